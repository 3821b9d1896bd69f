import { and, asc, between, eq, getTableColumns } from './drizzle.ts'
import type { Restatement } from '../../shared/api/imports.ts'
import type { RestatedFigure } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import type { Verdict } from '../../shared/kpi/target.ts'
import { formatMonth, parseMonth, type Month, type Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts } from './schema/accounts.ts'
import { restatements } from './schema/ledger.ts'

export type RestatementCause = {
  readonly cause: RestatedFigure['cause']
  readonly importId: number | null
  readonly settings?: readonly string[]
  readonly reason?: string | null
  readonly at: number
  /** Who made it move. */
  readonly accountId: number | null
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

/** A figure that was there once and then was no more. */
export type LostFigure = { readonly kpi: KpiId; readonly month: Month }

/** The figures of which the ledger's last word is that they are gone. */
export function listLostFigures({ sqlite }: Db, contractId: number): LostFigure[] {
  const last = sqlite.prepare(
    `SELECT kpi, month FROM restatements
      WHERE id IN (SELECT max(id) FROM restatements WHERE contract_id = ? GROUP BY kpi, month) AND "after" IS NULL
      ORDER BY month, id`,
  )
  return last.all(contractId) as LostFigure[]
}

/** The ledger of a run of months, oldest move first; of one KPI, or of all. */
export function listRestatements({ orm }: Db, contractId: number, { from, to }: Period, kpi?: KpiId): RestatedFigure[] {
  const ofKpi = kpi && eq(restatements.kpi, kpi)
  return orm
    .select({ ...getTableColumns(restatements), by: accounts.name })
    .from(restatements)
    .leftJoin(accounts, eq(accounts.id, restatements.accountId))
    .where(and(eq(restatements.contractId, contractId), between(restatements.month, from, to), ofKpi))
    .orderBy(asc(restatements.id))
    .all()
    .map(({ id: _id, contractId: _contract, accountId: _account, ...moved }) => ({
      ...moved,
      kpi: moved.kpi as KpiId,
      month: formatMonth(moved.month),
      verdictBefore: moved.verdictBefore as Verdict | null,
      verdictAfter: moved.verdictAfter as Verdict | null,
      cause: moved.cause as RestatementCause['cause'],
      settings: moved.settings as string[] | null,
      at: toInstant(moved.at),
    }))
}
