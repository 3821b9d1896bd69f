import { expect, test } from 'vitest'
import { costNatures } from '../../../../shared/kinds/costs/cost.ts'
import {
  ownershipOfMonth,
  poolOwnership,
  type CostMonth,
  type CostTerms,
  type OwnershipTally,
} from '../../../../shared/kinds/costs/cost-tally.ts'
import { totalCost } from '../../../../shared/kpi/total-cost/definition.ts'
import { factsOf, noCosts } from '../period-facts.ts'

/** A month's costs, in whole units of the currency. */
function costs(natures: Partial<CostMonth['natures']>): CostMonth {
  const cents = Object.entries(natures).map(([nature, amount]) => [nature, amount * 100])
  return { natures: { ...noCosts().natures, ...Object.fromEntries(cents) }, forecast: null, lines: cents.length }
}
const spread = (amount: number, months: number): CostTerms => ({
  budgetNatures: costNatures,
  transition: { amount: amount * 100, months },
})
const asItComes: CostTerms = { budgetNatures: costNatures, transition: null }
const measure = (ownership: OwnershipTally | null, costBaseline: number | null = 3_000_000) =>
  totalCost.measure(factsOf({ ownership, terms: { costBaseline } }))

test('22,500 a month where 30,000 were spent before is −25 %', () => {
  // By hand, M1 to M3: 3 × 18,000 recurring + 1,500 out of scope + 3 × 2,000 steering = 61,500; 24,000 of transition over
  // 12 months are 3 × 2,000 more, whatever the 24,000 that M1's file holds: 67,500 ÷ 3 = 22,500; ÷ 30,000 − 1 = −25 %.
  const usual = { recurring: 18_000, 'internal-steering': 2000 }
  const months = [{ ...usual, transition: 24_000 }, usual, { ...usual, 'out-of-scope': 1500 }]
  const tallies = months.map((natures, index) => ownershipOfMonth(costs(natures), index + 1, spread(24_000, 12)))
  const estimate = measure(poolOwnership(tallies))
  expect(estimate).toMatchObject({
    sample: 8,
    interval: null,
    reason: null,
    monthlyCost: 22_500,
    baselineMonthlyCost: 30_000,
    coveredMonths: 3,
    composition: [
      { id: 'contract', value: 18_000 },
      { id: 'out-of-scope', value: 500 },
      { id: 'internal-steering', value: 2000 },
      { id: 'transition', value: 2000 },
    ],
  })
  expect(estimate.value).toBeCloseTo(-0.25, 12)
})

test('an agreed transition is borne by its months, each alike, before and after by none', () => {
  const borne = (contractMonth: number) =>
    ownershipOfMonth(costs({ transition: 900 }), contractMonth, spread(10_000, 3))
  expect([-1, 0, 1, 2, 3, 4].map((month) => borne(month).transition)).toEqual([
    0,
    0,
    1_000_000 / 3,
    1_000_000 / 3,
    1_000_000 / 3,
    0,
  ])
  // Over its months it adds up to itself: 10,000.00, in hundredths.
  expect(poolOwnership([borne(1), borne(2), borne(3)])!.transition).toBeCloseTo(1_000_000, 6)
})

test('a transition of which nothing is agreed counts as its lines come', () => {
  expect(ownershipOfMonth(costs({ transition: 900 }), 1, asItComes).transition).toBe(90_000)
  expect(ownershipOfMonth(costs({ transition: 900 }), 20, asItComes).transition).toBe(90_000)
})

test('fees, projects and penalties are the contract’s, and a penalty that the provider pays lowers them', () => {
  const { contract } = ownershipOfMonth(costs({ recurring: 1000, project: 300, penalty: -50 }), 7, asItComes)
  expect(contract).toBe(125_000)
})

test('months that no file covers are left out of the mean', () => {
  // M1 and M3 only: (20,000 + 16,000) ÷ 2 = 18,000; ÷ 24,000 − 1 = −25 %.
  const tallies = [
    ownershipOfMonth(costs({ recurring: 20_000 }), 1, asItComes),
    ownershipOfMonth(costs({ recurring: 16_000 }), 3, asItComes),
  ]
  expect(measure(poolOwnership(tallies), 2_400_000)).toMatchObject({ value: -0.25, coveredMonths: 2 })
})

test('nothing to compare says why, and still shows what the month cost', () => {
  const month = ownershipOfMonth(costs({ recurring: 1000 }), 1, asItComes)
  expect(measure(null)).toMatchObject({ value: null, reason: 'no-file', monthlyCost: null, composition: [] })
  expect(poolOwnership([])).toBeNull()
  expect(measure(month, null)).toMatchObject({
    value: null,
    reason: 'no-baseline',
    monthlyCost: 1000,
    baselineMonthlyCost: null,
  })
  expect(measure(month, 0)).toMatchObject({ value: null, reason: 'zero-baseline', monthlyCost: 1000 })
})

test('a month covered without a line cost nothing', () => {
  expect(measure(ownershipOfMonth(noCosts(), 1, asItComes))).toMatchObject({ value: -1, sample: 0, monthlyCost: 0 })
})
