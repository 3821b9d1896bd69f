import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Better } from '../../../shared/kpi/definition.ts'
import type { Estimate } from '../../../shared/kpi/estimate.ts'
import { judge, type TargetStep } from '../../../shared/kpi/target.ts'
import { wilsonInterval } from '../../../shared/stats/wilson.ts'

const steps = [
  { dueMonth: 6, value: 0.85 },
  { dueMonth: 3, value: 0.7 },
]
const rate = (successes: number, sample: number): Estimate => ({
  value: successes / sample,
  sample,
  interval: wilsonInterval(successes, sample),
  reason: null,
})
const counted = (value: number): Estimate => ({ value, sample: 1, interval: null, reason: null })
const between = (low: number, value: number, high: number): Estimate => ({ ...counted(value), interval: { low, high } })
const at = (month: number, baseline: number | null = null) => ({ month, steps, baseline, better: 'up' as const })
const single = (better: Better, value: number, month = 6) => ({
  month,
  steps: [{ dueMonth: 6, value }],
  baseline: null,
  better,
})

test('where no value compares with the target, what is said outright is the verdict', () => {
  const said = (reached: boolean, certain: boolean): Estimate => ({
    value: null,
    sample: 1,
    interval: null,
    reason: 'zero-baseline',
    outright: { reached, certain },
  })
  const path = { path: null, neededPerMonth: null, reason: 'zero-baseline' }
  expect(judge(said(true, false), at(3))).toMatchObject({ verdict: 'met', certain: false, target: 0.7, ...path })
  expect(judge(said(false, true), at(3))).toMatchObject({ verdict: 'missed', certain: true, ...path })
  expect(judge(said(true, false), at(4, 0.5))).toMatchObject({ verdict: 'on-path', target: 0.85, ...path })
  expect(judge(said(false, false), at(1, 0.5))).toMatchObject({ verdict: 'behind', ...path })
  expect(judge(said(false, true), at(0))).toMatchObject({ verdict: 'no-data', certain: false })
  expect(judge(said(false, true), { ...at(3), steps: [] })).toMatchObject({ verdict: 'no-data', certain: false })
})

describe('due and not due', () => {
  test('a target is judged in the month at whose end it is due, and after the last one for ever', () => {
    expect(judge(rate(70, 100), at(3))).toMatchObject({ verdict: 'met', target: 0.7, targetDueMonth: 3, path: null })
    expect(judge(rate(69, 100), at(3)).verdict).toBe('missed')
    expect(judge(rate(84, 100), at(6))).toMatchObject({ verdict: 'missed', target: 0.85 })
    expect(judge(rate(86, 100), at(30))).toMatchObject({ verdict: 'met', target: 0.85, targetDueMonth: 6 })
  })

  test('between two targets the value is held against the straight line', () => {
    // From 70 % at M3 to 85 % at M6: 75 % at M4, 80 % at M5.
    expect(judge(rate(75, 100), at(4))).toMatchObject({ verdict: 'on-path', target: 0.85, targetDueMonth: 6 })
    expect(judge(rate(75, 100), at(4)).path).toBeCloseTo(0.75, 10)
    expect(judge(rate(79, 100), at(5)).verdict).toBe('behind')
  })

  test('before the first target the line starts from the baseline', () => {
    // From 40 % at M0 to 70 % at M3: 50 % at M1.
    expect(judge(rate(50, 100), at(1, 0.4))).toMatchObject({ verdict: 'on-path' })
    expect(judge(rate(49, 100), at(1, 0.4)).path).toBeCloseTo(0.5, 10)
  })

  test('a change against a baseline starts from 0: −10 % at M1 and −20 % at M2 lead to −30 % at M3', () => {
    const change = (month: number) => ({
      month,
      steps: [
        { dueMonth: 3, value: -0.3 },
        { dueMonth: 6, value: -0.5 },
      ],
      baseline: 0,
      better: 'down' as const,
    })
    expect(judge(counted(-0.1), change(1))).toMatchObject({ verdict: 'on-path' })
    expect(judge(counted(-0.1), change(1)).path).toBeCloseTo(-0.1, 12)
    expect(judge(counted(-0.19), change(2))).toMatchObject({ verdict: 'behind' })
    expect(judge(counted(0), change(3))).toMatchObject({ verdict: 'missed', target: -0.3 })
    expect(judge(counted(-0.5), change(6))).toMatchObject({ verdict: 'met' })
  })

  test('a start known besides makes no difference once a target is behind', () => {
    expect(judge(rate(75, 100), at(4, 0.1))).toEqual(judge(rate(75, 100), at(4)))
  })

  test('without a baseline there is no line: the next target itself is the measure', () => {
    expect(judge(rate(69, 100), at(1))).toMatchObject({ verdict: 'behind', path: null, target: 0.7 })
    expect(judge(rate(71, 100), at(2)).verdict).toBe('on-path')
  })

  test('nothing to judge says why', () => {
    const nothing = { value: null, sample: 0, interval: null, reason: 'no-file' } as const
    expect(judge(nothing, at(6))).toMatchObject({ verdict: 'no-data', reason: 'no-file', target: 0.85, certain: false })
    expect(judge(rate(1, 2), at(0))).toMatchObject({ verdict: 'no-data', reason: 'before-contract', target: null })
    expect(judge(rate(1, 2), { ...at(6), steps: [] })).toMatchObject({ verdict: 'no-data', reason: 'no-target' })
    expect(judge(nothing, { ...at(6), steps: [] })).toMatchObject({ verdict: 'no-data', reason: 'no-file' })
  })
})

