import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCaps, yearFee, type Uncapped } from '../../../shared/penalties/caps.ts'
import { monthsOf } from '../../../shared/period.ts'

/** Months count from 0 here: 0 is M1, twelve make a year. */
const window = (key: string, [from, to]: readonly [number, number], amount: number, some: Partial<Uncapped> = {}) => ({
  key,
  from,
  to,
  amount,
  isAgreed: false,
  monthCaps: monthsOf({ from, to }).map(() => null),
  year: Math.floor(from / 12),
  yearCap: null,
  ...some,
})
const cap = (most: number, months: number) => ({ monthCaps: Array.from({ length: months }, () => most) })
const worked = (...claims: Uncapped[]) =>
  Object.fromEntries([...applyCaps(claims)].map(([key, { amount, by }]) => [key, by ? [amount, by] : amount]))

describe('worked by hand', () => {
  test('without a cap each stands as it is', () => {
    expect(worked(window('a', [0, 0], 500), window('b', [0, 2], 900))).toEqual({ a: 500, b: 900 })
  })

  test('a month’s cap of 400: 500 becomes 400, and a second rule of that month has no room left', () => {
    expect(worked(window('a', [0, 0], 500, cap(400, 1)), window('b', [0, 0], 100, cap(400, 1)))).toEqual({
      a: [400, 'month'],
      b: [0, 'month'],
    })
  })

  test('a quarter has the room that its three months have left: 3 × 400 − 300 of the first = 900', () => {
    expect(worked(window('a', [0, 0], 300, cap(400, 1)), window('q', [0, 2], 1_000, cap(400, 3)))).toEqual({
      a: 300,
      q: [900, 'month'],
    })
  })

  test('windows that overlap share one room: what a quarter took of its last month a month of the next has not lost', () => {
    // The quarter ends with March and takes 400 of it; the month of March comes first, for it is shorter.
    const march = window('march', [2, 2], 250, cap(400, 1))
    expect(worked(window('q', [0, 2], 1_100, cap(400, 3)), march)).toEqual({ march: 250, q: [950, 'month'] })
    expect(worked(window('april', [3, 3], 400, cap(400, 1)), window('q', [0, 2], 1_200, cap(400, 3)))).toEqual({
      q: 1_200,
      april: 400,
    })
  })

  test('a year’s cap of 1 000: the later claim of the year gets what is left, the next year begins anew', () => {
    const year = { yearCap: 1_000 }
    const all = [window('q4', [9, 11], 700, year), window('q1', [0, 2], 600, year), window('next', [12, 14], 700, year)]
    expect(worked(...all)).toEqual({ q1: 600, q4: [400, 'year'], next: 700 })
  })

  test('the cap that leaves less is the one that is named', () => {
    const both = { ...cap(100, 3), yearCap: 250 }
    expect(worked(window('q', [0, 2], 1_000, both))).toEqual({ q: [250, 'year'] })
    expect(worked(window('q', [0, 2], 1_000, { ...both, yearCap: 301 }))).toEqual({ q: [300, 'month'] })
  })

  test('what was agreed stands, and takes its room before all others', () => {
    const year = { yearCap: 1_000 }
    const agreed = window('late', [9, 11], 900, { ...year, isAgreed: true })
    expect(worked(window('q1', [0, 2], 600, year), agreed)).toEqual({ late: 900, q1: [100, 'year'] })
  })
})

describe('laws', () => {
  const some = fc
    .array(
      fc.record({
        quarter: fc.boolean(),
        at: fc.nat(7),
        amount: fc.nat(2_000),
      }),
      { maxLength: 20 },
    )
    .chain((all) => fc.record({ all: fc.constant(all), most: fc.nat(1_500), year: fc.nat(6_000) }))
    .map(({ all, most, year }) =>
      all.map(({ quarter, at, amount }, n) => {
        const length = quarter ? 3 : 1
        return window(`r${n}`, [at * length, at * length + length - 1], amount, {
          ...cap(most, length),
          yearCap: year,
        })
      }),
    )

  test('penalties never exceed their caps, nor what is claimed, nor fall under nothing', () => {
    fc.assert(
      fc.property(some, (claims) => {
        const results = applyCaps(claims)
        const amountOf = ({ key }: Uncapped) => results.get(key)!.amount
        const sum = (of: readonly Uncapped[]) => of.reduce((total, one) => total + amountOf(one), 0)
        for (const one of claims) {
          expect(amountOf(one)).toBeLessThanOrEqual(one.amount)
          expect(amountOf(one)).toBeGreaterThanOrEqual(0)
          expect(sum(claims.filter(({ year }) => year === one.year))).toBeLessThanOrEqual(one.yearCap!)
          // All windows that lie within a run of months take no more than these months’ caps together.
          for (const within of claims) {
            const run = { from: Math.min(one.from, within.from), to: Math.max(one.to, within.to) }
            const inside = claims.filter(({ from, to }) => from >= run.from && to <= run.to)
            expect(sum(inside)).toBeLessThanOrEqual(one.monthCaps[0]! * (run.to - run.from + 1))
          }
        }
      }),
    )
  })

  test('the order in which they come changes nothing', () => {
    const shuffled = some.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(worked(...mixed)).toEqual(worked(...all))
      }),
    )
  })

  test('agreeing on one as it was proposed moves no other', () => {
    fc.assert(
      fc.property(some, fc.nat(), (claims, which) => {
        if (claims.length === 0) return
        const before = applyCaps(claims)
        // Agreed in the order in which they come due, as people do.
        const ordered = [...before.keys()]
        const agreed = new Set(ordered.slice(0, (which % ordered.length) + 1))
        const after = applyCaps(
          claims.map((one) =>
            agreed.has(one.key) ? { ...one, amount: before.get(one.key)!.amount, isAgreed: true } : one,
          ),
        )
        for (const { key } of claims) expect(after.get(key)!.amount).toBe(before.get(key)!.amount)
      }),
    )
  })
})

describe('the fee of a year', () => {
  const untold = (months: number) => Array.from({ length: months }, () => null)

  test('worked by hand: months that are not told count as the mean of those that are', () => {
    // 3 × 10 000 € told of 12: 120 000 €. 6 × 10 000 and 6 × 12 000: 132 000 €. None: nothing is known.
    expect(yearFee([1_000_000, 1_000_000, 1_000_000, ...untold(9)])).toBe(12_000_000)
    expect(yearFee([...Array(6).fill(1_000_000), ...Array(6).fill(1_200_000)])).toBe(13_200_000)
    expect(yearFee([null, 900_000, 1_100_000, ...untold(9)])).toBe(12_000_000)
    expect(yearFee(untold(12))).toBeNull()
  })

  test('a year that is told whole is its sum, and the order of its months changes nothing', () => {
    const fees = fc.array(fc.option(fc.nat(5_000_000)), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(fees, (some) => {
        expect(yearFee(some.toReversed())).toBe(yearFee(some))
        const told = some.map((fee) => fee ?? 0)
        expect(yearFee(told)).toBe(told.reduce((sum, fee) => sum + fee, 0))
      }),
    )
  })
})
