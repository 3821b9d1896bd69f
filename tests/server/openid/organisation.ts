import { aBrowser, type Browser } from './browser.ts'
import { aProvider } from './provider.ts'
import { aVigie, type Way } from './vigie.ts'

/** A Vigie and a real OpenID provider that know each other. */
export async function anOrganisation() {
  const provider = await aProvider()
  const vigie = await aVigie(provider.url)
  provider.serve(vigie.url)

  /** Where Vigie sends a browser to. */
  const begin = async (browser: Browser, way: Way = {}): Promise<string> => {
    const { url } = (await (await vigie.begin(browser, way)).json()) as { url: string }
    return url
  }
  /** The way back, not taken yet, of a browser in which `who` signed in over there. */
  const wayBack = async (browser: Browser, who: string | null, way: Way = {}): Promise<string> =>
    provider.logIn(browser, await begin(browser, way), who)
  /** Takes the way back. */
  const comeBack = (browser: Browser, address: string) => browser.ask(address, { from: provider.url })
  const goThrough = async (browser: Browser, who: string | null, way: Way = {}) =>
    comeBack(browser, await wayBack(browser, who, way))
  /** Makes an account by an invitation that `who` accepts; its id. */
  const join = async (who: string, email: string): Promise<number> => {
    const browser = aBrowser()
    await goThrough(browser, who, { link: await vigie.invite(email) })
    return (await vigie.session(browser)).account!.id
  }
  return { provider, vigie, begin, wayBack, comeBack, goThrough, join }
}

/** Where an answer sends the browser, as it says it. */
export const landing = (answer: Response) => answer.headers.get('location')

/** An address with something else in one place of its query; null: without it. */
export function altered(address: string, name: string, value: string | null): string {
  const url = new URL(address)
  if (!url.searchParams.has(name)) throw new Error(`${address} says no ${name}`)
  if (value === null) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  return url.href
}
