import type { FastifyRequest } from 'fastify'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/api/accounts.ts'
import { makeCookie } from '../../../server/accounts/cookies.ts'
import { bearerOf, makeAuthentication } from '../../../server/accounts/authentication.ts'
import type { Limiter } from '../../../server/accounts/limits.ts'
import { hashSecret, newSecret, secretPrefixes } from '../../../server/accounts/secrets.ts'
import { changeAccount } from '../../../server/db/accounts.ts'
import { addShare, revokeShare } from '../../../server/db/shares.ts'
import { addUploadToken } from '../../../server/db/upload-tokens.ts'
import { makeWriteLock } from '../../../server/db/write-lock.ts'
import { aDesk } from '../alerts/desk.ts'
import { somebody } from '../people.ts'

const cookie = (value: string) => ({ headers: { cookie: `vigie_session=${value}` } }) as FastifyRequest
const bearer = (value: string, more = {}) =>
  ({ headers: { authorization: `Bearer ${value}`, ...more } }) as FastifyRequest

/** A door without the application around, and what lets people in. */
function aDoorAlone() {
  const { db, contract, clock } = aDesk()
  const counted: [string | null, string][] = []
  const errors: unknown[] = []
  const lock = makeWriteLock()
  const door = makeAuthentication({
    db,
    lock,
    limiter: { takeRequest: (key: string | null, ip: string) => counted.push([key, ip]) } as unknown as Limiter,
    sessionCookie: makeCookie('vigie_session', { isHttps: false, sameSite: 'strict' }),
    now: () => clock.now,
    onBackgroundError: (error) => errors.push(error),
  })
  const person = (name: string, role?: Role) =>
    somebody(db, clock.now, {
      email: `${name}@example.com`,
      ...(role && { member: { contractId: contract.id, role } }),
    })
  const keep = (accountId: number, secret: string) => ({
    hash: hashSecret(secret),
    contractId: contract.id,
    accountId,
    name: 'n',
    expiresAt: clock.now + 86_400,
  })
  return {
    db,
    contract,
    clock,
    errors,
    counted,
    door,
    person,
    token: (role: Role) => {
      const secret = newSecret(secretPrefixes.token)
      const maker = person(`token-${role}`, role).id
      return { secret, maker, id: addUploadToken(db, keep(maker, secret), clock.now).id }
    },
    share: (role: Role) => {
      const secret = newSecret(secretPrefixes.share)
      const maker = person(`share-${role}`, role).id
      return { secret, maker, id: addShare(db, { ...keep(maker, secret), quarter: 1 }, clock.now).id }
    },
    written: async (sql: string) => {
      await lock(() => undefined)
      return db.sqlite.prepare(sql).pluck().get()
    },
  }
}

