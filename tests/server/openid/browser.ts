import { parseSetCookie } from 'cookie'

type Kept = { readonly value: string; readonly isStrict: boolean }
type Asking = {
  /** Origin of the page that causes the request; else the browser's user does, or a page of the same origin. */
  readonly from?: string
  readonly json?: object
  readonly form?: Readonly<Record<string, string>>
}

/** A browser as far as signing in needs one: cookies by origin, none that is strict on what another origin causes. */
export function aBrowser() {
  const jars = new Map<string, Map<string, Kept>>()
  const jarOf = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, Kept>()
    jars.set(origin, jar)
    return jar
  }
  /** Asks once, and follows nothing. */
  const ask = async (address: string, { from, json, form }: Asking = {}): Promise<Response> => {
    const { origin } = new URL(address)
    const isForeign = from !== undefined && from !== origin
    const jar = jarOf(origin)
    const cookies = [...jar].filter(([, { isStrict }]) => !(isForeign && isStrict))
    const answer = await fetch(address, {
      redirect: 'manual',
      method: json || form ? 'POST' : 'GET',
      headers: {
        cookie: cookies.map(([name, { value }]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': isForeign ? 'cross-site' : 'same-origin',
        ...(json && { 'content-type': 'application/json' }),
      },
      ...(json && { body: JSON.stringify(json) }),
      ...(form && { body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const { name, value = '', maxAge, expires, sameSite } = parseSetCookie(line)
      const isOver = maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now())
      if (isOver) jar.delete(name)
      else jar.set(name, { value, isStrict: sameSite === 'strict' })
    }
    return answer
  }
  return {
    ask,
    keep: (origin: string, name: string, value: string, { isStrict }: { isStrict: boolean }) =>
      void jarOf(origin).set(name, { value, isStrict }),
    /** What it keeps for a site, by name. */
    cookiesOf: (origin: string) => Object.fromEntries([...jarOf(origin)].map(([name, { value }]) => [name, value])),
  }
}
export type Browser = ReturnType<typeof aBrowser>

/** Where an answer sends the browser on to; the whole address. */
export function onwards(answer: Response): string {
  const location = answer.headers.get('location')
  if (location === null) throw new Error(`${answer.status} of ${answer.url} leads nowhere`)
  return new URL(location, answer.url).href
}
