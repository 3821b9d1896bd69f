import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../../../shared/kpi/target.ts'
import { wilsonInterval } from '../../../shared/stats/wilson.ts'

const steps = [
  { dueMonth: 6, value: 0.85 },
  { dueMonth: 3, value: 0.7 },
]
const rate = (successes: number, sample: number) => ({
  value: successes / sample,
  sample,
  interval: wilsonInterval(successes, sample),
  reason: null,
})
const at = (month: number, baseline: number | null = null) => ({ month, steps, baseline })

test('a target is judged in the month at whose end it is due, and after the last one for ever', () => {
  expect(judge(rate(70, 100), at(3), 'up')).toMatchObject({
    verdict: 'met',
    target: 0.7,
    targetDueMonth: 3,
    path: null,
  })
  expect(judge(rate(69, 100), at(3), 'up').verdict).toBe('missed')
  expect(judge(rate(84, 100), at(6), 'up')).toMatchObject({ verdict: 'missed', target: 0.85 })
  expect(judge(rate(86, 100), at(30), 'up')).toMatchObject({ verdict: 'met', target: 0.85 })
})

test('between two targets the value is held against the straight line', () => {
  // From 70 % at M3 to 85 % at M6: 75 % at M4, 80 % at M5.
  expect(judge(rate(75, 100), at(4), 'up')).toMatchObject({ verdict: 'on-path', target: 0.85, targetDueMonth: 6 })
  expect(judge(rate(75, 100), at(4), 'up').path).toBeCloseTo(0.75, 10)
  expect(judge(rate(79, 100), at(5), 'up').verdict).toBe('behind')
})

test('before the first target the line starts from the baseline', () => {
  // From 40 % at M0 to 70 % at M3: 50 % at M1.
  expect(judge(rate(50, 100), at(1, 0.4), 'up')).toMatchObject({ verdict: 'on-path' })
  expect(judge(rate(49, 100), at(1, 0.4), 'up').path).toBeCloseTo(0.5, 10)
})

test('without a baseline there is no line: the next target itself is the measure', () => {
  expect(judge(rate(69, 100), at(1), 'up')).toMatchObject({ verdict: 'behind', path: null, target: 0.7 })
  expect(judge(rate(71, 100), at(2), 'up').verdict).toBe('on-path')
})

test('18 of 20 for a target of 90 % is met, but not proven', () => {
  const judged = judge(rate(18, 20), { month: 6, steps: [{ dueMonth: 6, value: 0.9 }], baseline: null }, 'up')
  expect(judged).toMatchObject({ verdict: 'met', certain: false })
})

test('950 of 1000 for a target of 85 % is proven, and so is 700', () => {
  expect(judge(rate(950, 1000), at(6), 'up')).toMatchObject({ verdict: 'met', certain: true })
  expect(judge(rate(700, 1000), at(6), 'up')).toMatchObject({ verdict: 'missed', certain: true })
})

test('where less is better the target is a ceiling', () => {
  const delay = { value: 9, sample: 40, interval: { low: 8.5, high: 9.5 }, reason: null }
  const settings = { month: 3, steps: [{ dueMonth: 3, value: 8 }], baseline: null }
  expect(judge(delay, settings, 'down')).toMatchObject({ verdict: 'missed', certain: true })
  expect(judge({ ...delay, value: 8, interval: { low: 7, high: 9 } }, settings, 'down')).toMatchObject({
    verdict: 'met',
    certain: false,
  })
})

test('nothing to judge says why', () => {
  const nothing = { value: null, sample: 0, interval: null, reason: 'no-file' } as const
  expect(judge(nothing, at(6), 'up')).toMatchObject({ verdict: 'no-data', reason: 'no-file', target: 0.85 })
  expect(judge(rate(1, 2), at(0), 'up')).toMatchObject({ verdict: 'no-data', reason: 'before-contract' })
  expect(judge(rate(1, 2), { month: 6, steps: [], baseline: null }, 'up')).toMatchObject({
    verdict: 'no-data',
    reason: 'no-target',
  })
})

test('a better value never gets a worse verdict', () => {
  const rank = { missed: 0, behind: 0, 'on-path': 1, met: 1, 'no-data': -1 }
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 12 }), (a, b, month) => {
      const verdict = (count: number) => rank[judge(rate(count, 200), at(month, 0.3), 'up').verdict]
      expect(verdict(Math.max(a, b))).toBeGreaterThanOrEqual(verdict(Math.min(a, b)))
    }),
  )
})
