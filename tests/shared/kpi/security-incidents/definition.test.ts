import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasureTerms } from '../../../../shared/kpi/definition.ts'
import { securityIncidents } from '../../../../shared/kpi/security-incidents/definition.ts'
import { judge } from '../../../../shared/kpi/target.ts'
import { factsOf } from '../period-facts.ts'

type Baseline = MeasureTerms['securityBaseline']
const measure = (security: number, months: number, securityBaseline: Baseline) => {
  const outages = { outages: 0, plannedOutages: 0, downtimeSeconds: 0, longestSeconds: 0, serviceSeconds: 1 }
  return securityIncidents.measure(
    factsOf({ incidents: { months, security, ...outages }, terms: { securityBaseline } }),
  )
}

describe('against a baseline that was counted', () => {
  test('20 in the year before, then 10 in a year: −50 %, between −79.1 and +11.9 %; p = 0.049', () => {
    // The value: 10/12 ÷ 20/12 − 1. The chance by hand: see stats/poisson.test.ts. The interval there by another way.
    const estimate = measure(10, 12, { perMonth: 20 / 12, months: 12 })
    expect(estimate.value).toBeCloseTo(-0.5, 12)
    expect(estimate.interval!.low).toBeCloseTo(-0.791, 3)
    expect(estimate.interval!.high).toBeCloseTo(0.1192, 3)
    expect(estimate.chance).toBeCloseTo(0.049, 3)
    expect(estimate).toMatchObject({ sample: 10, reason: null, coveredMonths: 12, baseline: { months: 12 } })
    expect(estimate.perMonth!.value).toBeCloseTo(10 / 12, 12)
    // Garwood's limits of 10: 4.795 and 18.390, a month.
    expect(estimate.perMonth!.interval.low).toBeCloseTo(4.795 / 12, 3)
    expect(estimate.perMonth!.interval.high).toBeCloseTo(18.39 / 12, 3)
  })

  test('12 then 6 is as much less and proves less: p = 0.119', () => {
    const estimate = measure(6, 12, { perMonth: 1, months: 12 })
    expect(estimate.value).toBeCloseTo(-0.5, 12)
    expect(estimate.chance).toBeCloseTo(0.119, 3)
  })

  test('half as many is what M6 asks for: met, not proven', () => {
    const { better, startsAt } = securityIncidents
    const terms = { month: 6, steps: securityIncidents.targets(null), baseline: startsAt!, better }
    expect(judge(measure(10, 12, { perMonth: 20 / 12, months: 12 }), terms)).toMatchObject({
      verdict: 'met',
      certain: false,
      target: -0.5,
    })
  })

  test('months of different number weigh by their number', () => {
    // 3 in 3 months after 24 in 12: 1 a month against 2.
    expect(measure(3, 3, { perMonth: 2, months: 12 }).value).toBeCloseTo(-0.5, 12)
  })

  test('no incident at all is −100 %, with an upper limit', () => {
    // After 20 in 12 months, none in 3: the share of 0 in 20 is at most 1 − 0.025^(1/20) = 0.168433, a ratio of
    // 0.168433 ÷ 0.831567 × 4 = 0.810198. The chance: 0.8²⁰ = 0.011529.
    const estimate = measure(0, 3, { perMonth: 20 / 12, months: 12 })
    expect(estimate).toMatchObject({ value: -1, sample: 0, reason: null })
    expect(estimate.interval!.low).toBe(-1)
    expect(estimate.interval!.high).toBeCloseTo(0.810198 - 1, 5)
    expect(estimate.chance).toBeCloseTo(0.8 ** 20, 10)
  })

  test('a typed figure stands for the nearest whole number of incidents', () => {
    // 1.67 a month over 12 months are 20.04: 20 were counted. The change is from the typed figure.
    const typed = measure(10, 12, { perMonth: 1.67, months: 12 })
    const counted = measure(10, 12, { perMonth: 20 / 12, months: 12 })
    expect(typed.interval).toEqual(counted.interval)
    expect(typed.chance).toBe(counted.chance)
    expect(typed.value).toBeCloseTo(10 / 12 / 1.67 - 1, 12)
  })

  test('less than half an incident in all bears no upper limit: no interval, and nothing proven', () => {
    const estimate = measure(2, 3, { perMonth: 0.1, months: 3 })
    expect(estimate).toMatchObject({ interval: null, chance: 1 })
    expect(estimate.value).toBeCloseTo(2 / 3 / 0.1 - 1, 12)
  })
})

