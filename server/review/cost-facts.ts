import type { CostFact } from '../../shared/api/kpi-facts.ts'
import type { CostTerms } from '../../shared/kinds/costs/cost-tally.ts'
import { costFields } from '../../shared/kinds/costs/cost.ts'
import type { Month } from '../../shared/period.ts'
import type { CostRow } from '../db/cost-facts.ts'
import { leavingFields, type Leaving } from './leaving-fields.ts'

export type BudgetTerms = Pick<CostTerms, 'budgetNatures'> & { readonly isForecast: (month: Month) => boolean }

/** A cost line counts against the forecast where its month has one, and its nature is one that the forecast covers. */
export function budgetFact(row: CostRow, { budgetNatures, isForecast }: BudgetTerms): CostFact {
  if (!isForecast(row.month)) return costFact(row, 'no-forecast')
  return costFact(row, budgetNatures.includes(row.nature) ? null : 'outside-budget')
}

/** Every line counts in the total cost, but those of a transition whose agreed cost its months bear equally instead. */
export function ownershipFact(row: CostRow, { transition }: CostTerms): CostFact {
  return costFact(row, transition && row.nature === 'transition' ? 'transition-spread' : null)
}

function costFact(row: CostRow, reason: CostFact['reason']): CostFact {
  return {
    kind: 'cost',
    id: row.id,
    ...(leavingFields(costFields, row) as Leaving<CostFact, typeof costFields>),
    counted: reason === null ? 'counted' : 'excluded',
    reason,
    importId: row.importId,
  }
}
