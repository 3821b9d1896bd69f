import { expect, test } from 'vitest'
import { AgeCounts, kaplanMeier as levelBy } from '../../../../shared/kpi/drift/level.ts'
import { scores } from '../../../../shared/kpi/drift/score.ts'

const [hours, logs] = scores as [(typeof scores)[0], (typeof scores)[0]]
const kaplanMeier = (ages: AgeCounts, score = hours) => levelBy(ages, score)

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
  // All are resolved below the cap: a change of one per cent moves all of the mean by one per cent.
  expect(level.moved).toBeCloseTo(level.mean)
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
  // The third of it that is beyond the cap of 3 moves nothing.
  expect(left.moved).toBeCloseTo(left.mean - 3 / 3)
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

test('by logs, an age counts for its log, short ones held together, up to five times the habitual delay', () => {
  const level = kaplanMeier(counts([0, 0.5, true], [0, 1, true], [0, 9, false]), logs)!
  expect(level.mean).toBeCloseTo((Math.log(6) + Math.log(11) + Math.log(51)) / 3, 1)
  expect(level.moved).toBeCloseTo((0.5 / 0.6 + 1 / 1.1) / 3, 2)
})

test('both scores tell by how much they move when all ages grow by the same share', () => {
  const ages = [0.02, 0.3, 0.8, 1.1, 1.9, 2.4, 7]
  const grown = (times: number) => counts(...ages.map((age): [number, number, boolean] => [0, age * times, true]))
  for (const score of scores) {
    const [before, after] = [kaplanMeier(grown(1), score)!, kaplanMeier(grown(1.1), score)!]
    expect((after.mean - before.mean) / Math.log(1.1) / before.moved).toBeCloseTo(1, 1)
  }
})
