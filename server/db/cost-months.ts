import { eq } from 'drizzle-orm'
import type { CostMonth } from '../../shared/kpi/cost-tally.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { costMonths } from './schema/costs.ts'

/** What the cost lines of each month add up to, in hundredths of the currency; a month that no file covers is not there. */
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
