import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumContributions, type GroupSum, type SumInTwoPeriods } from '../../../shared/kpi/sum-contribution.ts'

const sum = (total: number, sample = total): GroupSum => ({ total, sample })

test('each group is a share of the reference, and its contribution the change of that share', () => {
  // Baseline 4 a month. Phishing: 6 in 2 months is 3 a month, 0.75; then 6 in 3 is 2 a month, 0.5: −0.25. Malware: 0, then 3 in 3
  // is 1 a month: +0.25.
  const groups = [
    { label: 'phishing', before: sum(6), after: sum(6) },
    { label: 'malware', before: sum(0), after: sum(3) },
  ]
  expect(sumContributions(groups, { months: { before: 2, after: 3 }, reference: 4 })).toEqual([
    { label: 'phishing', before: { value: 0.75, sample: 6 }, after: { value: 0.5, sample: 6 }, contribution: -0.25 },
    { label: 'malware', before: { value: 0, sample: 0 }, after: { value: 0.25, sample: 3 }, contribution: 0.25 },
  ])
})

test.each([
  [{ before: 1, after: 1 }, null],
  [{ before: 1, after: 1 }, 0],
  [{ before: 0, after: 1 }, 4],
  [{ before: 1, after: 0 }, 4],
])('over %j months against %j nothing is a contribution', (months, reference) => {
  const [only] = sumContributions([{ before: sum(2), after: sum(3) }], { months, reference })
  expect(only!.contribution).toBeNull()
})

const groupSum = fc.record({ total: fc.integer({ min: -1e7, max: 1e7 }), sample: fc.nat(1000) })
const groups: fc.Arbitrary<SumInTwoPeriods[]> = fc.array(fc.record({ before: groupSum, after: groupSum }), {
  maxLength: 20,
})
const months = fc.record({ before: fc.integer({ min: 1, max: 12 }), after: fc.integer({ min: 1, max: 12 }) })

test('the contributions add up to the change of the whole', () => {
  fc.assert(
    fc.property(groups, months, fc.integer({ min: 1, max: 1e7 }), (all, covered, reference) => {
      const total = (period: 'before' | 'after') => all.reduce((whole, group) => whole + group[period].total, 0)
      const change = (total('after') / covered.after - total('before') / covered.before) / reference
      const found = sumContributions(all, { months: covered, reference })
      const added = found.reduce((whole, { contribution }) => whole + contribution!, 0)
      const size = all.reduce((most, { before, after }) => most + Math.abs(before.total) + Math.abs(after.total), 1)
      expect(Math.abs(added - change)).toBeLessThanOrEqual((1e-12 * size) / reference)
    }),
  )
})
