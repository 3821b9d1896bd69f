import { eq } from 'drizzle-orm'
import type { CostNature } from '../../shared/kinds/costs/cost.ts'
import type { CostMonth } from '../../shared/kinds/costs/cost-tally.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { costMonths } from './schema/costs.ts'

/**
 * What the cost lines of each month add up to, in hundredths of the currency; a month without a line is not there: nothing
 * costs nothing, so its lines are missing.
 */
export function readCostMonths({ orm }: Db, contractId: number): Map<Month, CostMonth> {
  const rows = orm.select().from(costMonths).where(eq(costMonths.contractId, contractId)).all()
  return new Map(
    rows.map((row) => [
      row.month,
      {
        natures: {
          recurring: row.recurring,
          'out-of-scope': row.outOfScope,
          'internal-steering': row.internalSteering,
          transition: row.transition,
          project: row.project,
          penalty: row.penalty,
        },
        forecast: row.forecast,
        lines: row.lines,
      },
    ]),
  )
}

const sum = (nature: CostNature) => `coalesce(sum(c.amount) FILTER (WHERE c.nature = '${nature}'), 0)`

const IN_BUDGET = `c.nature IN (SELECT nature.value FROM contracts, json_each(contracts.budget_natures) AS nature
                  WHERE contracts.id = @contractId)`

const SUM_UP = `
  INSERT INTO cost_months (contract_id, month, recurring, out_of_scope, internal_steering, transition, project, penalty,
         forecast, lines)
  SELECT c.contract_id, c.month, ${sum('recurring')}, ${sum('out-of-scope')}, ${sum('internal-steering')},
         ${sum('transition')}, ${sum('project')}, ${sum('penalty')}, sum(c.forecast) FILTER (WHERE ${IN_BUDGET}),
         count(c.id)
    FROM costs c
   WHERE c.contract_id = @contractId
   GROUP BY c.month`

/** Sums the contract's cost lines up again by month. Belongs in the transaction that changed them, or what the forecast covers. */
export function refreshCostMonths({ sqlite }: Db, contractId: number): void {
  sqlite.prepare('DELETE FROM cost_months WHERE contract_id = ?').run(contractId)
  sqlite.prepare(SUM_UP).run({ contractId })
}
