import { expect, test } from 'vitest'
import type { CreatedUploadToken, OwnUploadToken, UploadToken } from '../../../shared/api/members.ts'
import type { Import } from '../../../shared/api/imports.ts'
import { aDoor, nameOf, type Headers } from './door.ts'
import { aFile, anEstate, bearer, csv, DAY, uploadPath } from './estate.ts'
import { isWriting } from './routes.ts'
import { aRequest } from './samples.ts'

/** A contract whose provider makes a token, and what they and it may ask. */
async function aProgram() {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const provider = own.as('provider')
  const client = own.as('client')
  const path = `/api/contracts/${own.id}/tokens`
  const make = async (fields: object = { name: 'monthly', days: 30 }, headers: Headers = provider.headers) =>
    (await door.ask<CreatedUploadToken>('POST', path, { payload: fields, headers })).body
  const list = async (headers: Headers = provider.headers) =>
    (await door.ask<UploadToken[]>('GET', path, { headers })).body
  const upload = (token: string, id: string, query: Readonly<Record<string, string>> = {}) =>
    door.ask<Import>('POST', uploadPath(own.id, query), { payload: aFile(id), headers: { ...csv, ...bearer(token) } })
  const revoke = (id: number, headers: Headers = provider.headers) => door.ask('DELETE', `${path}/${id}`, { headers })
  return { door, own, provider, client, make, list, upload, revoke }
}

test('a program uploads and commits a month’s file, and the history says which, for whom', async () => {
  const { door, own, client, make, upload } = await aProgram()
  const { token } = await make()
  expect(token).toMatch(/^vigie_up_[\w-]{43}$/)
  expect((await upload(token, 'T1')).body).toMatchObject({ status: 'preview' })
  const stored = await upload(token, 'T2', { commit: 'true' })
  expect([stored.status, stored.body.status]).toEqual([201, 'committed'])
  const { body } = await door.ask<Import[]>('GET', `/api/contracts/${own.id}/imports`, { headers: client.headers })
  expect(body.map(({ by }) => by)).toEqual(
    Array.from({ length: 2 }, () => ({ name: 'provider.own', token: 'monthly' })),
  )
})

test('it is told once: afterwards its name, its end and its last use', async () => {
  const { door, client, make, list, upload } = await aProgram()
  const made = await make()
  expect(await list()).toMatchObject([{ id: made.id, name: 'monthly', lastUsedAt: null, works: true }])
  door.clock.now += 600
  await upload(made.token, 'T1')
  await door.services.lock(() => undefined)
  const told = [
    await list(),
    await list(client.headers),
    (await door.ask<OwnUploadToken[]>('GET', '/api/account/tokens', { headers: door.somebody('provider.own').headers }))
      .body,
  ]
  for (const tokens of told) {
    expect(tokens).toMatchObject([{ id: made.id, lastUsedAt: new Date(door.clock.now * 1000).toISOString() }])
    expect(JSON.stringify(tokens)).not.toContain(made.token.slice(9))
  }
  const kept = JSON.stringify(door.db.sqlite.prepare('SELECT * FROM upload_tokens').all())
  expect(kept).not.toContain(made.token.slice(9))
})

test('it does nothing else, with the cookie of somebody who may either', async () => {
  const { door, own, client, make } = await aProgram()
  const { token } = await make()
  for (const route of door.routes.filter(isWriting)) {
    // What it sent it may read and discard: of anything else it hears nothing.
    if (route.name === 'DELETE /api/contracts/:contractId/imports/:importId') continue
    if (/contractId\/imports$|\/api\/(session|links|password-resets)/.test(route.url)) continue
    const { method, path, told } = await aRequest(route, own, door)
    const headers = { ...told.headers, ...client.headers, ...bearer(token) }
    expect([route.name, nameOf(await door.ask(method, path, { ...told, headers }))]).toEqual([
      route.name,
      '403 token-uploads-only',
    ])
  }
  const session = await door.ask<{ account: unknown }>('GET', '/api/session', {
    headers: { ...client.headers, ...bearer(token) },
  })
  expect(session.body.account).toBeNull()
})

test('it is shown as a bearer alone: neither as a cookie nor in the address, and no other secret in its place', async () => {
  const { door, own, client, make } = await aProgram()
  const { token } = await make()
  const path = uploadPath(own.id)
  const secret = client.headers.cookie!.split('=')[1]!
  const tries: readonly (readonly [path: string, headers: Headers])[] = [
    [path, { cookie: `vigie_session=${token}` }],
    [`${path}&token=${token}`, {}],
    [`${path}&access_token=${token}`, {}],
    [path, { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` }],
    [path, bearer(secret)],
    [path, bearer(`${token}x`)],
    [path, bearer('')],
  ]
  for (const [to, headers] of tries)
    expect([
      to,
      headers,
      (await door.ask('POST', to, { payload: aFile(), headers: { ...csv, ...headers } })).status,
    ]).toEqual([to, headers, 401])
})

test('it ends on its day, at once when it is revoked, and when its maker may upload no more', async () => {
  const { door, own, provider, make, list, upload, revoke } = await aProgram()
  door.somebody('admin', { isAdmin: true })
  const works = async (token: string) => (await upload(token, 'T1')).status
  const made = await make({ name: 'short', days: 1 })
  door.clock.now += DAY - 1
  expect(await works(made.token)).toBe(201)
  door.clock.now += 1
  const late = await upload(made.token, 'T1')
  expect(nameOf(late)).toBe('401 token-invalid')
  expect((await list(door.somebody('provider.own').headers))[0]!.works).toBe(false)

  const endings: readonly ((token: CreatedUploadToken) => Promise<{ status: number }>)[] = [
    ({ id }) => revoke(id, door.somebody('provider.own').headers),
    ({ id }) => revoke(id, door.somebody('client.own').headers),
    () =>
      door.ask('PATCH', `/api/contracts/${own.id}/members/${provider.id}`, {
        payload: { role: 'committee' },
        headers: own.as('client').headers,
      }),
    () => door.ask('DELETE', `/api/contracts/${own.id}/members/${provider.id}`, { headers: own.as('client').headers }),
    () =>
      door.ask('PATCH', `/api/admin/accounts/${provider.id}`, {
        payload: { isActive: false },
        headers: door.somebody('admin').headers,
      }),
  ]
  for (const end of endings) {
    const one = await make(undefined, own.as('provider').headers)
    expect(await works(one.token)).toBe(201)
    expect((await end(one)).status).toBeLessThan(300)
    expect(await works(one.token)).toBe(401)
  }
})

test('one’s tokens are one’s own: the other party does not see or revoke them, but the client oversees them all', async () => {
  const { door, own, client, make, list, revoke } = await aProgram()
  const made = await make()
  const clients = await make({ name: 'ours' }, client.headers)
  const other = door.somebody('colleague', { member: { contractId: own.id, role: 'provider' } }).headers
  expect((await list(other)).map(({ name }) => name)).toEqual([])
  expect((await list()).map(({ name }) => name)).toEqual(['monthly'])
  expect((await list(client.headers)).map(({ name }) => name)).toEqual(['ours', 'monthly'])
  expect([nameOf(await revoke(made.id, other)), nameOf(await revoke(clients.id))]).toEqual([
    '404 token-not-found',
    '404 token-not-found',
  ])
  expect((await revoke(made.id, client.headers)).status).toBe(204)
  expect(nameOf(await revoke(made.id, client.headers))).toBe('404 token-not-found')
})
