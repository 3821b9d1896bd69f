import { statSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { AuditPage } from '../../../shared/api/audit.ts'
import type { Backup } from '../../../shared/api/admin.ts'
import { makeLink } from '../../../server/accounts/links.ts'
import { addIdentity, hasIdentity } from '../../../server/db/accounts.ts'
import { aDoor, nameOf, type Door } from './door.ts'
import { aFile, anEstate, bearer, csv, everythingIn, uploadPath } from './estate.ts'

/** What somebody may have left open behind them, and how each way to end their part in a contract closes it. */
const ends: readonly (readonly [how: string, end: (door: Door, id: number, leaver: number) => Promise<unknown>])[] = [
  ['removed', (door, id, leaver) => byTheOwner(door, 'DELETE', `/api/contracts/${id}/members/${leaver}`)],
  [
    'given another role',
    (door, id, leaver) => byTheOwner(door, 'PATCH', `/api/contracts/${id}/members/${leaver}`, { role: 'committee' }),
  ],
  [
    'deactivated',
    (door, _id, leaver) => byTheOwner(door, 'PATCH', `/api/admin/accounts/${leaver}`, { isActive: false }),
  ],
]

function byTheOwner(door: Door, method: 'PATCH' | 'DELETE', path: string, payload?: object) {
  const { headers } = door.somebody('client.own', { isAdmin: true })
  return door.ask(method, path, { headers, ...(payload && { payload }) })
}

test.each(ends)(
  'a client who is %s leaves no shared view, no invitation and no token that opens',
  async (_how, end) => {
    const door = await aDoor()
    door.somebody('client.own', { isAdmin: true })
    const estate = await anEstate(door, 'own')
    const leaver = door.somebody('leaver', { member: { contractId: estate.id, role: 'client' } })
    const share = estate.make.share(30, leaver.id)
    const token = estate.make.token(30, leaver.id)
    const invitation = makeLink(
      door.db,
      { kind: 'invitation', email: 'x@example.com', contractId: estate.id, role: 'client', invitedBy: leaver.id },
      door.clock.now,
    )
    const tries = async () => [
      (await door.ask('GET', '/api/shared', { headers: bearer(share.secret) })).status,
      (await door.ask('POST', '/api/links/look', { payload: { token: invitation.secret } })).status,
      (
        await door.ask('POST', uploadPath(estate.id), {
          payload: aFile(),
          headers: { ...csv, ...bearer(token.secret) },
        })
      ).status,
    ]
    expect(await tries()).toEqual([200, 200, 201])
    await end(door, estate.id, leaver.id)
    expect(await tries()).toEqual([401, 404, 401])
  },
)

test('an upload whose token is revoked while it arrives is refused, and nothing of it stays', async () => {
  const door = await aDoor()
  const estate = await anEstate(door, 'own')
  const token = estate.make.token()
  const body = new PassThrough()
  const sent = door.app.inject({
    method: 'POST',
    url: uploadPath(estate.id, { commit: 'true' }),
    headers: { ...csv, ...bearer(token.secret) },
    payload: body,
  })
  const file = aFile()
  body.write(file.slice(0, 20))
  const revoked = await door.ask('DELETE', `/api/contracts/${estate.id}/tokens/${token.id}`, {
    headers: estate.as('client').headers,
  })
  expect(revoked.status).toBe(204)
  const before = await everythingIn(door)
  body.end(file.slice(20))
  expect(nameOf({ status: (await sent).statusCode, body: (await sent).json() })).toBe('401 token-invalid')
  expect((await everythingIn(door)).filter((line) => !line.startsWith('uploads'))).toEqual(
    before.filter((line) => !line.startsWith('uploads')),
  )
})

test('an administrator cannot make an administrator the first client of a contract', async () => {
  const door = await aDoor()
  const estate = await anEstate(door, 'own')
  const admin = door.somebody('admin', { isAdmin: true })
  await door.ask('PATCH', `/api/admin/accounts/${estate.as('client').id}`, {
    payload: { isActive: false },
    headers: admin.headers,
  })
  const invite = (email: string) =>
    door.ask('POST', `/api/admin/contracts/${estate.id}/invitations`, { payload: { email }, headers: admin.headers })
  expect(nameOf(await invite('admin@example.com'))).toBe('409 admin-not-client')
  expect((await invite('new@example.com')).status).toBe(201)
})

test('the client whom an administrator invites into a contract without any is its client, member already or not', async () => {
  const door = await aDoor()
  const estate = await anEstate(door, 'own')
  const admin = door.somebody('admin', { isAdmin: true })
  const provider = estate.as('provider')
  const owner = estate.as('client').id
  await door.ask('PATCH', `/api/admin/accounts/${owner}`, { payload: { isActive: false }, headers: admin.headers })
  const invited = await door.ask<{ link: string }>('POST', `/api/admin/contracts/${estate.id}/invitations`, {
    payload: { email: provider.email },
    headers: admin.headers,
  })
  const token = new URL(invited.body.link).hash.slice(1)
  const joined = await door.ask<{ memberships: { role: string }[] }>('POST', '/api/links/use', {
    payload: { token },
    headers: provider.headers,
  })
  expect(joined.body.memberships).toMatchObject([{ role: 'client' }])
})

test('a password chosen by a link is not said to be the work of its owner, and unlinks the organisation’s sign-in', async () => {
  const door = await aDoor()
  const estate = await anEstate(door, 'own')
  const client = estate.as('client')
  addIdentity(door.db, 'https://login.example.com', 'somebody', client.id)
  const { secret } = makeLink(door.db, { kind: 'password-reset', email: client.email }, door.clock.now)
  await door.ask('POST', '/api/links/use', { payload: { token: secret, password: 'seven blue boats at noon' } })
  expect(hasIdentity(door.db, client.id)).toBe(false)
  const { body } = await door.ask<AuditPage>('GET', `/api/contracts/${estate.id}/audit`, {
    headers: estate.as('client').headers,
  })
  expect(body.entries.find(({ event }) => event === 'password-changed')).toMatchObject({
    by: { kind: 'vigie' },
    detail: 'link',
    subjectId: client.id,
  })
})

test('another way into an account is linked by whoever knows its password, and the only way in stays', async () => {
  const door = await aDoor({
    publicUrl: 'http://127.0.0.1:3000',
    openId: { issuer: 'http://127.0.0.1:9', clientId: 'v', clientSecret: 's', name: 'N' },
  })
  const passwordHash = await door.services.access.passwords.hash('seven blue boats at noon')
  const { headers } = door.somebody('somebody', { passwordHash })
  const start = (current: object) => door.ask('POST', '/api/session/openid', { payload: current, headers })
  expect(nameOf(await start({}))).toBe('403 password-wrong')
  expect(nameOf(await start({ current: 'seven red boats' }))).toBe('403 password-wrong')
  expect(nameOf(await start({ current: 'seven blue boats at noon' }))).toBe('503 openid-unavailable')
  expect((await door.ask('DELETE', '/api/account/openid', { headers })).status).toBe(204)
  const without = door.somebody('without').headers
  expect(nameOf(await door.ask('DELETE', '/api/account/openid', { headers: without }))).toBe('409 openid-only-way')
})

test('links for others are limited by the hour, for one account', async () => {
  const door = await aDoor({ limits: { linksPerHour: 3 } })
  const estate = await anEstate(door, 'own')
  const invite = async (n: number) =>
    nameOf(
      await door.ask('POST', `/api/contracts/${estate.id}/invitations`, {
        payload: { email: `n${n}@example.com`, role: 'committee' },
        headers: estate.as('client').headers,
      }),
    )
  expect([await invite(1), await invite(2), await invite(3)]).toEqual(['201', '201', '201'])
  expect(await invite(4)).toBe('429 too-many-attempts')
})

test('backups asked for at the same time are as many files, their owner’s alone', async () => {
  const door = await aDoor()
  const { headers } = door.somebody('admin', { isAdmin: true })
  const made = await Promise.all([1, 2, 3].map(() => door.ask<Backup>('POST', '/api/admin/backups', { headers })))
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201])
  const files = made.map(({ body }) => body.file)
  expect(new Set(files).size).toBe(3)
  for (const file of files) expect(statSync(join(door.dataFolder, 'backups', file)).mode & 0o077).toBe(0)
})
