import type { Db } from './client.ts'
import { rowHasher } from './row-hash.ts'
import { addToSums, measureRows, SUM_STAGED, type RowSum } from './row-sums.ts'
import { allKeys, plainName, type TicketRow } from './ticket-columns.ts'

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

/** Of a staged ticket `s`, once they are settled: that the contract does not know it yet. */
export const IS_NEW = 'NOT EXISTS (SELECT 1 FROM fates f WHERE f.place = s.rowid)'

/** The staged tickets that the contract does not know yet, by the hashes that they were staged with; `alone`: it knows none. */
export function measureAdded({ sqlite }: Db, alone: boolean): Pick<RowSum, 'rows' | 'sum'> {
  const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  // Where all are known none is looked for one by one.
  if (!alone && count('fates') === count('staged.tickets')) return { rows: 0, sum: 0 }
  return sqlite.prepare(alone ? SUM_STAGED : `${SUM_STAGED} WHERE ${IS_NEW}`).get() as Pick<RowSum, 'rows' | 'sum'>
}

/** Takes the known tickets that are followed out of the sums as they are (`times` = -1), or adds them (1). */
export function sumFollowed({ sqlite }: Db, contractId: number, times: 1 | -1): void {
  const where = 'contract_id = @contractId AND id IN (SELECT id FROM temp.changed WHERE known)'
  addToSums(sqlite, 'tickets', measureRows(sqlite, 'tickets', { where, params: { contractId } }), times)
}

const hasher = rowHasher(allKeys.map(plainName))
/** The hash of a ticket as the table holds it. */
export const hashTicket = (row: TicketRow): number => hasher(allKeys.map((key) => row[key]))
