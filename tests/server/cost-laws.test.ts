import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { costNatures, type CostNature } from '../../shared/kinds/costs/cost.ts'
import { type CostMonth } from '../../shared/kinds/costs/cost-tally.ts'
import { parseMonth, type Month } from '../../shared/period.ts'
import { readCostMonths } from '../../server/db/cost-months.ts'
import { aHouse, type TestHouse } from './house.ts'
import { importFile } from './law-house.ts'
import { noCosts } from '../shared/kpi/period-facts.ts'

type Line = { month: number; nature: CostNature; label: string; cents: number }

const fees = [3, 4, 5].map((month): Line => ({ month, nature: 'recurring', label: 'Fee', cents: 100 }))

/** Lines of March to May 2026, with few labels so that many are alike, and a fee in each. A penalty is written as a credit. */
const someLines = fc
  .array(
    fc.record({
      month: fc.constantFrom(3, 4, 5),
      nature: fc.constantFrom(...costNatures),
      label: fc.constantFrom('', 'A', 'B'),
      cents: fc.integer({ min: -50_000, max: 50_000 }),
    }),
    { maxLength: 20 },
  )
  .map((lines): Line[] => [
    ...fees,
    ...lines.map((line) => (line.nature === 'penalty' ? { ...line, cents: -Math.abs(line.cents) } : line)),
  ])

const csv = (lines: readonly Line[]) =>
  [
    'month;nature;label;amount',
    ...lines.map(
      ({ month, nature, label, cents }) =>
        `2026-0${month};${nature};${label};${(cents / 100).toFixed(2).replace('.', ',')}`,
    ),
  ].join('\n')

function fold(lines: readonly Line[]): Map<Month, CostMonth> {
  const months = new Map<Month, CostMonth>()
  for (const { month, nature, cents } of lines) {
    const key = parseMonth(`2026-0${month}`)
    const { natures, lines: count } = months.get(key) ?? noCosts()
    months.set(key, { natures: { ...natures, [nature]: natures[nature] + cents }, forecast: null, lines: count + 1 })
  }
  return months
}

const monthsAfter = async (house: TestHouse, files: readonly (readonly Line[])[]) => {
  const contract = await house.addContract()
  for (const file of files) await importFile(house, contract, 'costs', csv(file))
  return readCostMonths(house.db, contract.id)
}

test('what the database sums up of costs is the fold of the lines, to the cent, however often the file comes', async () => {
  const house = await aHouse()
  await fc.assert(
    fc.asyncProperty(someLines, async (lines) => {
      expect(await monthsAfter(house, [lines])).toEqual(fold(lines))
      expect(await monthsAfter(house, [lines, lines])).toEqual(fold(lines))
    }),
    { numRuns: 20 },
  )
})

test('files of overlapping months, in any order, give the costs of the whole', async () => {
  const house = await aHouse()
  const runs = [[3], [4], [5], [3, 4], [4, 5]]
  const order = fc.shuffledSubarray(runs, { minLength: runs.length })
  await fc.assert(
    fc.asyncProperty(someLines, order, async (lines, parts) => {
      const files = parts.map((months) => lines.filter(({ month }) => months.includes(month)))
      expect(await monthsAfter(house, files)).toEqual(fold(lines))
    }),
    { numRuns: 20 },
  )
})
