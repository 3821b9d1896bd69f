import { expect, test } from 'vitest'
import { defaultLimits, makeLimiter, type Limits } from '../../../server/accounts/limits.ts'
import type { Failure } from '../../../server/errors.ts'
import { noLimits } from '../people.ts'

const MINUTE = 60
const QUARTER = 15 * MINUTE
const HOUR = 60 * MINUTE
const ip = '192.0.2.8'

/** A limiter with a clock of its own; `tries` says how often something may be done before it is refused, and how then. */
function limiting(limits: Partial<Limits>) {
  const clock = { passed: 0.5 }
  const limiter = makeLimiter({ ...noLimits, ...limits }, () => clock.passed)
  const refusal = (take: (limiter: ReturnType<typeof makeLimiter>) => void) => {
    try {
      take(limiter)
      return null
    } catch (error) {
      return `${(error as Failure).code} ${(error as Failure).params['seconds']}`
    }
  }
  return { clock, limiter, refusal }
}

type Taking = (limiter: ReturnType<typeof makeLimiter>) => void
test.each<[what: keyof Limits, seconds: number, code: string, taking: Taking, another: Taking]>([
  [
    'accountPerMinute',
    MINUTE,
    'requests',
    (all) => all.takeRequest('account 1', ip),
    (all) => all.takeRequest('account 2', ip),
  ],
  [
    'addressPerMinute',
    MINUTE,
    'requests',
    (all) => all.takeRequest(null, ip),
    (all) => all.takeRequest(null, '192.0.2.9'),
  ],
  ['signInsPerPair', QUARTER, 'attempts', (all) => all.takeSignIn('a', ip), (all) => all.takeSignIn('b', ip)],
  [
    'signInsPerAddress',
    QUARTER,
    'attempts',
    (all) => all.takeSignIn('a', ip),
    (all) => all.takeSignIn('a', '192.0.2.9'),
  ],
  ['signInsPerAccount', HOUR, 'attempts', (all) => all.takeSignIn('a', ip), (all) => all.takeSignIn('b', ip)],
  ['resetsPerHour', HOUR, 'attempts', (all) => all.takeReset('a', ip), (all) => all.takeReset('b', '192.0.2.9')],
  ['linksPerHour', HOUR, 'attempts', (all) => all.takeLink(1), (all) => all.takeLink(2)],
])('%s: so many in %i s, for each by itself', (what, seconds, code, taking, another) => {
  const { clock, refusal } = limiting({ [what]: 3 })
  expect([refusal(taking), refusal(taking), refusal(taking)]).toEqual([null, null, null])
  expect(refusal(taking)).toBe(`too-many-${code} ${seconds}`)
  expect(refusal(another)).toBeNull()
  clock.passed += seconds - 0.25
  expect(refusal(taking)).toBe(`too-many-${code} 1`)
  clock.passed += 0.25
  expect(refusal(taking)).toBeNull()
})

test('a right password forgets what was mistyped with it, and takes itself from what others may', () => {
  const { limiter, refusal } = limiting({ signInsPerPair: 2, signInsPerAddress: 4, signInsPerAccount: 4 })
  const taking: Taking = (all) => all.takeSignIn('a', ip)
  for (let times = 0; times < 3; times++) {
    expect([refusal(taking), refusal(taking)]).toEqual([null, null])
    limiter.giveSignInBack('a', ip)
  }
  // Three were mistyped: of four there is one left.
  expect([refusal(taking), refusal(taking)]).toEqual([null, 'too-many-attempts 900'])
})

test('one that was never looked at gives itself back, and no more', () => {
  const { limiter, refusal } = limiting({ signInsPerPair: 2 })
  const taking: Taking = (all) => all.takeSignIn('a', ip)
  expect([refusal(taking), refusal(taking)]).toEqual([null, null])
  limiter.refundSignIn('a', ip)
  expect([refusal(taking), refusal(taking)]).toEqual([null, 'too-many-attempts 900'])
  for (const limit of ['signInsPerAddress', 'signInsPerAccount'] as const) {
    const other = limiting({ [limit]: 1 })
    expect(other.refusal(taking)).toBeNull()
    other.limiter.refundSignIn('a', ip)
    expect([limit, other.refusal(taking)]).toEqual([limit, null])
  }
})

test('a network of IPv6 is its first 64 bits, an address that is none counts as it is written', () => {
  const { refusal } = limiting({ addressPerMinute: 1 })
  const from = (address: string) => refusal((all) => all.takeRequest(null, address)) === null
  expect(['2001:db8:1:2::1', '2001:db8:1:2:9::1', '2001:db8:1:3::1', '2001:DB8:1:3::'].map(from)).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(['192.0.2.8', '::ffff:192.0.2.8', '192.0.2.9', 'unknown', 'unknown', 'other'].map(from)).toEqual([
    true,
    false,
    true,
    true,
    false,
    true,
  ])
})

test('the limits that hold are far above what a person does, and below what a guesser needs', () => {
  /** How often something may be done at one moment. */
  const allowed = (take: (limiter: ReturnType<typeof makeLimiter>, time: number) => void) => {
    const limiter = makeLimiter(defaultLimits, () => 0)
    for (let time = 0; ; time++)
      try {
        take(limiter, time)
      } catch {
        return time
      }
  }
  expect(allowed((all) => all.takeRequest('account 1', ip))).toBe(1200)
  expect(allowed((all) => all.takeRequest(null, ip))).toBe(600)
  expect(allowed((all) => all.takeSignIn('a', ip))).toBe(10)
  expect(allowed((all, time) => all.takeSignIn(`person ${time}`, ip))).toBe(50)
  expect(allowed((all, time) => all.takeSignIn('a', `192.0.2.${time}`))).toBe(100)
  expect(allowed((all, time) => all.takeReset('a', `192.0.2.${time}`))).toBe(5)
  expect(allowed((all) => all.takeLink(1))).toBe(60)
})
