import { expect, test } from 'vitest'
import { firstAdminLink } from '../../../server/accounts/first-admin.ts'
import { makeLink } from '../../../server/accounts/links.ts'
import type { Members, SentLink } from '../../../shared/api/members.ts'
import type { Link, Session } from '../../../shared/api/session.ts'
import { aDoor, nameOf, type Door, type Headers } from './door.ts'
import { anEstate, everythingIn } from './estate.ts'
import { newPassword, password } from './samples.ts'
import { aPerson, isIn, signIn } from './signing.ts'

const HOUR = 3600
const about = { name: 'Newcomer', password: newPassword }

const use = (door: Door, token: string, fields: object = about, headers: Headers = {}) =>
  door.ask<Session & { code?: string }>('POST', '/api/links/use', { payload: { token, ...fields }, headers })
const look = (door: Door, token: string) =>
  door.ask<Link & { code?: string }>('POST', '/api/links/look', { payload: { token } })

/** A house with a contract, whose client invites. */
async function inviting() {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const client = own.as('client').headers
  const invite = async (email: string, role = 'provider') => {
    const payload = { email, role }
    const { body } = await door.ask<SentLink>('POST', `/api/contracts/${own.id}/invitations`, {
      payload,
      headers: client,
    })
    return body.link!.split('#')[1]!
  }
  const waiting = async () =>
    (await door.ask<Members>('GET', `/api/contracts/${own.id}/members`, { headers: client })).body
  return { door, own, client, invite, waiting }
}

test('an invitation opens an account that is a member, signed in, and works once', async () => {
  const { door, own, invite, waiting } = await inviting()
  const token = await invite('new@example.com')
  expect((await look(door, token)).body).toMatchObject({
    kind: 'invitation',
    email: 'new@example.com',
    role: 'provider',
  })
  const first = await use(door, token)
  expect([first.status, first.body.account?.email, first.body.memberships[0]]).toMatchObject([
    201,
    'new@example.com',
    { contractId: own.id, role: 'provider' },
  ])
  expect(await isIn(door, { cookie: first.cookie })).toBe(true)
  for (const again of [await use(door, token), await look(door, token)]) expect(nameOf(again)).toBe('404 link-invalid')
  expect((await waiting()).invitations).toEqual([])
})

test('of two who use it at the same moment, one gets in', async () => {
  const { door, invite } = await inviting()
  const token = await invite('new@example.com')
  const both = await Promise.all([use(door, token), use(door, token, { ...about, name: 'Other' })])
  expect(both.map(nameOf).sort()).toEqual(['201', '404 link-invalid'])
  const { email } = await aPerson(door, 'ann')
  const reset = makeLink(door.db, { kind: 'password-reset', email }, door.clock.now).secret
  const resets = await Promise.all([use(door, reset), use(door, reset)])
  expect(resets.map(nameOf).sort()).toEqual(['201', '404 link-invalid'])
})

test('links end: an invitation after 72 h, a reset after an hour, the first administrator’s after 30 min', async () => {
  const lives = [
    ['invitation', 72 * HOUR],
    ['password-reset', HOUR],
    ['first-admin', HOUR / 2],
  ] as const
  for (const [kind, seconds] of lives) {
    const door = await aDoor()
    if (kind === 'password-reset') await aPerson(door, 'ann')
    const invitedBy = kind === 'first-admin' ? null : door.somebody('admin', { isAdmin: true }).id
    const email = kind === 'first-admin' ? null : 'ann@example.com'
    const [one, other] = [0, 1].map((later) => {
      door.clock.now += later
      // The one before is kept working, to be tried when it is over.
      const { secret } = makeLink(door.db, { kind, email, invitedBy }, door.clock.now)
      door.db.sqlite.prepare('UPDATE links SET ended_at = NULL').run()
      return secret
    }) as [string, string]
    door.clock.now += seconds - 1
    expect([kind, nameOf(await look(door, one)), (await look(door, other)).status]).toEqual([
      kind,
      '404 link-invalid',
      200,
    ])
    expect(nameOf(await use(door, one, { ...about, ...(email ? {} : { email: 'me@example.com' }) }))).toBe(
      '404 link-invalid',
    )
    door.clock.now += 1
    expect([kind, nameOf(await use(door, other))]).toEqual([kind, '404 link-invalid'])
  }
})

test('a newer link takes the place of the one before, of the same kind for the same person alone', async () => {
  const { door, own, client, invite } = await inviting()
  const [one, other, newer] = [
    await invite('a@example.com'),
    await invite('b@example.com'),
    await invite('a@example.com', 'client'),
  ]
  expect([(await look(door, one)).status, (await look(door, other)).status]).toEqual([404, 200])
  expect((await look(door, newer)).body.role).toBe('client')
  const { invitations } = (await door.ask<Members>('GET', `/api/contracts/${own.id}/members`, { headers: client })).body
  expect(invitations.map(({ email, role }) => [email, role])).toEqual([
    ['b@example.com', 'provider'],
    ['a@example.com', 'client'],
  ])
})

test('an invitation that was withdrawn works no more', async () => {
  const { door, own, client, invite, waiting } = await inviting()
  const token = await invite('a@example.com')
  const { id } = (await waiting()).invitations[0]!
  const path = `/api/contracts/${own.id}/invitations/${id}`
  expect((await door.ask('DELETE', path, { headers: client })).status).toBe(204)
  expect(nameOf(await door.ask('DELETE', path, { headers: client }))).toBe('404 invitation-not-found')
  expect(nameOf(await use(door, token))).toBe('404 link-invalid')
})

