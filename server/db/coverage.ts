import type { ImportKind } from '../../shared/api/imports.ts'
import { monthsOf, type Month, type Period } from '../../shared/period.ts'
import type { Db } from './client.ts'

/** Notes that an import covers a run of months: those without a row are months in which nothing happened. */
export function addCoverage(
  { sqlite }: Db,
  contractId: number,
  period: Period,
  { kind, importId }: { readonly kind: ImportKind; readonly importId: number },
): void {
  const add = sqlite.prepare('INSERT OR IGNORE INTO coverage (contract_id, kind, month, import_id) VALUES (?, ?, ?, ?)')
  for (const month of monthsOf(period)) add.run(contractId, kind, month, importId)
}

/** Takes back that an import covers months, and gives those that no other import of their kind covers. */
export function removeCoverage({ sqlite }: Db, contractId: number, kind: ImportKind, importId: number): Month[] {
  return sqlite
    .prepare('DELETE FROM coverage WHERE contract_id = ? AND kind = ? AND import_id = ? RETURNING month')
    .pluck()
    .all(contractId, kind, importId) as Month[]
}

/** The months of the answers that a ticket export brings, oldest first. */
export function listStagedAnswerMonths({ sqlite }: Db): Month[] {
  return sqlite.prepare('SELECT DISTINCT month FROM staged.answers ORDER BY month').pluck().all() as Month[]
}

/** Notes that a ticket export covers satisfaction in the months of the answers that it brings. */
export function addAnswerCoverage({ sqlite }: Db, contractId: number, importId: number): void {
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO coverage (contract_id, kind, month, import_id)
       SELECT DISTINCT ?, 'satisfaction', month, ? FROM staged.answers`,
    )
    .run(contractId, importId)
}

/** How many months the last import of each kind was the first to cover; a kind that none covers is not there. */
export function readLastBatches({ sqlite }: Db, contractId: number): Partial<Record<ImportKind, number>> {
  const rows = sqlite
    .prepare(
      `SELECT kind, count(*) AS months FROM coverage WHERE contract_id = @contractId AND import_id =
         (SELECT max(import_id) FROM coverage latest WHERE latest.contract_id = @contractId AND latest.kind = coverage.kind)
        GROUP BY kind`,
    )
    .all({ contractId }) as { kind: ImportKind; months: number }[]
  return Object.fromEntries(rows.map(({ kind, months }) => [kind, months]))
}
