import { eq, inArray } from './drizzle.ts'
import type { Db } from './client.ts'
import { contractChanges, portfolioRows } from './schema/portfolio.ts'

/** What a row was computed from, and for how long it stays true: see `schema/portfolio.ts`. */
export type StoredRow = typeof portfolioRows.$inferSelect

/** A contract of the portfolio before its figures are read. `known`: whether the row that is stored is true. */
export type PortfolioHead = {
  readonly id: number
  readonly name: string
  readonly client: string
  readonly provider: string
  readonly changes: number
  readonly known: 0 | 1
  readonly gravity: number | null
  readonly month: number | null
}

const HEADS = `
  SELECT one.id, one.name, one.client, one.provider, coalesce(counted.changes, -1) AS changes,
         stored.contract_id IS NOT NULL AS known, stored.gravity, stored.month
    FROM members AS mine
    JOIN contracts AS one ON one.id = mine.contract_id
    LEFT JOIN contract_changes AS counted ON counted.contract_id = one.id
    LEFT JOIN portfolio_rows AS stored ON stored.contract_id = one.id AND stored.changes = counted.changes
     AND stored.release = @release AND stored.valid_from <= @now AND @now < stored.valid_until`

/** The contracts of an account. `now`: epoch seconds. */
export function listPortfolio(
  { sqlite }: Db,
  accountId: number,
  good: { readonly release: string; readonly now: number },
): PortfolioHead[] {
  return sqlite.prepare(`${HEADS} WHERE mine.account_id = @accountId`).all({ accountId, ...good }) as PortfolioHead[]
}

const STALE = `
  SELECT one.id FROM contracts AS one
    LEFT JOIN contract_changes AS counted ON counted.contract_id = one.id
    LEFT JOIN portfolio_rows AS stored ON stored.contract_id = one.id AND stored.changes = counted.changes
     AND stored.release = @release AND stored.valid_from <= @now AND @now < stored.valid_until
   WHERE stored.contract_id IS NULL ORDER BY one.id`

/** Every contract, whoever is its member, whose row is not stored or no longer true. `now`: epoch seconds. */
export function listStaleRows({ sqlite }: Db, good: { readonly release: string; readonly now: number }): number[] {
  return sqlite.prepare(STALE).pluck().all(good) as number[]
}

export function readPortfolioRows({ orm }: Db, contractIds: readonly number[]): Map<number, StoredRow> {
  const rows = orm
    .select()
    .from(portfolioRows)
    .where(inArray(portfolioRows.contractId, [...contractIds]))
    .all()
  return new Map(rows.map((row) => [row.contractId, row]))
}

/** How often something was written of a contract that a figure or an alert may rest on; −1 = it is gone. */
export function readChanges({ orm }: Db, contractId: number): number {
  const ofContract = eq(contractChanges.contractId, contractId)
  return orm.select().from(contractChanges).where(ofContract).get()?.changes ?? -1
}

/** Keeps rows, but those of contracts that are gone by now. Belongs inside the write lock. */
export function keepPortfolioRows(db: Db, rows: readonly StoredRow[]): void {
  const keep = (row: StoredRow) =>
    db.orm.insert(portfolioRows).values(row).onConflictDoUpdate({ target: portfolioRows.contractId, set: row }).run()
  db.sqlite
    .transaction(() => {
      for (const row of rows) if (readChanges(db, row.contractId) >= 0) keep(row)
    })
    .immediate()
}