describe('what the verdict can bear', () => {
  test('18 of 20 for a target of 90 % is met, but not proven', () => {
    expect(judge(rate(18, 20), single('up', 0.9))).toMatchObject({ verdict: 'met', certain: false })
  })

  test('950 of 1000 for a target of 85 % is proven, and so is 700', () => {
    expect(judge(rate(950, 1000), at(6))).toMatchObject({ verdict: 'met', certain: true })
    expect(judge(rate(700, 1000), at(6))).toMatchObject({ verdict: 'missed', certain: true })
  })

  test('where less is better the target is a ceiling', () => {
    expect(judge(between(8.5, 9, 9.5), single('down', 8))).toMatchObject({ verdict: 'missed', certain: true })
    expect(judge(between(7, 8, 9), single('down', 8))).toMatchObject({ verdict: 'met', certain: false })
  })

  test('a value that was counted is certain, one without an interval is not', () => {
    expect(judge(counted(0.2), { ...single('near-zero', 0.15), exact: true })).toMatchObject({
      verdict: 'missed',
      certain: true,
    })
    expect(judge(counted(0.2), single('near-zero', 0.15)).certain).toBe(false)
  })

  test('a value that is not counted goes by its interval', () => {
    expect(judge(rate(950, 1000), { ...at(6), exact: false }).certain).toBe(true)
  })

  test('no verdict is never certain, not even of what is counted', () => {
    const nothing = { value: null, sample: 0, interval: null, reason: 'no-file' } as const
    expect(judge(nothing, { ...single('up', 0.99), exact: true }).certain).toBe(false)
  })
})

describe('near zero', () => {
  const budget = (month: number) => ({ ...single('near-zero', 0.15, month), exact: true })

  test('the target is how far from zero, either way, the value may be', () => {
    expect(judge(counted(0.15), budget(6)).verdict).toBe('met')
    expect(judge(counted(-0.15), budget(6)).verdict).toBe('met')
    expect(judge(counted(0.151), budget(6)).verdict).toBe('missed')
    expect(judge(counted(-0.151), budget(6)).verdict).toBe('missed')
    expect(judge(counted(0), budget(6)).verdict).toBe('met')
  })

  test('there is no line: every month is held against the limit itself', () => {
    expect(judge(counted(0.2), { ...budget(1), baseline: 0.5 })).toMatchObject({ verdict: 'behind', path: null })
    expect(judge(counted(-0.1), budget(2))).toMatchObject({ verdict: 'on-path', neededPerMonth: null })
  })

  test('what is needed leads back to the nearer limit', () => {
    // From +27 % at M2 to +15 % at M6: 12 points over 4 months.
    expect(judge(counted(0.27), budget(2)).neededPerMonth).toBeCloseTo(-0.03, 12)
    expect(judge(counted(-0.27), budget(2)).neededPerMonth).toBeCloseTo(0.03, 12)
  })

  test('an interval from beyond one limit to beyond the other proves nothing', () => {
    expect(judge(between(-0.2, 0.18, 0.2), single('near-zero', 0.15))).toMatchObject({
      verdict: 'missed',
      certain: false,
    })
    expect(judge(between(-0.1, 0, 0.1), single('near-zero', 0.15)).certain).toBe(true)
    expect(judge(between(-0.4, -0.3, -0.2), single('near-zero', 0.15)).certain).toBe(true)
    expect(judge(between(-0.2, -0.1, 0.1), single('near-zero', 0.15)).certain).toBe(false)
  })
})