test('an invitation of somebody who has an account wants that account, in a browser of their own', async () => {
  const { door, own, invite } = await inviting()
  const ann = await aPerson(door, 'ann')
  const bob = await aPerson(door, 'bob')
  const token = await invite(ann.email)
  const [hers, his] = [(await signIn(door, ann.email)).browser, (await signIn(door, bob.email)).browser]
  const screen = (await signIn(door, ann.email, { screen: true })).browser
  const before = await everythingIn(door)
  for (const headers of [{}, his, screen]) {
    expect(nameOf(await use(door, token, about, headers))).toBe('403 link-other-account')
    expect(nameOf(await use(door, token, {}, headers))).toBe('403 link-other-account')
  }
  expect(await everythingIn(door)).toEqual(before)
  const accepted = await use(door, token, {}, hers)
  expect([accepted.status, accepted.body.memberships]).toMatchObject([201, [{ contractId: own.id, role: 'provider' }]])
  expect([await isIn(door, hers), await isIn(door, { cookie: accepted.cookie })]).toEqual([false, true])
  expect((await signIn(door, ann.email)).status).toBe(201)
})

test('an invitation does not change what a member is already, nor give another address than it was made for', async () => {
  const { door, own, invite } = await inviting()
  const ann = await aPerson(door, 'ann')
  const token = await invite(ann.email, 'client')
  const { headers } = door.somebody('ann', { member: { contractId: own.id, role: 'committee' } })
  expect((await use(door, token, {}, headers)).body.memberships[0]!.role).toBe('committee')
  const other = await use(door, await invite('new@example.com'), { ...about, email: 'admin@example.com' })
  expect(other.body.account?.email).toBe('new@example.com')
})

test('an invitation is worth what whoever made it may still do', async () => {
  for (const fall of [
    "UPDATE members SET role = 'provider' WHERE account_id = :id",
    'DELETE FROM members WHERE account_id = :id',
    'UPDATE accounts SET deactivated_at = 1 WHERE id = :id',
  ]) {
    const { door, invite } = await inviting()
    const token = await invite('new@example.com')
    door.db.sqlite.prepare(fall).run({ id: door.somebody('client.own').id })
    expect([fall, nameOf(await look(door, token)), nameOf(await use(door, token))]).toEqual([
      fall,
      '404 link-invalid',
      '404 link-invalid',
    ])
  }
})

test('a deactivated account is let in by no link', async () => {
  const { door, invite } = await inviting()
  const { id, email } = await aPerson(door, 'ann')
  const tokens = [await invite(email), makeLink(door.db, { kind: 'password-reset', email }, door.clock.now).secret]
  door.db.sqlite.prepare('UPDATE accounts SET deactivated_at = 1 WHERE id = ?').run(id)
  for (const token of tokens) expect(nameOf(await use(door, token))).toBe('404 link-invalid')
})

test('a reset gives the account a new password, ends its sessions and its other resets', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const { browser } = await signIn(door, email)
  const token = makeLink(door.db, { kind: 'password-reset', email }, door.clock.now).secret
  const done = await use(door, token, { password: newPassword })
  expect([done.status, await isIn(door, browser), await isIn(door, { cookie: done.cookie })]).toEqual([
    201,
    false,
    true,
  ])
  expect([(await signIn(door, email)).status, (await signIn(door, email, { password: newPassword })).status]).toEqual([
    401, 201,
  ])
})

test('a reset that waits is worth nothing once its owner has changed the password', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const { browser } = await signIn(door, email)
  const token = makeLink(door.db, { kind: 'password-reset', email }, door.clock.now).secret
  const change = { payload: { current: password, password: newPassword }, headers: browser }
  expect((await door.ask('PUT', '/api/account/password', change)).status).toBe(200)
  expect(nameOf(await use(door, token, { password }))).toBe('404 link-invalid')
})

test('a link is what it is, and nothing near it', async () => {
  const { door, invite } = await inviting()
  const token = await invite('a@example.com')
  const hash = door.db.sqlite.prepare('SELECT hash FROM links').pluck().get() as string
  expect(hash).not.toContain(token)
  for (const near of [
    hash,
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    token.toLowerCase(),
    `${token}A`,
  ])
    expect(nameOf(await look(door, near))).toBe('404 link-invalid')
})

test('the first administrator’s link works in a house without accounts, and in no other', async () => {
  const door = await aDoor()
  const base = 'http://127.0.0.1:3000'
  const early = (await firstAdminLink(door.services, base))!.split('#')[1]!
  const link = (await firstAdminLink(door.services, base))!.split('#')[1]!
  expect((await look(door, early)).status).toBe(404)
  expect(nameOf(await use(door, link))).toBe('400 malformed')
  const both = await Promise.all(
    ['one', 'two'].map((name) => use(door, link, { ...about, email: `${name}@example.com` })),
  )
  expect(both.map(nameOf).sort()).toEqual(['201', '404 link-invalid'])
  expect(both.find(({ status }) => status === 201)!.body.account!.isAdmin).toBe(true)
  expect(await firstAdminLink(door.services, base)).toBeNull()
})

test('one that somebody still holds when another administrator was first makes no second one', async () => {
  const door = await aDoor()
  const link = (await firstAdminLink(door.services, 'http://127.0.0.1:3000'))!.split('#')[1]!
  door.somebody('first', { isAdmin: true })
  for (const answer of [await look(door, link), await use(door, link, { ...about, email: 'second@example.com' })])
    expect(nameOf(answer)).toBe('404 link-invalid')
})
