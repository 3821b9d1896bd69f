import type { Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { isInScope } from './codes.ts'
import { readTerms } from './terms.ts'

/** One entry a ticket in each column. Instants: epoch seconds; labels: their terms, 0 where the export says nothing. */
export type TicketLives = {
  readonly opened: Float64Array
  /** `Infinity` while the ticket is open. */
  readonly resolved: Float64Array
  /** Seconds of delay that count; NaN while it is open. */
  readonly delay: Float64Array
  readonly priority: Int32Array
  readonly category: Int32Array
  readonly terms: ReadonlyMap<number, string>
}

type Life = [
  id: string,
  opened: number,
  ended: number | null,
  delay: number | null,
  priority: number | null,
  category: number | null,
]

const PAGE = 20_000

/**
 * The tickets of a scope that have a delay, and those still open; others (cancelled, closed at an unknown date) tell nothing of
 * delays. Read into columns: a million take 32 MB. `since`: those alone that were open in that month or later; null = all.
 */
export function readTicketLives(db: Db, contractId: number, scope: Scope, since: Month | null): TicketLives {
  if (since !== null) findAlive(db, contractId, scope, since)
  const among = since === null ? '' : `AND id IN (SELECT id FROM temp.alive WHERE id > @last ORDER BY id LIMIT ${PAGE})`
  const page = db.sqlite
    .prepare(
      `SELECT id, opened_at, coalesce(resolved_at, closed_at), delay_seconds, priority, category FROM tickets
        WHERE contract_id = @contractId AND id > @last AND (delay_seconds IS NOT NULL OR ended_month IS NULL)
          AND ${isInScope(scope)} ${among}
        ORDER BY id LIMIT ${PAGE}`,
    )
    .raw()
  let [opened, resolved, delay] = [new Float64Array(PAGE), new Float64Array(PAGE), new Float64Array(PAGE)]
  let [priority, category] = [new Int32Array(PAGE), new Int32Array(PAGE)]
  let ticket = 0
  for (let last = ''; ;) {
    const rows = page.all({ contractId, last }) as Life[]
    if (rows.length === 0) break
    if (ticket + rows.length > opened.length) {
      ;[opened, resolved, delay] = [grown(opened), grown(resolved), grown(delay)]
      ;[priority, category] = [grown(priority), grown(category)]
    }
    for (const [, begun, ended, counted, ofPriority, ofCategory] of rows) {
      opened[ticket] = begun
      resolved[ticket] = counted === null ? Infinity : ended!
      delay[ticket] = counted ?? NaN
      priority[ticket] = ofPriority ?? 0
      category[ticket] = ofCategory ?? 0
      ticket += 1
    }
    last = rows.at(-1)![0]
  }
  db.sqlite.exec('DROP TABLE IF EXISTS temp.alive')
  return {
    opened: opened.subarray(0, ticket),
    resolved: resolved.subarray(0, ticket),
    delay: delay.subarray(0, ticket),
    priority: priority.subarray(0, ticket),
    category: category.subarray(0, ticket),
    terms: readTerms(db, contractId),
  }
}

/** The same in an array of twice the length. */
function grown<Values extends Float64Array | Int32Array>(values: Values): Values {
  const longer =
    values instanceof Float64Array ? new Float64Array(values.length * 2) : new Int32Array(values.length * 2)
  longer.set(values)
  return longer as Values
}

/**
 * Has `temp.alive` name the tickets of a scope that were open in a month or later: those with a delay done with since, by an index,
 * and those still open.
 */
function findAlive({ sqlite }: Db, contractId: number, scope: Scope, since: Month): void {
  sqlite.exec('DROP TABLE IF EXISTS temp.alive; CREATE TEMP TABLE alive (id TEXT PRIMARY KEY) WITHOUT ROWID')
  sqlite
    .prepare(
      `INSERT INTO temp.alive
         SELECT id FROM main.tickets
          WHERE contract_id = @contractId AND month >= @since AND delay_seconds IS NOT NULL AND ${isInScope(scope)} UNION ALL
         SELECT id FROM main.tickets INDEXED BY tickets_left_open
          WHERE contract_id = @contractId AND ended_month IS NULL AND ${isInScope(scope)}`,
    )
    .run({ contractId, since })
}
