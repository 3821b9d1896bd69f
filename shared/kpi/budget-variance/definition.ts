import type { BudgetTally } from '../../kinds/costs/cost-tally.ts'
import { defineKpi } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'
import type { Figure } from '../figure.ts'
import { orNull, type OwnFigures, type Part } from '../own-figures.ts'
import type { words as en } from './words/en.ts'

type Word = keyof (typeof en)['budget-variance']['own']

/** The figures that it shows besides its value. */
const figures = {
  /** The bridge from forecast to actual, each part as a share of the forecast; empty without a value. */
  parts: 'parts',
  /** In the currency's unit. */
  amounts: orNull({ actual: 'number', forecast: 'number' }),
  /** Months that have both costs and a forecast, and those of them whose ticket volume could be priced. */
  coveredMonths: 'count',
  volumeMonths: 'count',
} as const

export type BudgetEstimate = Estimate & OwnFigures<typeof figures>

const TOLERATED = 0.15

const forecastFigure: Figure<BudgetEstimate, Word> = {
  word: 'forecast',
  as: 'money',
  of: ({ amounts }) => amounts?.forecast,
}
const actualFigure: Figure<BudgetEstimate, Word> = { word: 'actual', as: 'money', of: ({ amounts }) => amounts?.actual }
/** A part of the bridge as an amount. */
const part = (word: Word, id: string): Figure<BudgetEstimate, Word> => ({
  word,
  as: 'money',
  of: ({ parts, amounts }) => {
    const share = parts.find((one) => one.id === id)?.value
    return share === undefined || !amounts ? null : share * amounts.forecast
  },
})

/**
 * (actual − forecast) ÷ forecast, over the months of the period that have both. Always explained by a bridge: out-of-scope
 * work, ticket volume at the contractual unit price where there is one, and the remainder (price and other), never hidden.
 * Costs are counted, not sampled: there is no interval, and a verdict is certain. A forecast of 0 has no variance, and its
 * amounts are still shown.
 */
export const budgetVariance = defineKpi<'budget-variance', BudgetEstimate, Word>({
  id: 'budget-variance',
  figures,
  unit: 'change',
  better: 'near-zero',
  facts: 'budget',
  alerts: ['budget'],
  exact: true,
  cumulates: true,
  window: 'contract-year',
  targets: () => [
    { dueMonth: 3, value: TOLERATED },
    { dueMonth: 6, value: TOLERATED },
  ],
  measure: ({ budget, ownership }): BudgetEstimate => {
    const nothing = { parts: [], amounts: null, coveredMonths: 0, volumeMonths: 0 }
    if (!budget) return { ...noEstimate(ownership ? 'no-forecast' : 'no-file'), ...nothing }
    const { actual, forecast, months: coveredMonths, volumeMonths } = budget
    const beside = { amounts: { actual: actual / 100, forecast: forecast / 100 }, coveredMonths, volumeMonths }
    if (forecast <= 0) return { ...noEstimate('zero-forecast'), parts: [], ...beside }
    return {
      value: (actual - forecast) / forecast,
      sample: budget.lines,
      interval: null,
      reason: null,
      parts: bridge(budget),
      ...beside,
    }
  },
  panels: ['bridge'],
  columns: [
    forecastFigure,
    part('outOfScope', 'out-of-scope'),
    part('volume', 'volume'),
    part('remainder', 'remainder'),
    actualFigure,
  ],
  box: [],
  slide: [
    [{ says: 'spent', with: { actual: actualFigure, forecast: forecastFigure } }],
    { word: 'cumulated', as: 'change', of: ({ cumulated }) => cumulated?.value },
  ],
})

function bridge({ actual, forecast, outOfScope, volume, volumeMonths }: BudgetTally): Part[] {
  const remainder = actual - forecast - outOfScope - volume
  return [
    { id: 'out-of-scope', value: outOfScope / forecast },
    ...(volumeMonths > 0 ? [{ id: 'volume', value: volume / forecast }] : []),
    { id: 'remainder', value: remainder / forecast },
  ]
}
