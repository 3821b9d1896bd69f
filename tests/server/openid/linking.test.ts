import { describe, expect, test } from 'vitest'
import { changeAccount } from '../../../server/db/accounts.ts'
import { removeSessions } from '../../../server/db/sessions.ts'
import { now } from '../house.ts'
import { somebody } from '../people.ts'
import { aBrowser } from './browser.ts'
import { anOrganisation, landing } from './organisation.ts'

const MINUTE = 60
const LINKED = '/account?linked=1'
const FAILED = '/account?problem=openid-failed'

describe('somebody who is signed in', () => {
  test('links their own account, and signs in by it from then on', async () => {
    const { vigie, goThrough } = await anOrganisation()
    const { id, secret, browser } = await vigie.whoIsIn('anne@client.example')

    expect(landing(await goThrough(browser, 'u-1001'))).toBe(LINKED)
    expect(browser.cookiesOf(vigie.url), 'the session goes on').toEqual({ vigie_session: secret })
    expect((await vigie.session(browser)).account).toMatchObject({ id, hasOpenId: true })
    expect(vigie.events().slice(-1)).toEqual(['openid-linked'])

    const elsewhere = aBrowser()
    expect(landing(await goThrough(elsewhere, 'u-1001'))).toBe('/')
    expect((await vigie.session(elsewhere)).account?.id).toBe(id)
  })

  test('who linked it before is told that it is linked, and the log says it once', async () => {
    const { vigie, goThrough } = await anOrganisation()
    const { browser } = await vigie.whoIsIn('anne@client.example')
    await goThrough(browser, 'u-1001')
    expect(landing(await goThrough(browser, 'u-1001'))).toBe(LINKED)
    expect(vigie.events().filter((event) => event === 'openid-linked')).toHaveLength(1)
  })

  test('is refused an identity that another account is linked to', async () => {
    const { vigie, goThrough, join } = await anOrganisation()
    const first = await join('u-1001', 'j@client.example')
    const { browser } = await vigie.whoIsIn('anne@client.example')

    expect(landing(await goThrough(browser, 'u-1001'))).toBe('/account?problem=openid-taken')
    expect((await vigie.session(browser)).account?.hasOpenId).toBe(false)
    const elsewhere = aBrowser()
    await goThrough(elsewhere, 'u-1001')
    expect((await vigie.session(elsewhere)).account?.id).toBe(first)
  })

  test('and gives up over there stays as they were', async () => {
    const { vigie, goThrough } = await anOrganisation()
    const { secret, browser } = await vigie.whoIsIn('anne@client.example')
    expect(landing(await goThrough(browser, null))).toBe(FAILED)
    expect(browser.cookiesOf(vigie.url)).toEqual({ vigie_session: secret })
    expect((await vigie.session(browser)).account?.hasOpenId).toBe(false)
  })
})

describe('an account is not linked', () => {
  test.each<[string, (vigie: Awaited<ReturnType<typeof anOrganisation>>['vigie'], id: number) => unknown]>([
    ['was ended', ({ db }, id) => removeSessions(db, id)],
    [
      'was ended, though another of that account goes on',
      ({ db }, id) => {
        removeSessions(db, id)
        somebody(db, now, { email: 'anne@client.example' })
      },
    ],
    ['is of an account that was deactivated', ({ db }, id) => changeAccount(db, id, { deactivatedAt: now })],
  ])('when the session that asked for it %s meanwhile', async (_how, meanwhile) => {
    const { vigie, wayBack, comeBack, goThrough } = await anOrganisation()
    const { id, browser } = await vigie.whoIsIn('anne@client.example')
    const address = await wayBack(browser, 'u-1001')
    meanwhile(vigie, id)
    expect(landing(await comeBack(browser, address))).toBe(FAILED)

    changeAccount(vigie.db, id, { deactivatedAt: null })
    expect(landing(await goThrough(aBrowser(), 'u-1001'))).toBe('/sign-in?problem=openid-unknown')
  })

  test('when that session ran out of time on the way', async () => {
    const { vigie, wayBack, comeBack } = await anOrganisation()
    const { browser } = await vigie.whoIsIn('anne@client.example')
    vigie.wait(29 * MINUTE)
    vigie.db.sqlite.prepare('UPDATE sessions SET ends_at = ?').run(now + 30 * MINUTE)
    const address = await wayBack(browser, 'u-1001')
    vigie.wait(2 * MINUTE)
    expect(landing(await comeBack(browser, address))).toBe(FAILED)
  })

  test('from a meeting room’s screen: whoever stands before it signs in', async () => {
    const { vigie, goThrough, join } = await anOrganisation()
    const id = await join('u-1001', 'j@client.example')
    const { secret } = somebody(vigie.db, now, { email: 'anne@client.example', kind: 'screen' })
    const browser = aBrowser()
    browser.keep(vigie.url, 'vigie_session', secret, { isStrict: true })
    expect(landing(await goThrough(browser, 'u-1001'))).toBe('/')
    expect((await vigie.session(browser)).account?.id).toBe(id)
  })
})
