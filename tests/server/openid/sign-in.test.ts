import { describe, expect, test } from 'vitest'
import { changeAccount } from '../../../server/db/accounts.ts'
import { aBrowser } from './browser.ts'
import { anOrganisation, landing } from './organisation.ts'
import { client } from './provider.ts'
import { aVigie } from './vigie.ts'

describe('signing in with the organisation', () => {
  test('an invitation opens an account, and the next sign-in is into the same', async () => {
    const { vigie, goThrough } = await anOrganisation()
    const [first, second] = [aBrowser(), aBrowser()]
    const link = await vigie.invite('j.martin@client.example', 'provider')

    expect(landing(await goThrough(first, 'u-1001', { link }))).toBe('/')
    const { account, kind, memberships } = await vigie.session(first)
    expect(account).toMatchObject({ email: 'j.martin@client.example', name: 'Jeanne Martin', isAdmin: false })
    expect(account).toMatchObject({ hasOpenId: true, hasPassword: false })
    expect(kind).toBe('person')
    expect(memberships).toMatchObject([{ contractId: vigie.contractId, role: 'provider' }])

    const look = await first.ask(`${vigie.url}/api/links/look`, { json: { token: link } })
    expect(look.status, 'the invitation has worked once').toBe(404)

    expect(landing(await goThrough(second, 'u-1001'))).toBe('/')
    expect((await vigie.session(second)).account?.id).toBe(account?.id)
    expect(vigie.events().slice(-6)).toEqual([
      'member-invited',
      'account-created',
      'member-joined',
      'openid-linked',
      'signed-in',
      'signed-in',
    ])
  })

  test('whose name the organisation keeps to itself goes by the address of the invitation', async () => {
    const { vigie, goThrough } = await anOrganisation()
    const browser = aBrowser()
    await goThrough(browser, 'u-1003', { link: await vigie.invite('someone@client.example') })
    expect((await vigie.session(browser)).account?.name).toBe('someone@client.example')
  })

  test('the session is a cookie that no script and no other site gets at, and the cookie of the way there is gone', async () => {
    const { vigie, join, wayBack, comeBack } = await anOrganisation()
    await join('u-1001', 'j@client.example')
    const browser = aBrowser()
    const address = await wayBack(browser, 'u-1001')
    expect(Object.keys(browser.cookiesOf(vigie.url))).toEqual(['vigie_openid'])

    const answer = await comeBack(browser, address)
    const { vigie_session: secret } = browser.cookiesOf(vigie.url)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.getSetCookie()).toEqual([
      'vigie_openid=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      `vigie_session=${secret}; Path=/; HttpOnly; SameSite=Strict`,
    ])
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(Object.keys(browser.cookiesOf(vigie.url))).toEqual(['vigie_session'])
  })

  test('the cookie of the way there is for this browser alone, and for ten minutes', async () => {
    const { vigie } = await anOrganisation()
    const [cookie, ...more] = (await vigie.begin(aBrowser())).headers.getSetCookie()
    expect(cookie).toMatch(/^vigie_openid=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(more).toEqual([])
  })

  test('the screen of a meeting room gets a session that only reads', async () => {
    const { vigie, goThrough, join } = await anOrganisation()
    const id = await join('u-1001', 'j@client.example')
    const browser = aBrowser()
    expect(landing(await goThrough(browser, 'u-1001', { screen: true }))).toBe('/')
    const session = await vigie.session(browser)
    expect(session).toMatchObject({ account: { id }, kind: 'screen' })
    expect(session.memberships[0]?.may).not.toContain('contract:change')
  })

  test('another site cannot send a browser there', async () => {
    const { vigie, provider } = await anOrganisation()
    const answer = await aBrowser().ask(`${vigie.url}/api/session/openid`, { from: provider.url, json: {} })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
  })
})

describe('who is not let in', () => {
  test('somebody of the organisation whom nobody invited', async () => {
    const { vigie, goThrough } = await anOrganisation()
    const browser = aBrowser()
    const before = vigie.countAccounts()
    expect(landing(await goThrough(browser, 'u-1001'))).toBe('/sign-in?problem=openid-unknown')
    expect(browser.cookiesOf(vigie.url)).toEqual({})
    expect(vigie.countAccounts()).toBe(before)
  })

  test('somebody who has an account under the very address that the organisation tells, but never linked it', async () => {
    const { vigie, goThrough } = await anOrganisation()
    await vigie.whoIsIn('jeanne@example.com')
    const browser = aBrowser()
    expect(landing(await goThrough(browser, 'u-1001'))).toBe('/sign-in?problem=openid-unknown')
    expect((await vigie.session(browser)).account).toBeNull()
  })

  test('somebody whose account was deactivated, and they are let in again once it is not', async () => {
    const { vigie, goThrough, join } = await anOrganisation()
    const id = await join('u-1001', 'j@client.example')
    const sessions = vigie.countSessions()
    const browser = aBrowser()

    changeAccount(vigie.db, id, { deactivatedAt: 1 })
    expect(landing(await goThrough(browser, 'u-1001'))).toBe('/sign-in?problem=openid-unknown')
    expect(browser.cookiesOf(vigie.url)).toEqual({})
    expect(vigie.countSessions()).toBe(sessions)

    changeAccount(vigie.db, id, { deactivatedAt: null })
    expect(landing(await goThrough(browser, 'u-1001'))).toBe('/')
  })
})

test('without an organisation that signs in there is no such route', async () => {
  const vigie = await aVigie(null)
  const browser = aBrowser()
  expect((await vigie.begin(browser)).status).toBe(404)
  expect((await browser.ask(`${vigie.url}/api/session/openid/callback?code=1&state=2`)).status).toBe(404)
  expect((await vigie.session(browser)).ways.openId).toBeNull()
})

test('the sign-in goes by the name that it was given', async () => {
  const { vigie } = await anOrganisation()
  expect((await vigie.session(aBrowser())).ways.openId).toBe('Our organisation')
})

test('neither an address nor the log tells a secret', async () => {
  const { vigie, provider, goThrough } = await anOrganisation()
  const browser = aBrowser()
  const link = await vigie.invite('j@client.example')
  await vigie.begin(browser, { link })
  const { vigie_openid: attempt } = browser.cookiesOf(vigie.url)
  await goThrough(browser, 'u-1001', { link })
  const { vigie_session: session } = browser.cookiesOf(vigie.url)
  await goThrough(browser, 'u-1002', { link: await vigie.invite('p@client.example') })

  const told = [...vigie.asked, ...provider.asked, ...vigie.log].join('\n')
  expect(told).toContain('/api/session/openid/callback?')
  expect(vigie.log.length).toBeGreaterThan(5)
  for (const secret of [link, attempt, session, client.clientSecret]) {
    expect(secret).toMatch(/\S{20}/)
    expect(told).not.toContain(secret)
  }
})
