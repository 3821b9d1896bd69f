import { describe, expect, test } from 'vitest'
import { makeLink } from '../../../server/accounts/links.ts'
import { now } from '../house.ts'
import { somebody } from '../people.ts'
import { aBrowser } from './browser.ts'
import { anOrganisation, landing } from './organisation.ts'

const FAILED = '/sign-in?problem=openid-failed'
const HOUR = 3600

/** How many identities are linked to accounts. */
const countLinked = ({ vigie }: Awaited<ReturnType<typeof anOrganisation>>) =>
  vigie.db.sqlite.prepare('SELECT count(*) FROM identities').pluck().get()

describe('an invitation to somebody who has an account', () => {
  test('is not accepted by whoever comes back with it: nobody takes an account over', async () => {
    const house = await anOrganisation()
    const { vigie, goThrough } = house
    const { browser: owner } = await vigie.whoIsIn('anne@client.example')
    const link = await vigie.invite('anne@client.example')
    const stranger = aBrowser()

    expect(landing(await goThrough(stranger, 'u-1001', { link }))).toBe(FAILED)
    expect(stranger.cookiesOf(vigie.url)).toEqual({})
    expect(countLinked(house)).toBe(0)

    const answer = await owner.ask(`${vigie.url}/api/links/use`, { json: { token: link } })
    expect(answer.status, 'the invitation is still there for the one it is for').toBe(201)
  })

  test('nor is it when the account was made while they were away', async () => {
    const house = await anOrganisation()
    const { vigie, wayBack, comeBack } = house
    const stranger = aBrowser()
    const address = await wayBack(stranger, 'u-1001', { link: await vigie.invite('anne@client.example') })
    somebody(vigie.db, now, { email: 'anne@client.example' })
    expect(landing(await comeBack(stranger, address))).toBe(FAILED)
    expect(countLinked(house)).toBe(0)
  })
})

describe('an invitation', () => {
  test('opens one account, whoever else holds it', async () => {
    const { vigie, wayBack, comeBack } = await anOrganisation()
    const link = await vigie.invite('anne@client.example')
    const [first, second] = [aBrowser(), aBrowser()]
    const [one, other] = [await wayBack(first, 'u-1001', { link }), await wayBack(second, 'u-1002', { link })]
    expect(landing(await comeBack(first, one))).toBe('/')
    expect(landing(await comeBack(second, other))).toBe(FAILED)
    expect(second.cookiesOf(vigie.url)).toEqual({})
  })

  test('that expired while they were away opens none', async () => {
    const { vigie, wayBack, comeBack } = await anOrganisation()
    const browser = aBrowser()
    const link = await vigie.invite('anne@client.example')
    vigie.wait(72 * HOUR - 60)
    const address = await wayBack(browser, 'u-1001', { link })
    const before = vigie.countAccounts()
    vigie.wait(61)
    expect(landing(await comeBack(browser, address))).toBe(FAILED)
    expect(vigie.countAccounts()).toBe(before)
  })

  test('is not spent by somebody whose identity has another account', async () => {
    const { vigie, goThrough, join } = await anOrganisation()
    await join('u-1001', 'j@client.example')
    const link = await vigie.invite('anne@client.example')
    const before = vigie.countAccounts()
    const browser = aBrowser()
    expect(landing(await goThrough(browser, 'u-1001', { link }))).toBe('/sign-in?problem=openid-taken')
    expect(browser.cookiesOf(vigie.url)).toEqual({})
    expect(vigie.countAccounts()).toBe(before)
    expect(landing(await goThrough(aBrowser(), 'u-1002', { link }))).toBe('/')
  })

  test('opens the invited account even in a browser where somebody else is signed in', async () => {
    const { vigie, goThrough } = await anOrganisation()
    const { browser } = await vigie.whoIsIn('paul@client.example')
    await goThrough(browser, 'u-1001', { link: await vigie.invite('anne@client.example') })
    const { account } = await vigie.session(browser)
    expect(account).toMatchObject({ email: 'anne@client.example', hasOpenId: true })
  })
})

describe('a link that is no invitation', () => {
  test('to a new password gives nobody the account by another way', async () => {
    const house = await anOrganisation()
    const { vigie, goThrough } = house
    const { email } = somebody(vigie.db, now, { email: 'anne@client.example' })
    const { secret } = makeLink(vigie.db, { kind: 'password-reset', email }, now)
    expect(landing(await goThrough(aBrowser(), 'u-1001', { link: secret }))).toBe(FAILED)
    expect(countLinked(house)).toBe(0)
  })

  test('but makes an administrator makes none this way', async () => {
    const { vigie, goThrough } = await anOrganisation()
    const { secret } = makeLink(vigie.db, { kind: 'first-admin', email: 'boss@client.example' }, now)
    const before = vigie.countAccounts()
    expect(landing(await goThrough(aBrowser(), 'u-1001', { link: secret }))).toBe(FAILED)
    expect(vigie.countAccounts()).toBe(before)
  })

  test('or that never was one goes nowhere', async () => {
    const { vigie } = await anOrganisation()
    const answer = await vigie.begin(aBrowser(), { link: 'x'.repeat(43) })
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'link-invalid' }])
    expect(answer.headers.getSetCookie()).toEqual([])
  })
})
