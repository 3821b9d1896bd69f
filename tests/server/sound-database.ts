import type Database from 'better-sqlite3'
import { expect } from 'vitest'
import { findChangedRows } from '../../server/db/row-sums.ts'

const SUMS = `SELECT sum(first_level + escalated + unknown + excluded) AS placed, sum(first_level) AS firstLevel,
                     sum(delay_count) AS delays, total(delay_sum) AS delaySum FROM ticket_months`
const TICKETS = `SELECT count(*) FILTER (WHERE month IS NOT NULL) AS placed, count(*) FILTER (WHERE counted = 1) AS firstLevel,
                        count(delay_seconds) AS delays, total(delay_seconds) AS delaySum FROM tickets`

/** The database is sound, no reference is broken, every row is as it was stored, and the months are those of its tickets. */
export function expectSound(sqlite: Database.Database): void {
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(findChangedRows(sqlite)).toEqual([])
  const isEmpty = sqlite.prepare('SELECT count(*) FROM tickets').pluck().get() === 0
  if (!isEmpty) expect(sqlite.prepare(SUMS).get()).toEqual(sqlite.prepare(TICKETS).get())
}
