import { expect, test } from 'vitest'
import { AgeCounts, kaplanMeier } from '../../../../shared/kpi/drift/level.ts'

/** Ages in multiples of the habitual delay. */
function counts(...tickets: [entry: number, exit: number, resolved: boolean][]): AgeCounts {
  const ages = new AgeCounts()
  for (const [entry, exit, resolved] of tickets) ages.add(Math.log(entry), Math.log(exit), resolved)
  return ages
}

test('a ticket found old is at risk from that age only, and the mean is the area under the curve up to the cap', () => {
  // At 0.5: 3 at risk, S = 2/3. At 1: 3 at risk (one entered at 0.8), S = 4/9. At 2: the last one, S = 0.
  const level = kaplanMeier(counts([0, 0.5, true], [0, 1, true], [0.8, 2, true], [0, 1.5, false]))!
  expect(level.mean).toBeCloseTo(0.5 + 0.5 * (2 / 3) + 4 / 9, 1)
  expect(level.mean / (0.5 + 0.5 * (2 / 3) + 4 / 9)).toBeCloseTo(1, 1.5)
  expect(level.beyond).toBe(0)
})

test("its variance is Greenwood's: each step's remaining area squared, times d ÷ r(r − d)", () => {
  const level = kaplanMeier(counts([0, 0.5, true], [0, 1, true], [0.8, 2, true], [0, 1.5, false]))!
  const byHand = ((0.5 * (2 / 3) + 4 / 9) ** 2 + (4 / 9) ** 2) / 6
  expect(level.variance / byHand).toBeCloseTo(1, 1)
})

test('an old ticket left open raises the level instead of flattering it', () => {
  const without = kaplanMeier(counts([0, 0.5, true], [0, 1, true]))!
  const left = kaplanMeier(counts([0, 0.5, true], [0, 1, true], [0, 9, false]))!
  expect(left.mean).toBeGreaterThan(without.mean)
  expect(left.beyond).toBeCloseTo(1 / 3)
})

test('tickets already beyond the cap on entering tell nothing of younger ages', () => {
  const young = kaplanMeier(counts([0, 0.5, true], [0, 1, true]))
  expect(kaplanMeier(counts([0, 0.5, true], [0, 1, true], [5, 6, true]))).toEqual(young)
})

test('no resolution, no level', () => {
  expect(kaplanMeier(counts([0, 0.5, false]))).toBeNull()
  expect(kaplanMeier(counts())).toBeNull()
})

test('a delay of nothing is a delay', () => {
  expect(kaplanMeier(counts([0, 0, true], [0, 1, true]))!.mean).toBeCloseTo(0.5, 1)
})
