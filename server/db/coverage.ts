import type { ImportKind } from '../../shared/api/imports.ts'
import { monthsOf, type Period } from '../../shared/period.ts'
import type { Db } from './client.ts'

/** Notes that an import covers a run of months: those without a row are months in which nothing happened. */
export function addCoverage(
  { sqlite }: Db,
  contractId: number,
  kind: ImportKind,
  period: Period,
  importId: number,
): void {
  const add = sqlite.prepare('INSERT OR IGNORE INTO coverage (contract_id, kind, month, import_id) VALUES (?, ?, ?, ?)')
  for (const month of monthsOf(period)) add.run(contractId, kind, month, importId)
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
