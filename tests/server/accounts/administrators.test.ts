import { expect, test } from 'vitest'
import type { Account } from '../../../shared/api/admin.ts'
import { aDoor, nameOf } from './door.ts'
import { anEstate } from './estate.ts'
import { knocks, principals } from './principals.ts'
import { isWriting } from './routes.ts'
import { aRequest } from './samples.ts'
import { hashOfPassword } from './signing.ts'

/** Ways to ask to be one. */
const wishes = [
  { isAdmin: true },
  { is_admin: 1 },
  { role: 'admin' },
  { role: 'administrator' },
  { kind: 'first-admin' },
]

test('no route makes an administrator, whoever asks and whatever they write into it', async () => {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const foreign = await anEstate(door, 'foreign')
  door.somebody('spare', { passwordHash: await hashOfPassword() })
  const knock = knocks(door, own, foreign, await hashOfPassword())
  const admins = () => door.db.sqlite.prepare('SELECT email FROM accounts WHERE is_admin = 1').pluck().all()
  knock['an administrator']()
  expect(admins()).toEqual(['admin@example.com'])
  for (const route of door.routes.filter(isWriting))
    for (const who of principals.filter((name) => /client$|administrator|nobody/.test(name))) {
      const { method, path, told } = await aRequest(route, own, door)
      const { headers } = knock[who]()
      // Some samples make another administrator; and one may leave, by deleting their own account.
      const before = new Set(admins())
      const asked =
        typeof told.payload === 'object' ? wishes.map((wish) => ({ ...(told.payload as object), ...wish })) : []
      for (const payload of [told.payload, ...asked]) {
        const request = { headers: { ...told.headers, ...headers }, ...(payload !== undefined && { payload }) }
        await door.ask(method, path, request)
        expect([route.name, who, admins().filter((one) => !before.has(one))]).toEqual([route.name, who, []])
      }
    }
})

test('the last administrator who can sign in stays, and the others go and come back', async () => {
  const door = await aDoor()
  const [ann, bob] = [door.somebody('ann', { isAdmin: true }), door.somebody('bob', { isAdmin: true })]
  const patch = (id: number, isActive: boolean, headers = ann.headers) =>
    door.ask('PATCH', `/api/admin/accounts/${id}`, { payload: { isActive }, headers })
  expect((await patch(bob.id, false)).status).toBe(200)
  expect(nameOf(await patch(ann.id, false))).toBe('409 last-admin')
  expect((await patch(bob.id, true)).status).toBe(200)
  expect((await door.ask('GET', '/api/admin/accounts', { headers: bob.headers })).status).toBe(401)
  const both = await Promise.all([patch(ann.id, false), patch(bob.id, false, door.somebody('bob').headers)])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(nameOf(await patch(987_654, true, door.somebody('ann').headers))).toMatch(/^40[14]/)
})

test('who runs the server sees accounts and names of contracts, and not one figure or member of them', async () => {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  await own.upload('ticket_id,opened_at\nT1,2026-03-10 08:00\n', { commit: 'true' })
  const { headers } = door.somebody('admin', { isAdmin: true })
  const contracts = await door.ask<object[]>('GET', '/api/admin/contracts', { headers })
  expect(Object.keys(contracts.body[0]!).sort()).toEqual([
    'client',
    'clients',
    'createdAt',
    'id',
    'members',
    'name',
    'provider',
  ])
  const accounts = await door.ask<Account[]>('GET', '/api/admin/accounts', { headers })
  expect(Object.keys(accounts.body[0]!).sort()).toEqual([
    'contracts',
    'createdAt',
    'email',
    'id',
    'isActive',
    'isAdmin',
    'lastSignInAt',
    'name',
  ])
  expect((await door.ask<unknown[]>('GET', '/api/contracts', { headers })).body).toEqual([])
  expect((await door.ask('GET', '/api/portfolio', { headers })).body).toMatchObject({ contracts: 0, rows: [] })
})

test('an administrator invites the first client of a contract that has none who can sign in, and no other', async () => {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const { headers } = door.somebody('admin', { isAdmin: true })
  const invite = () =>
    door.ask('POST', `/api/admin/contracts/${own.id}/invitations`, { payload: { email: 'first@example.com' }, headers })
  expect(nameOf(await invite())).toBe('409 contract-has-client')
  const client = own.as('client')
  await door.ask('PATCH', `/api/admin/accounts/${client.id}`, { payload: { isActive: false }, headers })
  expect((await invite()).status).toBe(201)
  expect(
    nameOf(
      await door.ask('POST', '/api/admin/contracts/987654/invitations', {
        payload: { email: 'a@example.com' },
        headers,
      }),
    ),
  ).toBe('404 contract-not-found')
})

test('an address that has an account is not invited to open another', async () => {
  const door = await aDoor()
  const { headers } = door.somebody('admin', { isAdmin: true })
  const invite = (email: string) => door.ask('POST', '/api/admin/invitations', { payload: { email }, headers })
  expect(nameOf(await invite('ADMIN@example.com'))).toBe('409 email-taken')
  expect((await invite('new@example.com')).status).toBe(201)
})
