import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { OwnSession } from '../../../shared/api/accounts.ts'
import { changeAccount } from '../../../server/db/accounts.ts'
import { eventually } from '../../patience.ts'
import { aDoor, nameOf } from './door.ts'
import { anEstate } from './estate.ts'
import { newPassword, password } from './samples.ts'
import { aPerson, isIn, signIn } from './signing.ts'

const MINUTE = 60
const HOUR = 3600

test('a value that was planted in the browser is never taken for a session, and is replaced by signing in', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const planted = { cookie: `vigie_session=${'p'.repeat(43)}` }
  const { browser } = await signIn(door, email, { headers: planted })
  expect(browser.cookie).not.toBe(planted.cookie)
  expect(browser.cookie.length).toBe('vigie_session='.length + 43)
  expect([await isIn(door, planted), await isIn(door, browser)]).toEqual([false, true])
})

test('each sign-in has a secret of its own, and ends the session that the browser held', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const other = await aPerson(door, 'bob')
  const first = await signIn(door, email)
  const second = await signIn(door, email, { headers: first.browser })
  const third = await signIn(door, other.email, { headers: second.browser })
  expect(new Set([first, second, third].map(({ cookie }) => cookie)).size).toBe(3)
  expect([await isIn(door, first.browser), await isIn(door, second.browser), await isIn(door, third.browser)]).toEqual([
    false,
    false,
    true,
  ])
})

test('a password that is changed while it is being checked lets nobody in any more', async () => {
  const door = await aDoor()
  const { id, email } = await aPerson(door, 'ann')
  const { lock, access } = door.services
  const verify = vi.spyOn(access.passwords, 'verify')
  const other = await access.passwords.hash(newPassword)
  const change = Promise.withResolvers<void>()
  const held = lock(() => change.promise)
  const coming = signIn(door, email)
  await eventually(() => expect(verify).toHaveBeenCalled())
  expect(await verify.mock.results[0]!.value).toBe(true)
  changeAccount(door.db, id, { passwordHash: other })
  change.resolve()
  await held
  const late = await coming
  expect([nameOf(late), await isIn(door, late.browser)]).toEqual(['401 sign-in-failed', false])
  expect((await signIn(door, email, { password: newPassword })).status).toBe(201)
})

test('an account that is deactivated while its password is being checked is not let in', async () => {
  const door = await aDoor()
  const { id, email } = await aPerson(door, 'ann')
  const verify = vi.spyOn(door.services.access.passwords, 'verify')
  const change = Promise.withResolvers<void>()
  const held = door.services.lock(() => change.promise)
  const coming = signIn(door, email)
  await eventually(() => expect(verify).toHaveBeenCalled())
  await verify.mock.results[0]!.value
  changeAccount(door.db, id, { deactivatedAt: door.clock.now })
  change.resolve()
  await held
  expect(nameOf(await coming)).toBe('401 sign-in-failed')
})

test('the cookie is kept from scripts, from other sites, and goes with the browser', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const { headers } = await signIn(door, email)
  expect(headers['set-cookie']).toMatch(/^vigie_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
})

test('over https it is this host’s alone, and travels on nothing else', async () => {
  const door = await aDoor({ publicUrl: 'https://vigie.example.com' })
  const { email } = await aPerson(door, 'ann')
  const { headers, browser } = await signIn(door, email)
  expect(headers['set-cookie']).toMatch(/^__Host-vigie_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  expect(await isIn(door, browser)).toBe(true)
  expect(await isIn(door, { cookie: browser.cookie.replace('__Host-', '') })).toBe(false)
  const out = await door.ask('DELETE', '/api/session', { headers: browser })
  expect(out.headers['set-cookie']).toMatch(
    /^__Host-vigie_session=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
})

test('only a hash of the secret is kept', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const { cookie } = await signIn(door, email)
  const secret = cookie.split('=')[1]!
  const kept = door.db.sqlite.prepare('SELECT hash FROM sessions').pluck().all()
  expect(kept).toEqual([createHash('sha256').update(secret).digest('hex')])
  expect(await isIn(door, { cookie: `vigie_session=${String(kept[0])}` })).toBe(false)
})

test('a session ends after 30 minutes without a request, and not before', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const { browser } = await signIn(door, email)
  for (let times = 0; times < 4; times++) {
    door.clock.now += 29 * MINUTE
    expect(await isIn(door, browser)).toBe(true)
  }
  door.clock.now += 30 * MINUTE
  expect(await isIn(door, browser)).toBe(false)
})

test('and after 12 hours however much it is used', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const { browser } = await signIn(door, email)
  const end = door.clock.now + 12 * HOUR
  while (door.clock.now + 20 * MINUTE < end) {
    door.clock.now += 20 * MINUTE
    expect(await isIn(door, browser)).toBe(true)
  }
  door.clock.now = end - 1
  expect(await isIn(door, browser)).toBe(true)
  door.clock.now = end
  expect(await isIn(door, browser)).toBe(false)
})

