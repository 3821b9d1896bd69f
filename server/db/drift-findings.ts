import { and, asc, eq, gte, isNull, sql } from './drizzle.ts'
import type { Drift } from '../../shared/api/drift.ts'
import { parseMonth, type Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { preparedOnce } from './prepared.ts'
import { driftFindings } from './schema/ledger.ts'

/** As it is kept: releases before this one did not look whether files follow tickets to their end. */
type Told = Omit<Drift, 'followsToEnd'> & Partial<Pick<Drift, 'followsToEnd'>>
const told = (finding: Told): Drift => ({ followsToEnd: null, ...finding })

/** Replaces what was found of the months from `from` on by what is found now; what was said of earlier ones stays. */
export function replaceDriftFindings(
  { orm }: Db,
  contractId: number,
  findings: readonly { readonly drift: Drift; readonly digest: string | null }[],
  { revision, from }: { readonly revision: number; readonly from: Month },
): void {
  const ofContract = eq(driftFindings.contractId, contractId)
  orm
    .delete(driftFindings)
    .where(and(ofContract, gte(driftFindings.month, from)))
    .run()
  orm.update(driftFindings).set({ revision }).where(ofContract).run()
  orm
    .update(driftFindings)
    .set({ digest: '' })
    .where(and(ofContract, isNull(driftFindings.digest)))
    .run()
  for (const { drift: finding, digest } of findings)
    orm
      .insert(driftFindings)
      .values({ contractId, revision, month: parseMonth(finding.month), finding, digest })
      .run()
}

const findingsOf = preparedOnce((orm) =>
  orm
    .select({ month: driftFindings.month, finding: driftFindings.finding })
    .from(driftFindings)
    .where(
      and(
        eq(driftFindings.contractId, sql.placeholder('contractId')),
        eq(driftFindings.revision, sql.placeholder('revision')),
      ),
    )
    .orderBy(asc(driftFindings.month))
    .prepare(),
)

/** What was found on that revision's tickets, by month; empty while it is being worked out. */
export function readDriftFindings(db: Db, contractId: number, revision: number): Map<Month, Drift> {
  const rows = findingsOf(db).all({ contractId, revision })
  return new Map(rows.map(({ month, finding }) => [month, told(finding as Told)]))
}

/** What was found last, on whatever revision of the tickets. */
export function readLastDriftFindings(db: Db, contractId: number): Map<Month, Drift> {
  return new Map(listKeptFindings(db, contractId).map(({ month, drift }) => [month, drift]))
}

/** What was found last, with the digest of what it rests on and the revision of the tickets. */
export function listKeptFindings({ orm }: Db, contractId: number) {
  const rows = orm.select().from(driftFindings).where(eq(driftFindings.contractId, contractId)).all()
  return rows.map(({ month, revision, digest, finding }) => ({ month, revision, digest, drift: told(finding as Told) }))
}

/**
 * The contracts with tickets whose drift was not found on their present revision, or by a release that kept no digest of what it
 * rests on.
 */
export function listUnwatched({ sqlite }: Db): number[] {
  return sqlite
    .prepare(
      `SELECT one.id FROM contracts AS one
        WHERE (NOT EXISTS (SELECT 1 FROM drift_findings WHERE contract_id = one.id AND revision = one.revision)
               OR EXISTS (SELECT 1 FROM drift_findings WHERE contract_id = one.id AND digest IS NULL))
          AND (SELECT sum(rows) FROM row_sums WHERE table_name = 'tickets' AND contract_id = one.id) > 0
        ORDER BY one.id`,
    )
    .pluck()
    .all() as number[]
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
