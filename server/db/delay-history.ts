import type { Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import type { Db } from './client.ts'
import { isInScope } from './codes.ts'
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

type Life = [
  opened: number,
  ended: number | null,
  delay: number | null,
  priority: number | null,
  category: number | null,
]

/** Those that have a delay, and those still open; others (cancelled, closed at an unknown date) tell nothing of delays. */
const telling = (scope: Scope) =>
  `FROM tickets WHERE contract_id = ? AND (delay_seconds IS NOT NULL OR ended_month IS NULL) AND ${isInScope(scope)}`

/** The tickets of a scope, read row by row into columns: a million take 40 MB. */
export function readTicketLives(db: Db, contractId: number, scope: Scope): TicketLives {
  const terms = readTerms(db, contractId)
  const term = (id: number | null) => (id === null ? null : (terms.get(id) ?? null))
  const count = db.sqlite
    .prepare(`SELECT count(*) ${telling(scope)}`)
    .pluck()
    .get(contractId) as number
  const lives = {
    opened: new Float64Array(count),
    resolved: new Float64Array(count),
    delay: new Float64Array(count),
    priority: Array<string | null>(count).fill(null),
    category: Array<string | null>(count).fill(null),
  }
  const rows = db.sqlite
    .prepare(`SELECT opened_at, coalesce(resolved_at, closed_at), delay_seconds, priority, category ${telling(scope)}`)
    .raw()
    .iterate(contractId) as Iterable<Life>
  let ticket = 0
  for (const [opened, ended, delay, priority, category] of rows) {
    lives.opened[ticket] = opened
    lives.resolved[ticket] = delay === null ? Infinity : ended!
    lives.delay[ticket] = delay ?? NaN
    lives.priority[ticket] = term(priority)
    lives.category[ticket] = term(category)
    ticket += 1
  }
  return lives
}