test('a meeting room’s screen stays for 8 hours without a request, 12 in all', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const { browser, body } = await signIn(door, email, { screen: true })
  expect(body.kind).toBe('screen')
  door.clock.now += 8 * HOUR - MINUTE
  expect(await isIn(door, browser)).toBe(true)
  door.clock.now += 4 * HOUR + MINUTE
  expect(await isIn(door, browser)).toBe(false)
  const again = await signIn(door, email, { screen: true })
  door.clock.now += 8 * HOUR
  expect(await isIn(door, again.browser)).toBe(false)
})

test('a screen reads what a committee reads, whoever signed in on it, and changes nothing of theirs', async () => {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const about = { isAdmin: true, member: { contractId: own.id, role: 'client' } } as const
  const { email } = await aPerson(door, 'room', about)
  const { browser, body } = await signIn(door, email, { screen: true })
  expect([body.account?.isAdmin, body.memberships.map(({ role }) => role)]).toEqual([false, ['committee']])
  const asked = [
    ['GET', `/api/contracts/${own.id}/scorecard`, 200],
    ['GET', `/api/contracts/${own.id}/audit`, 403],
    ['GET', '/api/admin/accounts', 403],
    ['GET', '/api/account/sessions', 403],
    ['PUT', '/api/account/password', 403],
  ] as const
  for (const [method, path, status] of asked)
    expect([path, (await door.ask(method, path, { headers: browser })).status]).toEqual([path, status])
})

test('one’s sessions are listed without their secrets, and each can be ended', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const here = await signIn(door, email, { headers: { 'user-agent': 'x'.repeat(1000) } })
  const there = await signIn(door, email)
  const elsewhere = await signIn(door, email, { screen: true })
  const list = async () =>
    (await door.ask<OwnSession[]>('GET', '/api/account/sessions', { headers: here.browser })).body
  const listed = await list()
  expect(listed.map(({ kind, isCurrent }) => [kind, isCurrent])).toEqual([
    ['screen', false],
    ['person', false],
    ['person', true],
  ])
  expect(listed[2]!.userAgent).toHaveLength(200)
  for (const { cookie } of [here, there, elsewhere]) expect(JSON.stringify(listed)).not.toContain(cookie.split('=')[1])
  const end = (id: number) => door.ask('DELETE', `/api/account/sessions/${id}`, { headers: here.browser })
  expect((await end(listed[1]!.id)).status).toBe(204)
  expect(nameOf(await end(listed[1]!.id))).toBe('404 session-not-found')
  expect([await isIn(door, there.browser), await isIn(door, elsewhere.browser)]).toEqual([false, true])
  expect((await door.ask('DELETE', '/api/account/sessions', { headers: here.browser })).status).toBe(204)
  expect([await isIn(door, elsewhere.browser), await isIn(door, here.browser)]).toEqual([false, true])
  expect(await list()).toHaveLength(1)
})

test('somebody else’s session is not found, and goes on', async () => {
  const door = await aDoor()
  const [ann, bob] = [await aPerson(door, 'ann'), await aPerson(door, 'bob', { isAdmin: true })]
  const hers = await signIn(door, ann.email)
  const his = await signIn(door, bob.email)
  const id = door.db.sqlite.prepare('SELECT id FROM sessions WHERE account_id = ?').pluck().get(ann.id) as number
  const answer = await door.ask('DELETE', `/api/account/sessions/${id}`, { headers: his.browser })
  const none = await door.ask('DELETE', '/api/account/sessions/987654', { headers: his.browser })
  expect(nameOf(answer)).toBe('404 session-not-found')
  expect(answer.text).toBe(none.text)
  expect(await isIn(door, hers.browser)).toBe(true)
})

test('a changed password ends every session and gives this browser a new one', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const [here, there] = [await signIn(door, email), await signIn(door, email, { screen: true })]
  const change = (current: string) =>
    door.ask('PUT', '/api/account/password', { payload: { current, password: newPassword }, headers: here.browser })
  expect(nameOf(await change('not the one it is'))).toBe('403 password-wrong')
  expect([await isIn(door, here.browser), await isIn(door, there.browser)]).toEqual([true, true])
  const changed = await change(password)
  expect(changed.status).toBe(200)
  expect([await isIn(door, here.browser), await isIn(door, there.browser)]).toEqual([false, false])
  expect(await isIn(door, { cookie: changed.cookie })).toBe(true)
  expect((await signIn(door, email)).status).toBe(401)
  expect((await signIn(door, email, { password: newPassword })).status).toBe(201)
})

test('who came, how and on what, who went and who was refused is written down, of accounts that there are', async () => {
  const door = await aDoor()
  const { id, email } = await aPerson(door, 'ann')
  const { browser } = await signIn(door, email)
  await signIn(door, email, { screen: true })
  await door.ask('DELETE', '/api/session', { headers: browser })
  await door.ask('DELETE', '/api/session', { headers: browser })
  await signIn(door, email, { password: newPassword })
  await signIn(door, 'unknown@example.com')
  const log = () =>
    door.db.sqlite.prepare('SELECT event, account_id, subject, detail FROM audit_log ORDER BY rowid').raw().all()
  await eventually(() => expect(log()).toHaveLength(4))
  expect(log()).toEqual([
    ['signed-in', id, 'session', 'password'],
    ['signed-in', id, 'session', 'password,screen'],
    ['signed-out', id, 'session', null],
    ['sign-in-failed', null, 'account', null],
  ])
})