describe('against a baseline that is an agreed figure', () => {
  test('2 in 3 months where 2 a month were agreed: −66.7 %', () => {
    // 2 ÷ 6 − 1. Garwood's limits of 2, 0.2422 and 7.2247, ÷ 6 expected. Chance e⁻⁶ (1 + 6 + 18) = 0.061969.
    const estimate = measure(2, 3, { perMonth: 2, months: null })
    expect(estimate.value).toBeCloseTo(-2 / 3, 12)
    expect(estimate.interval!.low).toBeCloseTo(0.2422 / 6 - 1, 4)
    expect(estimate.interval!.high).toBeCloseTo(7.2247 / 6 - 1, 4)
    expect(estimate.chance).toBeCloseTo(25 * Math.exp(-6), 10)
  })

  test('no incident is −100 %, and of 6 expected none has a chance of e⁻⁶', () => {
    const estimate = measure(0, 3, { perMonth: 2, months: null })
    expect(estimate).toMatchObject({ value: -1, interval: { low: -1 } })
    expect(estimate.interval!.high).toBeCloseTo(3.6889 / 6 - 1, 4)
    expect(estimate.chance).toBeCloseTo(Math.exp(-6), 12)
  })
})

test('nothing to compare says why, and still shows the incidents a month', () => {
  expect(measure(2, 1, null)).toMatchObject({
    value: null,
    reason: 'no-baseline',
    sample: 2,
    perMonth: { value: 2 },
    chance: null,
  })
  for (const months of [12, null]) {
    expect(measure(2, 1, { perMonth: Number.MIN_VALUE, months }).reason).toBe('zero-baseline')
    expect(measure(2, 1, { perMonth: 0, months })).toMatchObject({
      value: null,
      reason: 'zero-baseline',
      interval: null,
      perMonth: { value: 2 },
    })
  }
  expect(measure(0, 0, { perMonth: 1, months: 12 })).toMatchObject({ value: null, reason: 'no-file', perMonth: null })
  expect(securityIncidents.measure(factsOf())).toMatchObject({ value: null, reason: 'no-file', coveredMonths: 0 })
})

test('against none before, none reaches any target and some does not, by the exact chance of so many', () => {
  const none = (security: number, months: number, counted: number | null) =>
    measure(security, months, { perMonth: 0, months: counted })
  // One incident in 3 months after 12 without: it falls into the last 3 of 15 by 3/15; two do by 1/25, three by 1/125.
  for (const [security, chance, certain] of [
    [1, 1 / 5, false],
    [2, 1 / 25, false],
    [3, 1 / 125, true],
  ] as const) {
    const estimate = none(security, 3, 12)
    expect(estimate.chance).toBeCloseTo(chance, 12)
    expect(estimate.outright).toEqual({ reached: false, certain })
  }
  expect(none(1, 3, null)).toMatchObject({ chance: 0, outright: { reached: false, certain: true } })
  for (const counted of [12, null])
    expect(none(0, 3, counted)).toMatchObject({ chance: 1, outright: { reached: true, certain: false } })
})

const baseline = fc.record({
  perMonth: fc.double({ min: 0.01, max: 50, noNaN: true }),
  months: fc.option(fc.integer({ min: 1, max: 36 })),
})

test('a counted baseline is the nearest whole number of incidents, the value what was said of it', () => {
  // 2.4 a month in three months is 7.2: as 7; 2.6 is 7.8: as 8. A third of three is one, however it is rounded.
  for (const [perMonth, whole] of [
    [2.4, 7],
    [2.6, 8],
    [0.1, 0],
  ] as const) {
    const [said, counted] = [measure(4, 3, { perMonth, months: 3 }), measure(4, 3, { perMonth: whole / 3, months: 3 })]
    expect(said.value).toBeCloseTo(4 / (3 * perMonth) - 1, 12)
    expect(said.interval).toEqual(whole === 0 ? null : counted.interval)
    if (whole > 0) expect(said.chance).toBe(counted.chance)
  }
})

test('the interval contains the value, whole count or not', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 24 }), baseline, (count, months, before) => {
      const { value, interval } = measure(count, months, before)
      if (!interval) return
      expect(interval.low).toBeLessThanOrEqual(value! + 1e-12)
      expect(interval.high).toBeGreaterThan(value!)
      expect(Number.isFinite(interval.high)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('one more incident never lowers the value, its limits or its chance', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 24 }), baseline, (count, months, before) => {
      const [fewer, more] = [measure(count, months, before), measure(count + 1, months, before)]
      expect(more.value!).toBeGreaterThan(fewer.value!)
      expect(more.chance!).toBeGreaterThanOrEqual(fewer.chance!)
      if (!more.interval) return
      expect(more.interval.low).toBeGreaterThan(fewer.interval!.low)
      expect(more.interval.high).toBeGreaterThan(fewer.interval!.high)
    }),
  )
})
