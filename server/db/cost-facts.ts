import { and, asc, between, eq } from 'drizzle-orm'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { costs } from './schema/costs.ts'

export type CostRow = typeof costs.$inferSelect

/** The cost lines of a run of months, by nature, label and id. */
export function readCostLines({ orm }: Db, contractId: number, { from, to }: Period): CostRow[] {
  return orm
    .select()
    .from(costs)
    .where(and(eq(costs.contractId, contractId), between(costs.month, from, to)))
    .orderBy(asc(costs.month), asc(costs.nature), asc(costs.label), asc(costs.id))
    .all()
}
