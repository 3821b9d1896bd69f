import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costNatures } from '../../../../shared/kinds/costs/cost.ts'
import {
  budgetOfMonth,
  ownershipOfMonth,
  poolBudgets,
  type BudgetTally,
  type CostMonth,
  type CostTerms,
  type ForecastMonth,
} from '../../../../shared/kinds/costs/cost-tally.ts'
import { budgetVariance } from '../../../../shared/kpi/budget-variance/definition.ts'
import { factsOf, noCosts } from '../period-facts.ts'

const everything: CostTerms = { budgetNatures: costNatures, transition: null }

/** A month's costs, in whole units of the currency. */
function costs(natures: Partial<CostMonth['natures']>, forecast: number | null = null): CostMonth {
  const cents = Object.entries(natures).map(([nature, amount]) => [nature, amount * 100])
  return {
    natures: { ...noCosts().natures, ...Object.fromEntries(cents) },
    forecast: forecast === null ? null : forecast * 100,
    lines: cents.length,
  }
}
const agreed = (amount: number | null, tickets: number | null = null, unitPrice: number | null = null) => ({
  amount: amount === null ? null : amount * 100,
  tickets,
  unitPrice: unitPrice === null ? null : unitPrice * 100,
})
const measure = (budget: BudgetTally | null) => budgetVariance.measure(factsOf({ budget }))
const share = (parts: readonly { id: string; value: number }[], id: string) =>
  parts.find((part) => part.id === id)?.value

test('23,500 for a forecast of 20,000 is +17.5 %: 10.5 out of scope, 4 of volume, 3 remaining', () => {
  // By hand. Actual: 20,000 recurring + 2,100 out of scope + 1,400 internal steering = 23,500; variance 3,500 ÷ 20,000.
  // Out of scope 2,100 ÷ 20,000 = 10.5 %; volume (440 − 400 tickets) × 20 = 800, 4 %; remainder 3,500 − 2,100 − 800 = 600, 3 %.
  const month = costs({ recurring: 20_000, 'out-of-scope': 2100, 'internal-steering': 1400 })
  const estimate = measure(budgetOfMonth(month, agreed(20_000, 400, 20), 440, everything))
  expect(estimate).toMatchObject({
    value: 0.175,
    sample: 3,
    interval: null,
    reason: null,
    amounts: { actual: 23_500, forecast: 20_000 },
    coveredMonths: 1,
    volumeMonths: 1,
  })
  expect(estimate.parts.map(({ id }) => id)).toEqual(['out-of-scope', 'volume', 'remainder'])
  expect(share(estimate.parts, 'out-of-scope')).toBeCloseTo(0.105, 12)
  expect(share(estimate.parts, 'volume')).toBeCloseTo(0.04, 12)
  expect(share(estimate.parts, 'remainder')).toBeCloseTo(0.03, 12)
})

test('fewer tickets than forecast pull the bridge down, and the remainder says the rest', () => {
  // (360 − 400) × 20 = −800; spent as forecast, so 800 went elsewhere.
  const { value, parts } = measure(
    budgetOfMonth(costs({ recurring: 20_000 }), agreed(20_000, 400, 20), 360, everything),
  )
  expect(value).toBe(0)
  expect(share(parts, 'volume')).toBeCloseTo(-0.04, 12)
  expect(share(parts, 'remainder')).toBeCloseTo(0.04, 12)
})

test('the contract’s forecast goes before that of the lines, which stands in where there is none', () => {
  const month = costs({ recurring: 11_000 }, 8000)
  expect(measure(budgetOfMonth(month, agreed(10_000), null, everything)).value).toBeCloseTo(0.1, 12)
  expect(measure(budgetOfMonth(month, agreed(null), null, everything)).value).toBeCloseTo(0.375, 12)
  expect(measure(budgetOfMonth(month, null, null, everything)).value).toBeCloseTo(0.375, 12)
})

test.each([
  ['no forecast of tickets', agreed(10_000, null, 20), 500],
  ['no unit price', agreed(10_000, 400), 500],
  ['no tickets file', agreed(10_000, 400, 20), null],
  ['nothing agreed', null, 500],
])('with %s the bridge has no volume, and the remainder holds it', (_, forecast, tickets) => {
  const { parts, volumeMonths } = measure(
    budgetOfMonth(costs({ recurring: 12_000 }, 10_000), forecast, tickets, everything),
  )
  expect(parts).toEqual([
    { id: 'out-of-scope', value: 0 },
    { id: 'remainder', value: 0.2 },
  ])
  expect(volumeMonths).toBe(0)
})

