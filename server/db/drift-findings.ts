import { and, asc, eq, gte } from './drizzle.ts'
import type { Drift } from '../../shared/api/drift.ts'
import { parseMonth, type Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { driftFindings } from './schema/ledger.ts'

/** As it is kept: releases before this one did not look whether files follow tickets to their end. */
type Told = Omit<Drift, 'followsToEnd'> & Partial<Pick<Drift, 'followsToEnd'>>
const told = (finding: Told): Drift => ({ followsToEnd: null, ...finding })

/** Replaces what was found of the months from `from` on by what is found now; what was said of earlier ones stays. */
export function replaceDriftFindings(
  { orm }: Db,
  contractId: number,
  findings: readonly Drift[],
  { revision, from }: { readonly revision: number; readonly from: Month },
): void {
  const ofContract = eq(driftFindings.contractId, contractId)
  orm
    .delete(driftFindings)
    .where(and(ofContract, gte(driftFindings.month, from)))
    .run()
  orm.update(driftFindings).set({ revision }).where(ofContract).run()
  for (const finding of findings)
    orm
      .insert(driftFindings)
      .values({ contractId, revision, month: parseMonth(finding.month), finding })
      .run()
}

/** What was found on that revision's tickets, by month; empty while it is being worked out. */
export function readDriftFindings({ orm }: Db, contractId: number, revision: number): Map<Month, Drift> {
  const rows = orm
    .select({ month: driftFindings.month, finding: driftFindings.finding })
    .from(driftFindings)
    .where(and(eq(driftFindings.contractId, contractId), eq(driftFindings.revision, revision)))
    .orderBy(asc(driftFindings.month))
    .all()
  return new Map(rows.map(({ month, finding }) => [month, told(finding as Told)]))
}

/** What was found last, on whatever revision of the tickets. */
export function readLastDriftFindings({ orm }: Db, contractId: number): Map<Month, Drift> {
  const rows = orm.select().from(driftFindings).where(eq(driftFindings.contractId, contractId)).all()
  return new Map(rows.map(({ month, finding }) => [month, told(finding as Told)]))
}

/** Keeps what was found through a change of the contract's revision that changed no ticket; comes right after it. */
export function carryDriftFindings({ sqlite }: Db, contractId: number): void {
  sqlite
    .prepare(
      `UPDATE drift_findings SET revision = revision + 1
        WHERE contract_id = @contractId AND revision = (SELECT revision - 1 FROM contracts WHERE id = @contractId)`,
    )
    .run({ contractId })
}
