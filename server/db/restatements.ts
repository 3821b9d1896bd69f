import { and, asc, between, count, desc, eq, getTableColumns, type SQL } from './drizzle.ts'
import type { Restatement } from '../../shared/api/imports.ts'
import type { RestatedFigure } from '../../shared/api/kpis.ts'
import type { DriftVerdict } from '../../shared/api/drift.ts'
import type { RestatementsFilter } from '../../shared/api/restatements.ts'
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
export function listRestatements(db: Db, contractId: number, { from, to }: Period, kpi?: KpiId): RestatedFigure[] {
  const ofKpi = kpi && eq(restatements.kpi, kpi)
  return select(db, and(eq(restatements.contractId, contractId), between(restatements.month, from, to), ofKpi))
    .orderBy(asc(restatements.id))
    .all()
    .map(toFigure)
}

/** The moves that fit a filter, newest first: so many of them, after so many. */
export function sliceRestatements(
  db: Db,
  contractId: number,
  filter: RestatementsFilter,
  slice: { readonly limit: number; readonly offset: number },
): RestatedFigure[] {
  return select(db, fits(contractId, filter))
    .orderBy(desc(restatements.id))
    .limit(slice.limit)
    .offset(slice.offset)
    .all()
    .map(toFigure)
}

/** How many moves fit a filter. */
export function countRestatements({ orm }: Db, contractId: number, filter: RestatementsFilter): number {
  return orm.select({ n: count() }).from(restatements).where(fits(contractId, filter)).get()!.n
}

/** The months of which a figure moved, newest first, as `2026-03`. */
export function listRestatedMonths({ orm }: Db, contractId: number): string[] {
  return orm
    .selectDistinct({ month: restatements.month })
    .from(restatements)
    .where(eq(restatements.contractId, contractId))
    .orderBy(desc(restatements.month))
    .all()
    .map(({ month }) => formatMonth(month))
}

function fits(contractId: number, { kpi, cause, month }: RestatementsFilter): SQL | undefined {
  return and(
    eq(restatements.contractId, contractId),
    kpi && eq(restatements.kpi, kpi),
    cause && eq(restatements.cause, cause),
    month === undefined ? undefined : eq(restatements.month, parseMonth(month)),
  )
}

function select({ orm }: Db, which: SQL | undefined) {
  return orm
    .select({ ...getTableColumns(restatements), by: accounts.name })
    .from(restatements)
    .leftJoin(accounts, eq(accounts.id, restatements.accountId))
    .where(which)
}

type Row = ReturnType<ReturnType<typeof select>['all']>[number]

function toFigure({ id: _id, contractId: _contract, accountId: _account, ...moved }: Row): RestatedFigure {
  return {
    ...moved,
    kpi: moved.kpi as KpiId,
    month: formatMonth(moved.month),
    verdictBefore: moved.verdictBefore as Verdict | null,
    verdictAfter: moved.verdictAfter as Verdict | null,
    findingBefore: moved.findingBefore as DriftVerdict | null,
    findingAfter: moved.findingAfter as DriftVerdict | null,
    cause: moved.cause as RestatementCause['cause'],
    settings: moved.settings as string[] | null,
    at: toInstant(moved.at),
  }
}
