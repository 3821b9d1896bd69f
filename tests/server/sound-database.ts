import type Database from 'better-sqlite3'
import { findChangedRows } from '../../server/db/row-sums.ts'

const SUMS = `SELECT sum(first_level + escalated + unknown + excluded) AS placed, sum(first_level) AS firstLevel,
                     sum(delay_count) AS delays, total(delay_sum) AS delaySum FROM ticket_months`
const TICKETS = `SELECT count(*) FILTER (WHERE month IS NOT NULL) AS placed, count(*) FILTER (WHERE counted = 1) AS firstLevel,
                        count(delay_seconds) AS delays, total(delay_seconds) AS delaySum FROM tickets`

/**
 * What is wrong with a database, in words; nothing where it is sound, no reference is broken, every row is as it was stored, and
 * the months are those of its tickets.
 */
export function findUnsound(sqlite: Database.Database): string[] {
  const told = (what: string, found: unknown, wanted: unknown) =>
    JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`${what}: ${JSON.stringify(found)}`]
  const isEmpty = sqlite.prepare('SELECT count(*) FROM tickets').pluck().get() === 0
  return [
    ...told('integrity_check', sqlite.pragma('integrity_check', { simple: true }), 'ok'),
    ...told('foreign_key_check', sqlite.pragma('foreign_key_check'), []),
    ...told('rows that changed', findChangedRows(sqlite), []),
    ...(isEmpty ? [] : told('months', sqlite.prepare(SUMS).get(), sqlite.prepare(TICKETS).get())),
  ]
}
