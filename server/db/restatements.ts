import { and, asc, eq } from 'drizzle-orm'
import type { Restatement } from '../../shared/api/imports.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import { parseMonth, type Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { restatements } from './schema.ts'

export type RestatementCause = {
  readonly cause: 'import' | 'settings'
  readonly importId: number | null
  readonly at: number
}

/** Writes figures that moved into the ledger, with what moved them. */
export function addRestatements(
  { orm }: Db,
  contractId: number,
  moved: readonly Restatement[],
  cause: RestatementCause,
): void {
  for (const { month, ...figure } of moved)
    orm
      .insert(restatements)
      .values({ contractId, ...figure, month: parseMonth(month), ...cause })
      .run()
}

/** The ledger of one month, oldest first. */
export function listRestatements({ orm }: Db, contractId: number, month: Month): Scorecard['restatements'] {
  return orm
    .select()
    .from(restatements)
    .where(and(eq(restatements.contractId, contractId), eq(restatements.month, month)))
    .orderBy(asc(restatements.id))
    .all()
    .map(({ kpi, before, after, cause, importId, at }) => ({
      kpi: kpi as KpiId,
      before,
      after,
      cause: cause as RestatementCause['cause'],
      importId,
      at: toInstant(at),
    }))
}
