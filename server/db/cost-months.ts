import { eq, sql } from './drizzle.ts'
import { costNatures, type CostNature } from '../../shared/kinds/costs/cost.ts'
import type { CostMonth } from '../../shared/kinds/costs/cost-tally.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { insertSums, type MonthSums } from './month-sums.ts'
import { preparedOnce } from './prepared.ts'
import { costMonths } from './schema/costs.ts'

/** Where a month keeps what its lines of a nature cost. */
const columnOf = {
  recurring: 'recurring',
  'out-of-scope': 'outOfScope',
  'internal-steering': 'internalSteering',
  transition: 'transition',
  project: 'project',
  penalty: 'penalty',
} as const satisfies Record<CostNature, keyof MonthSums<typeof costMonths>>

const monthsOf = preparedOnce((orm) =>
  orm
    .select()
    .from(costMonths)
    .where(eq(costMonths.contractId, sql.placeholder('contractId')))
    .prepare(),
)

/**
 * What the cost lines of each month add up to, in hundredths of the currency; a month without a line is not there: nothing
 * costs nothing, so its lines are missing.
 */
export function readCostMonths(db: Db, contractId: number): Map<Month, CostMonth> {
  const rows = monthsOf(db).all({ contractId })
  return new Map(
    rows.map((row) => {
      const natures = costNatures.map((nature) => [nature, row[columnOf[nature]]] as const)
      const { forecast, lines } = row
      return [row.month, { natures: Object.fromEntries(natures) as CostMonth['natures'], forecast, lines }]
    }),
  )
}

const IN_BUDGET = `c.nature IN (SELECT nature.value FROM contracts, json_each(contracts.budget_natures) AS nature
                  WHERE contracts.id = @contractId)`
const sum = (nature: CostNature) => `coalesce(sum(c.amount) FILTER (WHERE c.nature = '${nature}'), 0)`

const aggregates = {
  ...(Object.fromEntries(costNatures.map((nature) => [columnOf[nature], sum(nature)])) as Record<
    (typeof columnOf)[CostNature],
    string
  >),
  forecast: `sum(c.forecast) FILTER (WHERE ${IN_BUDGET})`,
  lines: 'count(c.id)',
} satisfies Record<keyof MonthSums<typeof costMonths>, string>

const SUM_UP = `
  ${insertSums(costMonths, 'c.month', aggregates)}
    FROM costs c
   WHERE c.contract_id = @contractId
   GROUP BY c.month`

/** Sums the contract's cost lines up again by month. Belongs in the transaction that changed them, or what the forecast covers. */
export function refreshCostMonths({ sqlite }: Db, contractId: number): void {
  sqlite.prepare('DELETE FROM cost_months WHERE contract_id = ?').run(contractId)
  sqlite.prepare(SUM_UP).run({ contractId })
}
