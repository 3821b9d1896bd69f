import { defineKpi } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'
import { costBys } from '../breakdown.ts'
import type { Figure } from '../figure.ts'
import { orNull, type OwnFigures } from '../own-figures.ts'
import type { words as en } from './words/en.ts'

type Word = keyof (typeof en)['total-cost']['own']

/** The figures that it shows besides its value. */
const figures = {
  /** Monthly cost in the currency's unit, and the baseline's; null where unknown. */
  monthlyCost: orNull('number'),
  baselineMonthlyCost: orNull('number'),
  /** What the monthly cost is made of, in the currency's unit. */
  composition: 'parts',
  coveredMonths: 'count',
} as const

export type TotalCostEstimate = Estimate & OwnFigures<typeof figures>

const monthlyFigure = { as: 'money', of: ({ monthlyCost }: TotalCostEstimate) => monthlyCost } as const
const baselineFigure = {
  as: 'money',
  of: ({ baselineMonthlyCost }: TotalCostEstimate) => baselineMonthlyCost,
} as const
const part = (word: Word, id: string): Figure<TotalCostEstimate, Word> => ({
  word,
  as: 'money',
  of: ({ composition }) => composition.find((one) => one.id === id)?.value,
})

/**
 * Monthly total cost (contract, out-of-scope work, internal steering, transition spread over its months) ÷ the baseline's
 * monthly total cost − 1, over the months that a costs file covers. Costs are counted, not sampled.
 */
export const totalCost = defineKpi<'total-cost', TotalCostEstimate, Word>({
  id: 'total-cost',
  figures,
  unit: 'change',
  better: 'down',
  facts: 'ownership',
  breakdown: { bys: costBys, whole: 'sum' },
  exact: true,
  startsAt: 0,
  targets: () => [
    { dueMonth: 3, value: -0.1 },
    { dueMonth: 6, value: -0.25 },
  ],
  measure: ({ ownership, terms }): TotalCostEstimate => {
    const baselineMonthlyCost = terms.costBaseline === null ? null : terms.costBaseline / 100
    if (!ownership)
      return { ...noEstimate('no-file'), monthlyCost: null, baselineMonthlyCost, composition: [], coveredMonths: 0 }
    const { months, contract, outOfScope, internalSteering, transition } = ownership
    const composition = Object.entries({
      contract,
      'out-of-scope': outOfScope,
      'internal-steering': internalSteering,
      transition,
    }).map(([id, amount]) => ({ id, value: amount / 100 / months }))
    const monthlyCost = (contract + outOfScope + internalSteering + transition) / 100 / months
    const beside = { monthlyCost, baselineMonthlyCost, composition, coveredMonths: months }
    if (!baselineMonthlyCost)
      return { ...noEstimate(baselineMonthlyCost === null ? 'no-baseline' : 'zero-baseline'), ...beside }
    return {
      value: monthlyCost / baselineMonthlyCost - 1,
      sample: ownership.lines,
      interval: null,
      reason: null,
      ...beside,
    }
  },
  panels: ['composition'],
  columns: [
    part('contract', 'contract'),
    part('outOfScope', 'out-of-scope'),
    part('internalSteering', 'internal-steering'),
    part('transition', 'transition'),
    { word: 'monthlyCost', ...monthlyFigure },
    { word: 'baseline', ...baselineFigure },
  ],
  box: [
    { word: 'monthly', ...monthlyFigure },
    { word: 'baseline', ...baselineFigure },
  ],
  slide: [[{ says: 'saidBaseline', with: { cost: monthlyFigure, baseline: baselineFigure } }]],
})