test('a penalty that the provider pays lowers the actual', () => {
  const month = costs({ recurring: 10_000, penalty: -600 })
  expect(measure(budgetOfMonth(month, agreed(10_000), null, everything)).value).toBeCloseTo(-0.06, 12)
})

test('only the natures that the forecast covers are held against it', () => {
  const month = costs({ recurring: 10_000, 'out-of-scope': 3000, transition: 5000 })
  const narrow: CostTerms = { ...everything, budgetNatures: ['recurring', 'penalty'] }
  expect(measure(budgetOfMonth(month, agreed(10_000), null, narrow))).toMatchObject({
    value: 0,
    parts: [{ value: 0 }, { value: 0 }],
  })
})

test('a month without a forecast is left out of the pooled period, costs and all', () => {
  // M1 +10 % of 10,000 and M3 +30 % of 20,000: 37,000 − 30,000 = 7,000 ÷ 30,000; the 50,000 of M2 are outside.
  const months: [CostMonth, ForecastMonth | null][] = [
    [costs({ recurring: 11_000 }), agreed(10_000)],
    [costs({ recurring: 50_000 }), agreed(null)],
    [costs({ recurring: 26_000 }), agreed(20_000)],
  ]
  const budgets = months.map(([month, forecast]) => budgetOfMonth(month, forecast, null, everything))
  expect(budgets[1]).toBeNull()
  const pooled = measure(poolBudgets(budgets.filter((one) => one !== null)))
  expect(pooled.value).toBeCloseTo(7 / 30, 12)
  expect(pooled).toMatchObject({ coveredMonths: 2, amounts: { actual: 37_000, forecast: 30_000 } })
})

test('a forecast of 0 has no variance; its amounts are shown, and it counts in a pooled period', () => {
  const nothing = budgetOfMonth(costs({ 'out-of-scope': 500 }), agreed(0), null, everything)!
  const something = budgetOfMonth(costs({ recurring: 10_000 }), agreed(10_000), null, everything)!
  expect(measure(nothing)).toMatchObject({
    value: null,
    reason: 'zero-forecast',
    parts: [],
    amounts: { actual: 500, forecast: 0 },
  })
  expect(measure(poolBudgets([nothing, something])).value).toBeCloseTo(0.05, 12)
})

test('forecasts that are credits altogether have no variance either', () => {
  const credit = budgetOfMonth(costs({ penalty: -500 }, -400), null, null, everything)
  expect(measure(credit)).toMatchObject({ value: null, reason: 'zero-forecast' })
})

test('nothing to measure says which file or agreement is missing', () => {
  expect(measure(null)).toMatchObject({ value: null, reason: 'no-file', parts: [], amounts: null })
  const ownership = ownershipOfMonth(costs({ recurring: 100 }), 1, everything)
  expect(budgetVariance.measure(factsOf({ ownership }))).toMatchObject({ value: null, reason: 'no-forecast' })
})

test('a month that the file covers without a line was spent nothing of', () => {
  expect(measure(budgetOfMonth(noCosts(), agreed(10_000), null, everything))).toMatchObject({ value: -1, sample: 0 })
  expect(poolBudgets([])).toBeNull()
})

test('the parts add up to the value, whatever the amounts and the months', () => {
  const cents = fc.integer({ min: -10_000_000, max: 10_000_000 })
  const month = fc.record({
    recurring: cents,
    'out-of-scope': cents,
    'internal-steering': cents,
    transition: cents,
    project: cents,
    penalty: cents,
  })
  const forecast = fc.record({
    amount: fc.integer({ min: 100, max: 10_000_000 }),
    tickets: fc.option(fc.nat(2000)),
    unitPrice: fc.option(fc.nat(100_000)),
  })
  const months = fc.array(fc.tuple(month, forecast, fc.option(fc.nat(2000))), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(months, fc.subarray([...costNatures], { minLength: 1 }), (all, budgetNatures) => {
      const budgets = all.map(([natures, agreedThen, tickets]) =>
        budgetOfMonth({ natures, forecast: null, lines: 6 }, agreedThen, tickets, { budgetNatures, transition: null })!,
      )
      const { value, parts } = measure(poolBudgets(budgets))
      const sum = parts.reduce((total, part) => total + part.value, 0)
      const largest = Math.max(1, ...parts.map((part) => Math.abs(part.value)))
      expect(Math.abs(sum - value!)).toBeLessThan(1e-12 * largest)
    }),
  )
})
