import type { CostFact } from '../../shared/api/kpi-facts.ts'
import type { CostTerms } from '../../shared/kinds/costs/cost-tally.ts'
import type { CostRow } from '../db/cost-facts.ts'

/** A cost line counts against the forecast where its nature is one that the forecast covers. */
export function budgetFact(row: CostRow, { budgetNatures }: CostTerms): CostFact {
  return costFact(row, budgetNatures.includes(row.nature) ? null : 'outside-budget')
}

/** Every line counts in the total cost, but those of a transition whose agreed cost its months bear equally instead. */
export function ownershipFact(row: CostRow, { transition }: CostTerms): CostFact {
  return costFact(row, transition && row.nature === 'transition' ? 'transition-spread' : null)
}

function costFact({ id, nature, label, amount, forecast, importId }: CostRow, reason: CostFact['reason']): CostFact {
  return {
    kind: 'cost',
    id,
    nature,
    label,
    amount: amount / 100,
    forecast: forecast === null ? null : forecast / 100,
    counted: reason === null ? 'counted' : 'excluded',
    reason,
    importId,
  }
}
