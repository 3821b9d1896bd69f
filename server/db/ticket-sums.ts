import type { Db } from './client.ts'
import { rowHasher } from './row-hash.ts'
import { addToSums, measureRows, type RowSum } from './row-sums.ts'
import { allKeys, plainName, type TicketRow } from './ticket-columns.ts'
import { measureVersions } from './versions.ts'

// The sums of the rows of tickets, by far the most, are kept by what changes: most of them were hashed as they were staged.

/** Stores the repeated texts that the staged tickets brought. */
export function addTerms({ sqlite }: Db, contractId: number): void {
  const last = sqlite
    .prepare('SELECT coalesce(max(id), 0) FROM main.terms WHERE contract_id = ?')
    .pluck()
    .get(contractId)
  sqlite.prepare('INSERT INTO main.terms (contract_id, id, text) SELECT ?, id, text FROM staged.terms').run(contractId)
  const params = { contractId, last: last as number }
  addToSums(
    sqlite,
    'terms',
    measureRows(sqlite, 'terms', { where: 'contract_id = @contractId AND id > @last', params }),
  )
}

/** The staged tickets that the contract does not know yet, by the hashes that they were staged with. */
export function measureAdded({ sqlite }: Db, contractId: number, importId: number, hasTickets: boolean): RowSum {
  const sumUp = 'SELECT count(*) AS rows, coalesce(sum(CAST(s.row_hash AS INTEGER)), 0) AS sum FROM staged.tickets s'
  const all = sqlite.prepare(sumUp).get() as Pick<RowSum, 'rows' | 'sum'>
  if (!hasTickets) return { contractId, importId, ...all }
  const join = 'JOIN main.tickets t ON t.contract_id = ? AND t.id = s.id'
  const known = sqlite.prepare(`${sumUp} ${join}`).get(contractId) as typeof all
  return { contractId, importId, rows: all.rows - known.rows, sum: all.sum - known.sum }
}

/** Takes the tickets that were changed out of the sums of the imports that had written them, and adds them as they are now. */
export function sumChanged({ sqlite }: Db, contractId: number): void {
  addToSums(sqlite, 'tickets', measureVersions(sqlite, 'tickets', contractId), -1)
  const where = `contract_id = @contractId
    AND id IN (SELECT id FROM main.ticket_versions WHERE contract_id = @contractId)`
  addToSums(sqlite, 'tickets', measureRows(sqlite, 'tickets', { where, params: { contractId } }))
}

const hasher = rowHasher(allKeys.map(plainName))
/** The hash of a ticket as the table holds it. */
export const hashTicket = (row: TicketRow): number => hasher(allKeys.map((key) => row[key]))