describe('laws', () => {
  const figure = fc.double({ min: -2, max: 2, noNaN: true })
  const better = fc.constantFrom<Better>('up', 'down', 'near-zero')
  const dueMonths = fc.uniqueArray(fc.integer({ min: 1, max: 36 }), { minLength: 1, maxLength: 5 })
  const anySteps: fc.Arbitrary<TargetStep[]> = dueMonths.chain((due) =>
    fc.tuple(...due.map((dueMonth) => fc.record({ dueMonth: fc.constant(dueMonth), value: figure }))),
  )
  const month = fc.integer({ min: 1, max: 40 })
  const tolerances = anySteps.map((some) => some.map((step) => ({ ...step, value: Math.abs(step.value) })))
  const terms = better.chain((way) =>
    fc.record({
      month,
      steps: way === 'near-zero' ? tolerances : anySteps,
      baseline: fc.option(figure),
      better: fc.constant(way),
    }),
  )

  test('a better value never gets a worse verdict', () => {
    const rank = { missed: 0, behind: 0, 'on-path': 1, met: 1, 'no-data': -1 }
    fc.assert(
      fc.property(figure, figure, terms, (a, b, held) => {
        const goodness = (value: number) => ({ up: value, down: -value, 'near-zero': -Math.abs(value) })[held.better]
        const verdict = (value: number) => rank[judge(counted(value), held).verdict]
        const [worse, finer] = goodness(a) < goodness(b) ? [a, b] : [b, a]
        expect(verdict(finer)).toBeGreaterThanOrEqual(verdict(worse))
      }),
    )
  })

  test('a certain verdict is that of every value in the interval, an uncertain one is not', () => {
    fc.assert(
      fc.property(
        fc.tuple(figure, figure, figure),
        terms,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (raw, held, share) => {
          const [low, value, high] = raw.toSorted((a, b) => a - b) as [number, number, number]
          const { certain, verdict } = judge(between(low, value, high), held)
          const verdictOf = (one: number) => judge(counted(one), held).verdict
          if (certain) expect(verdictOf(low + share * (high - low))).toBe(verdict)
          const seen = new Set([low, Math.min(high, Math.max(low, 0)), high].map(verdictOf))
          expect(seen.size).toBe(certain ? 1 : 2)
        },
      ),
    )
  })

  test('what a month above zero is told, so is its mirror below, where near zero is better', () => {
    fc.assert(
      fc.property(fc.tuple(figure, figure, figure), tolerances, month, (raw, someSteps, now) => {
        const [low, value, high] = raw.toSorted((a, b) => a - b) as [number, number, number]
        const held = { month: now, steps: someSteps, baseline: null, better: 'near-zero' as const }
        const [one, mirror] = [judge(between(low, value, high), held), judge(between(-high, -value, -low), held)]
        expect([mirror.verdict, mirror.certain]).toEqual([one.verdict, one.certain])
        if (one.neededPerMonth === null) expect(mirror.neededPerMonth).toBeNull()
        else expect(mirror.neededPerMonth).toBeCloseTo(-one.neededPerMonth, 12)
      }),
    )
  })

  test('what is needed each month, over the months left, reaches the target exactly', () => {
    fc.assert(
      fc.property(figure, terms, (value, held) => {
        const { neededPerMonth, target, targetDueMonth } = judge(counted(value), held)
        if (neededPerMonth === null) return
        const reached = value + neededPerMonth * (targetDueMonth! - held.month)
        expect(held.better === 'near-zero' ? Math.abs(reached) : reached).toBeCloseTo(target!, 9)
        expect(judge(counted(reached), { ...held, month: targetDueMonth! }).verdict).toBe('met')
      }),
    )
  })

  test('the path is as steep every month of the way, from the step before to the next', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        fc.integer({ min: 3, max: 12 }),
        fc.constantFrom<Better>('up', 'down'),
        (from, first, second, length, way) => {
          const held = {
            steps: [
              { dueMonth: length, value: first },
              { dueMonth: 2 * length, value: second },
            ],
            baseline: from,
            better: way,
          }
          const pathAt = (now: number) => judge(counted(0), { ...held, month: now }).path
          for (let now = 1; now < length; now += 1) {
            expect(pathAt(now)).toBeCloseTo(from + ((first - from) * now) / length, 10)
            expect(pathAt(length + now)).toBeCloseTo(first + ((second - first) * now) / length, 10)
          }
          expect(pathAt(length)).toBeNull()
        },
      ),
    )
  })
})
