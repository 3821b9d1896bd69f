import type { Db } from './client.ts'
import { readTerms } from './terms.ts'

/** One entry a ticket in each column. Instants: epoch seconds; labels: null where the export says nothing. */
export type TicketLives = {
  readonly opened: Float64Array
  /** `Infinity` while the ticket is open. */
  readonly resolved: Float64Array
  /** Seconds of delay that count; NaN while it is open. */
  readonly delay: Float64Array
  readonly priority: (string | null)[]
  readonly category: (string | null)[]
}

/** The tickets that have a delay, and those still open; others (cancelled, closed at an unknown date) tell nothing of delays. */
export function readTicketLives(db: Db, contractId: number): TicketLives {
  const terms = readTerms(db, contractId)
  const term = (id: number | null) => (id === null ? null : (terms.get(id) ?? null))
  const rows = db.sqlite
    .prepare(
      `SELECT opened_at, coalesce(resolved_at, closed_at), delay_seconds, priority, category FROM tickets
        WHERE contract_id = ? AND (delay_seconds IS NOT NULL OR ended_month IS NULL)`,
    )
    .raw()
    .all(contractId) as [number, number | null, number | null, number | null, number | null][]
  return {
    opened: Float64Array.from(rows, ([opened]) => opened),
    resolved: Float64Array.from(rows, ([, resolved, delay]) => (delay === null ? Infinity : resolved!)),
    delay: Float64Array.from(rows, ([, , delay]) => delay ?? NaN),
    priority: rows.map((row) => term(row[3])),
    category: rows.map((row) => term(row[4])),
  }
}
