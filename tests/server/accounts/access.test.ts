import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { demoAddress, makeAccess, type AccessParts } from '../../../server/accounts/access.ts'
import type { OpenId } from '../../../server/accounts/openid.ts'
import { makeWriteLock } from '../../../server/db/write-lock.ts'
import { aDesk } from '../alerts/desk.ts'
import { noLimits, somebody } from '../people.ts'

const request = { protocol: 'http', host: '203.0.113.66:3000' } as FastifyRequest

/** What lets people in, where the operator settled that. */
function access(settled: Partial<AccessParts> = {}) {
  const { db, clock } = aDesk()
  const made = makeAccess({
    db,
    lock: makeWriteLock(),
    limits: noLimits,
    mail: async () => undefined,
    publicUrl: null,
    openId: null,
    isDemo: false,
    markInstance: () => undefined,
    now: () => clock.now,
    onBackgroundError: () => undefined,
    ...settled,
  })
  return { db, clock, made }
}

test('without a public address, links lead to where they were asked, and none is mailed', () => {
  const { made } = access()
  expect([made.baseOf(request), made.mail, made.isHttps, made.cookieName]).toEqual([
    'http://203.0.113.66:3000',
    null,
    false,
    'vigie_session',
  ])
  expect(made.ways()).toEqual({ openId: null, mail: false, demo: [] })
})

test('with one they lead there alone, over https where it says so', () => {
  const { made } = access({ publicUrl: 'https://vigie.example.com' })
  expect([made.baseOf(request), made.isHttps, made.cookieName]).toEqual([
    'https://vigie.example.com',
    true,
    '__Host-vigie_session',
  ])
  expect(made.ways()).toEqual({ openId: null, mail: true, demo: [] })
  const plain = access({ publicUrl: 'http://vigie.example.com', mail: null, openId: { name: 'SSO' } as OpenId }).made
  expect([plain.isHttps, plain.ways()]).toEqual([false, { openId: 'SSO', mail: false, demo: [] }])
})

test('the demo lets in by a click whoever it has an account for, and no other house does', () => {
  for (const isDemo of [true, false]) {
    const { db, clock, made } = access({ isDemo })
    for (const role of ['client', 'committee'] as const) somebody(db, clock.now, { email: demoAddress(role) })
    expect([isDemo, made.ways().demo]).toEqual([isDemo, isDemo ? ['client', 'committee'] : []])
  }
})
