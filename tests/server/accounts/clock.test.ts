import { rmSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { keepAttempts } from '../../../server/accounts/openid-attempts.ts'
import { makeLink } from '../../../server/accounts/links.ts'
import { monotonicClock } from '../../../server/accounts/monotonic-clock.ts'
import type { Challenge } from '../../../server/accounts/openid.ts'
import { countTries } from '../../../server/accounts/tries.ts'
import { aDoor, nameOf, type Answer, type Door } from './door.ts'
import { DAY, aFile, anEstate, bearer, csv, uploadPath } from './estate.ts'
import { newPassword } from './samples.ts'
import { aPerson, isIn, signIn } from './signing.ts'

const MINUTE = 60
const HOUR = 3600
const HALF_AN_HOUR = 30 * MINUTE
const YEAR = 365 * 24 * HOUR
const setBack = [
  ['an hour', HOUR],
  ['ten years', 10 * YEAR],
] as const

describe('a clock that never runs backwards', () => {
  const aClock = (known = 0) => {
    const machine = { now: 1_000_000, passed: 0 }
    const now = monotonicClock(
      () => machine.now,
      known,
      () => machine.passed,
    )
    const pass = (seconds: number) => {
      machine.now += seconds
      machine.passed += seconds
      return now()
    }
    return { machine, now, pass }
  }

  test('is that of the machine, which may be set forward', () => {
    const { machine, now, pass } = aClock()
    expect(now()).toBe(1_000_000)
    expect(pass(10)).toBe(1_000_010)
    machine.now += YEAR
    expect(pass(10)).toBe(1_000_020 + YEAR)
  })

  test.each(setBack)('goes on at a steady pace when it is set back by %s', (_by, seconds) => {
    const { machine, now, pass } = aClock()
    now()
    machine.now -= seconds
    expect([now(), pass(10), pass(50 * MINUTE)]).toEqual([1_000_000, 1_000_010, 1_003_010])
  })

  test('is believed when it is set right by a minute, and waits there', () => {
    const { machine, now, pass } = aClock()
    now()
    machine.now -= MINUTE
    expect([now(), pass(10), pass(50), pass(10)]).toEqual([1_000_000, 1_000_000, 1_000_000, 1_000_010])
    const other = aClock()
    other.now()
    other.machine.now -= MINUTE + 1
    expect([other.now(), other.pass(10)]).toEqual([1_000_000, 1_000_010])
  })

  test('counts the time in which nobody asked for it, too', () => {
    const { machine, now, pass } = aClock()
    now()
    machine.now -= HOUR
    expect(pass(2 * HOUR)).toBe(1_000_000 + 2 * HOUR)
  })

  test('follows the machine again once that has caught up', () => {
    const { machine, now, pass } = aClock()
    now()
    machine.now -= HOUR
    expect(pass(10)).toBe(1_000_010)
    machine.now += HOUR
    expect(pass(10)).toBe(1_000_020)
    machine.now += HOUR
    expect(pass(10)).toBe(1_000_030 + HOUR)
  })

  test('begins no earlier than what is known to have been, and does not stand still there', () => {
    const { now, pass } = aClock(1_000_000 + YEAR)
    expect([now(), pass(HOUR), pass(HOUR)]).toEqual([0, HOUR, 2 * HOUR].map((later) => 1_000_000 + YEAR + later))
  })
})

/** Four secrets that let somebody in for half an hour; asks which of them still do, of one house after another. */
async function fourWays(door: Door) {
  const estate = await anEstate(door, 'own')
  const session = estate.as('client').headers
  const token = bearer(estate.make.token(HALF_AN_HOUR / DAY).secret)
  const share = bearer(estate.make.share(HALF_AN_HOUR / DAY).secret)
  const { secret } = makeLink(door.db, { kind: 'first-admin', email: 'new@example.com' }, door.clock.now)
  return async ({ ask }: Door) => {
    const answers = {
      session: await ask('GET', '/api/account/sessions', { headers: session }),
      token: await ask('POST', uploadPath(estate.id), { headers: { ...csv, ...token }, payload: aFile() }),
      share: await ask('GET', '/api/shared', { headers: share }),
      link: await ask('POST', '/api/links/look', { payload: { token: secret } }),
    }
    const letsIn = (answer: Answer) => !/-(needed|invalid)$/.test(nameOf(answer))
    return Object.entries(answers).flatMap(([way, answer]) => (letsIn(answer) ? [way] : []))
  }
}
const all = ['session', 'token', 'share', 'link']

describe.each(setBack)('a clock that is set back by %s', (_by, seconds) => {
  test('revives nothing that has ended', async () => {
    const door = await aDoor()
    const working = await fourWays(door)
    expect(await working(door)).toEqual(all)
    door.clock.now += HALF_AN_HOUR
    expect(await working(door)).toEqual([])
    door.clock.now -= seconds
    expect(await working(door)).toEqual([])
  })

  test('revives nothing across a restart', async () => {
    const door = await aDoor({ keepsFolder: true })
    onTestFinished(() => rmSync(door.dataFolder, { recursive: true, force: true }))
    const working = await fourWays(door)
    door.clock.now += HALF_AN_HOUR
    await aPersonSignsIn(door)
    await door.close()
    const later = await aDoor({ dataFolder: door.dataFolder, keepsFolder: true, startsAt: door.clock.now - seconds })
    expect(await working(later)).toEqual([])
  })

  test('lets people in all the same, for as long as ever', async () => {
    const door = await aDoor()
    const before = await aPersonSignsIn(door)
    door.clock.now -= seconds
    const { headers, endsAt } = await aPersonSignsIn(door)
    expect(await isIn(door, headers)).toBe(true)
    expect(endsAt - before.endsAt).toBeLessThan(MINUTE)
  })

  test('leaves nobody longer than ten minutes at the organisation’s sign-in', () => {
    const machine = { now: 1_000_000, passed: 0 }
    const now = monotonicClock(
      () => machine.now,
      0,
      () => machine.passed,
    )
    const attempts = keepAttempts(now)
    const attempt = { challenge: {} as Challenge, kind: 'person', purpose: { for: 'sign-in' } } as const
    const [soon, late] = [attempts.add(attempt), attempts.add(attempt)]
    machine.now -= seconds
    machine.passed += 599
    expect(attempts.take(soon)).toMatchObject(attempt)
    machine.passed += 1
    expect(attempts.take(late)).toBeNull()
  })

  test.each([
    ['back', -1],
    ['forward', 1],
  ])('neither lengthens a lock-out nor ends one (set %s)', async (_way, sign) => {
    const start = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    onTestFinished(() => void vi.useRealTimers())
    const door = await aDoor({ limits: { signInsPerPair: 1 } })
    const { email } = await aPerson(door, 'ann')
    expect(nameOf(await signIn(door, email, { password: newPassword }))).toBe('401 sign-in-failed')
    vi.setSystemTime(start + sign * seconds * 1000)
    door.clock.now += sign * seconds
    const shut = await signIn(door, email)
    expect(nameOf(shut)).toBe('429 too-many-attempts')
    const wait = Number(shut.headers['retry-after'])
    expect(wait).toBeGreaterThan(800)
    expect(wait).toBeLessThanOrEqual(900)
  })
})

/** Somebody signs in by password; tells when that ends at the latest, epoch seconds. */
async function aPersonSignsIn(door: Door) {
  const { email } = await aPerson(door, 'bob')
  const { browser } = await signIn(door, email)
  const endsAt = door.db.sqlite.prepare('SELECT ends_at FROM sessions ORDER BY id DESC').pluck().get() as number
  return { headers: browser, endsAt }
}

test('a window of tries begins with the first and ends by itself, whatever is tried meanwhile', () => {
  const clock = { passed: 0 }
  const tries = countTries(2, 900, () => clock.passed)
  expect([tries.take('a'), tries.take('a'), tries.take('a')]).toEqual([0, 0, 900])
  clock.passed = 899
  expect([tries.take('a'), tries.take('b')]).toEqual([1, 0])
  clock.passed = 900
  expect([tries.take('a'), tries.take('b'), tries.take('b')]).toEqual([0, 0, 899])
})

test('what is given back may be tried again, and no more than that', () => {
  const tries = countTries(1, 900, () => 0)
  tries.giveBack('a')
  expect([tries.take('a'), tries.take('a')]).toEqual([0, 900])
  tries.giveBack('a')
  tries.giveBack('a')
  tries.giveBack('a')
  expect([tries.take('a'), tries.take('a')]).toEqual([0, 900])
  tries.forget('a')
  expect(tries.take('a')).toBe(0)
})
