import type { BudgetTally } from '../cost-tally.ts'
import { defineKpi } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'

/** What a value is made of: the parts add up to it, in its unit. */
export type Part = { readonly id: string; readonly value: number }

export type BudgetEstimate = Estimate & {
  /** The bridge from forecast to actual, each part as a share of the forecast. */
  readonly parts: Part[]
  /** In the currency's unit. */
  readonly amounts: { readonly actual: number; readonly forecast: number } | null
  /** Months that have both costs and a forecast, and those of them whose ticket volume could be priced. */
  readonly coveredMonths: number
  readonly volumeMonths: number
}

const TOLERATED = 0.15

/**
 * (actual − forecast) ÷ forecast, over the months of the period that have both. Always explained by a bridge: out-of-scope
 * work, ticket volume at the contractual unit price where there is one, and the remainder (price and other), never hidden.
 * Costs are counted, not sampled: there is no interval, and a verdict is certain.
 */
export const budgetVariance = defineKpi({
  id: 'budget-variance',
  unit: 'change',
  better: 'near-zero',
  exact: true,
  cumulates: true,
  targets: () => [
    { dueMonth: 3, value: TOLERATED },
    { dueMonth: 6, value: TOLERATED },
  ],
  measure: ({ budget, ownership }): BudgetEstimate => {
    const nothing = { parts: [], amounts: null, coveredMonths: 0, volumeMonths: 0 }
    if (!budget || budget.forecast <= 0) return { ...noEstimate(ownership ? 'no-forecast' : 'no-file'), ...nothing }
    return {
      value: (budget.actual - budget.forecast) / budget.forecast,
      sample: budget.lines,
      interval: null,
      reason: null,
      parts: bridge(budget),
      amounts: { actual: budget.actual / 100, forecast: budget.forecast / 100 },
      coveredMonths: budget.months,
      volumeMonths: budget.volumeMonths,
    }
  },
})

function bridge({ actual, forecast, outOfScope, volume, volumeMonths }: BudgetTally): Part[] {
  const remainder = actual - forecast - outOfScope - volume
  return [
    { id: 'out-of-scope', value: outOfScope / forecast },
    ...(volumeMonths > 0 ? [{ id: 'volume', value: volume / forecast }] : []),
    { id: 'remainder', value: remainder / forecast },
  ]
}
