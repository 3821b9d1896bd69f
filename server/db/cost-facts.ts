import { and, asc, between, eq, lt, sql } from './drizzle.ts'
import type { CreditLine } from '../../shared/penalties/credits.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { OF_MONTHS, sliceFacts } from './fact-slices.ts'
import { costs } from './schema/costs.ts'

export type CostRow = Omit<typeof costs.$inferSelect, 'asOf' | 'told' | 'older'>

const inOrder = [asc(costs.month), asc(costs.nature), asc(costs.label), asc(costs.id)]

/** The cost lines of a run of months, by nature, label and id. */
export function readCostLines({ orm }: Db, contractId: number, { from, to }: Period): CostRow[] {
  return orm
    .select()
    .from(costs)
    .where(and(eq(costs.contractId, contractId), between(costs.month, from, to)))
    .orderBy(...inOrder)
    .all()
}

/** The same cost lines, a slice at a time, so that others are answered meanwhile. */
export async function* sliceCostLines(snapshot: Db, contractId: number, period: Period): AsyncGenerator<CostRow[]> {
  const order = ['month', 'nature', 'label', 'id']
  const bound = { contractId, ...period }
  for await (const ids of sliceFacts(snapshot, { table: 'costs', within: OF_MONTHS, bound, order }))
    yield snapshot.orm
      .select()
      .from(costs)
      .where(and(eq(costs.contractId, contractId), sql`id IN (SELECT value FROM json_each(${ids}))`))
      .orderBy(...inOrder)
      .all()
}

/** The penalty lines that give money back, in hundredths above zero, by month. */
export function readPenaltyCredits({ orm }: Db, contractId: number): CreditLine[] {
  return orm
    .select({ id: costs.id, month: costs.month, label: costs.label, amount: costs.amount })
    .from(costs)
    .where(and(eq(costs.contractId, contractId), eq(costs.nature, 'penalty'), lt(costs.amount, 0)))
    .orderBy(asc(costs.month), asc(costs.id))
    .all()
    .map((line) => ({ ...line, amount: -line.amount }))
}
