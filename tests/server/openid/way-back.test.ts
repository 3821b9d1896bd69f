import { describe, expect, test } from 'vitest'
import { aBrowser, type Browser } from './browser.ts'
import { altered, anOrganisation, landing } from './organisation.ts'

const FAILED = '/sign-in?problem=openid-failed'
const nobodyIn = { landed: FAILED, keeps: {}, begun: 0 }

/** An organisation of which Jeanne has an account, which she could sign in to. */
async function jeannes() {
  const house = await anOrganisation()
  await house.join('u-1001', 'j@client.example')
  const sessions = house.vigie.countSessions()
  /** Takes a way back: where it leads, what the browser then keeps, and how many sessions it began. */
  const arrival = async (browser: Browser, address: string) => {
    const landed = landing(await house.comeBack(browser, address))
    const begun = house.vigie.countSessions() - sessions
    return { landed, keeps: browser.cookiesOf(house.vigie.url), begun }
  }
  return { ...house, arrival }
}

describe('the way back leads nobody in', () => {
  test.each([
    ['without the state', 'state', null],
    ['with another state', 'state', 'of-somebody-else'],
    ['without the code', 'code', null],
    ['with another code', 'code', 'of-somebody-else'],
    ['from another issuer than it was asked of', 'iss', 'https://login.example.com'],
  ])('%s', async (_how, name, value) => {
    const { wayBack, arrival } = await jeannes()
    const browser = aBrowser()
    expect(await arrival(browser, altered(await wayBack(browser, 'u-1001'), name, value))).toEqual(nobodyIn)
  })

  test('with the state of another attempt', async () => {
    const { wayBack, arrival } = await jeannes()
    const [one, other] = [aBrowser(), aBrowser()]
    const state = new URL(await wayBack(other, 'u-1001')).searchParams.get('state')
    expect(await arrival(one, altered(await wayBack(one, 'u-1001'), 'state', state))).toEqual(nobodyIn)
  })

  test.each([
    ['the nonce', 'nonce'],
    ['the challenge that only Vigie can meet', 'code_challenge'],
  ])('when %s was altered on the way there', async (_what, name) => {
    const { provider, begin, arrival } = await jeannes()
    const browser = aBrowser()
    const address = altered(await begin(browser), name, 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
    expect(await arrival(browser, await provider.logIn(browser, address, 'u-1001'))).toEqual(nobodyIn)
  })

  test('with a code that was given to somebody else’s browser', async () => {
    const { wayBack, arrival } = await jeannes()
    const [thief, victim] = [aBrowser(), aBrowser()]
    const stolen = new URL(await wayBack(victim, 'u-1001')).searchParams.get('code')
    expect(await arrival(thief, altered(await wayBack(thief, 'u-1002'), 'code', stolen))).toEqual(nobodyIn)
  })

  test('with a code that was used', async () => {
    const { vigie, wayBack, comeBack, arrival } = await jeannes()
    const [first, second] = [aBrowser(), aBrowser()]
    const [used, address] = [await wayBack(first, 'u-1001'), await wayBack(second, 'u-1001')]
    expect(landing(await comeBack(first, used))).toBe('/')
    vigie.db.sqlite.prepare('DELETE FROM sessions WHERE id = (SELECT max(id) FROM sessions)').run()
    expect(await arrival(second, altered(address, 'code', new URL(used).searchParams.get('code')))).toEqual(nobodyIn)
  })

  test('in another browser than set out', async () => {
    const { wayBack, arrival } = await jeannes()
    expect(await arrival(aBrowser(), await wayBack(aBrowser(), 'u-1001'))).toEqual(nobodyIn)
  })

  test('in a browser that set out for something else', async () => {
    const { begin, wayBack, arrival } = await jeannes()
    const victim = aBrowser()
    await begin(victim)
    expect(await arrival(victim, await wayBack(aBrowser(), 'u-1001'))).toEqual(nobodyIn)
  })

  test('when they give up over there', async () => {
    const { wayBack, arrival } = await jeannes()
    const browser = aBrowser()
    const address = await wayBack(browser, null)
    expect(new URL(address).searchParams.get('error')).toBe('access_denied')
    expect(await arrival(browser, address)).toEqual(nobodyIn)
  })

  test('after ten minutes', async () => {
    const { vigie, wayBack, arrival } = await jeannes()
    const browser = aBrowser()
    const address = await wayBack(browser, 'u-1001')
    vigie.wait(600)
    expect(await arrival(browser, address)).toEqual(nobodyIn)
  })

  test('a second time', async () => {
    const { vigie, wayBack, comeBack, arrival } = await jeannes()
    const browser = aBrowser()
    const address = await wayBack(browser, 'u-1001')
    const { vigie_openid: attempt } = browser.cookiesOf(vigie.url)
    expect(landing(await comeBack(browser, altered(address, 'state', 'wrong')))).toBe(FAILED)
    browser.keep(vigie.url, 'vigie_openid', attempt!, { isStrict: false })
    expect(await arrival(browser, address)).toEqual(nobodyIn)
  })
})

describe('the way back', () => {
  test('is open for ten minutes', async () => {
    const { vigie, wayBack, comeBack } = await jeannes()
    const browser = aBrowser()
    const address = await wayBack(browser, 'u-1001')
    vigie.wait(599)
    expect(landing(await comeBack(browser, address))).toBe('/')
  })

  test('that nobody went takes no answer for more than it is', async () => {
    const { vigie } = await jeannes()
    const callback = `${vigie.url}/api/session/openid/callback`
    const browser = aBrowser()
    expect(landing(await browser.ask(callback))).toBe(FAILED)
    expect((await browser.ask(`${callback}?code=1&code=2`)).status).toBe(400)
    expect((await browser.ask(`${callback}?code=${'x'.repeat(4001)}`)).status).toBe(400)
  })
})