describe('who knocks', () => {
  test('is told by the cookie of a session that goes on', () => {
    const { door, person, clock } = aDoorAlone()
    const ann = person('ann')
    expect(door.principalOf(cookie(ann.secret))).toMatchObject({
      kind: 'account',
      signedIn: { account: { id: ann.id } },
    })
    for (const request of [cookie(''), cookie('made-up'), { headers: {} } as FastifyRequest])
      expect(door.principalOf(request)).toEqual({ kind: 'nobody' })
    clock.now += 86_400
    expect(door.principalOf(cookie(ann.secret))).toEqual({ kind: 'nobody' })
  })

  test('is what the bearer says, whatever the cookie says', () => {
    const { door, person, token } = aDoorAlone()
    const ann = person('ann')
    const { id, secret } = token('provider')
    const both = (value: string) => bearer(value, { cookie: `vigie_session=${ann.secret}` })
    expect(door.principalOf(both(secret))).toMatchObject({ kind: 'token', token: { id } })
    expect(door.principalOf(both('vigie_up_made_up'))).toEqual({ kind: 'nobody' })
    expect(door.principalOf(both(''))).toEqual({ kind: 'nobody' })
    // A password of a proxy in between is none of ours.
    const basic = { headers: { authorization: 'Basic eA==', cookie: `vigie_session=${ann.secret}` } } as FastifyRequest
    expect(door.principalOf(basic)).toMatchObject({ kind: 'account' })
  })

  test('by a token or a share, as long as its maker may still do that', () => {
    const { db, contract, door, token, share } = aDoorAlone()
    const kind = (secret: string) => door.principalOf(bearer(secret)).kind
    for (const [role, upload, view] of [
      ['client', 'token', 'share'],
      ['provider', 'token', 'nobody'],
      ['committee', 'nobody', 'nobody'],
    ] as const) {
      const [up, down] = [token(role), share(role)]
      expect([role, kind(up.secret), kind(down.secret)]).toEqual([role, upload, view])
      changeAccount(db, up.maker, { deactivatedAt: 1 })
      changeAccount(db, down.maker, { deactivatedAt: 1 })
      expect([role, kind(up.secret), kind(down.secret)]).toEqual([role, 'nobody', 'nobody'])
    }
    const revoked = share('client')
    changeAccount(db, revoked.maker, { deactivatedAt: null })
    expect(door.principalOf(bearer(revoked.secret))).toMatchObject({ kind: 'share', share: { id: revoked.id } })
    revokeShare(db, contract.id, revoked.id, 1)
    expect([kind(revoked.secret), kind(`${secretPrefixes.share}made-up`)]).toEqual(['nobody', 'nobody'])
  })

  test('is counted by account, token or share, and by address alone while nobody', () => {
    const { door, person, token, share, counted } = aDoorAlone()
    const [ann, up, down] = [person('ann'), token('client'), share('client')]
    for (const request of [cookie(ann.secret), bearer(up.secret), bearer(down.secret), cookie('')])
      door.takeRequest(door.principalOf(request), '192.0.2.8')
    expect(counted).toEqual(
      [`account ${ann.id}`, `token ${up.id}`, `share ${down.id}`, null].map((key) => [key, '192.0.2.8']),
    )
  })

  test('is to a contract what its members say', () => {
    const { door, person, contract } = aDoorAlone()
    const [ann, bob] = [person('ann', 'provider'), person('bob')]
    expect([door.roleOf(contract.id, ann.id), door.roleOf(contract.id, bob.id)]).toEqual(['provider', null])
  })
})

describe('when somebody was last there', () => {
  test('is written to the minute, of a session and of a token', async () => {
    const { door, person, token, clock, written } = aDoorAlone()
    const [ann, up] = [person('ann'), token('client')]
    const start = clock.now
    const seen = async () => [
      await written(`SELECT last_seen_at - ${start} FROM sessions WHERE account_id = ${ann.id}`),
      await written(`SELECT last_used_at - ${start} FROM upload_tokens`),
    ]
    const knock = () => [cookie(ann.secret), bearer(up.secret)].map((request) => door.principalOf(request))
    expect(await seen()).toEqual([0, null])
    const found: unknown[] = []
    for (const later of [0, 59, 60, 119, 120]) {
      clock.now = start + later
      knock()
      found.push(await seen())
    }
    expect(found).toEqual([
      [0, 0],
      [0, 0],
      [60, 60],
      [60, 60],
      [120, 120],
    ])
  })

  test('is written once at a time, and one that fails is told of and tried again', async () => {
    const { db, door, token, clock, errors, written } = aDoorAlone()
    const { secret } = token('client')
    db.sqlite.exec("CREATE TRIGGER full BEFORE UPDATE ON upload_tokens BEGIN SELECT raise(ABORT, 'full'); END")
    for (let times = 0; times < 3; times++) door.principalOf(bearer(secret))
    await written('SELECT 1')
    await written('SELECT 1')
    expect(errors).toHaveLength(1)
    db.sqlite.exec('DROP TRIGGER full')
    door.principalOf(bearer(secret))
    expect(await written('SELECT last_used_at FROM upload_tokens')).toBe(clock.now)
  })
})

test('a bearer is told in any capitals; another scheme is none', () => {
  const of = (authorization?: string) => bearerOf({ headers: { authorization } } as FastifyRequest)
  expect(
    [
      'Bearer abc',
      'bearer abc',
      'BEARER   abc',
      'Bearer abc def',
      'Bearer',
      'Bearer ',
      'Basic abc',
      'x Bearer abc',
      undefined,
    ].map(of),
  ).toEqual(['abc', 'abc', 'abc', 'abc', '', '', null, null, null])
})
