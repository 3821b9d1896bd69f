import type { Db } from './client.ts'
import { statusCodes } from './codes.ts'
import {
  derivedColumns,
  derivedValues,
  factColumns,
  ticketSelection,
  type TicketDerived,
  type TicketRow,
} from './ticket-columns.ts'
import { addToSums } from './row-sums.ts'
import { addTerms, hashTicket, measureAdded, sumChanged } from './ticket-sums.ts'
import { keepVersions } from './versions.ts'

export type Changes = { new: number; changed: number; unchanged: number; vanished: number }

/** The columns that are staged; a new ticket has nothing in the others. */
function stagedColumns({ sqlite }: Db): string[] {
  return sqlite.prepare('SELECT name FROM staged.columns').pluck().all() as string[]
}

/** The columns of facts that the staged file fills: of a ticket that is known, it says nothing about the others. */
function filledColumns(db: Db): string[] {
  const staged = new Set(stagedColumns(db))
  return factColumns.filter((name) => staged.has(name))
}

/** Whether two rows say different things; a rule that tells level 1 in one file only is no difference. */
function differ(columns: readonly string[], known: string, staged: string): string {
  const test = (name: string) =>
    name === FILE_RULE
      ? `coalesce(${staged}.${name}, ${known}.${name}) IS NOT ${known}.${name}`
      : `${known}.${name} IS NOT ${staged}.${name}`
  return columns.map(test).join(' OR ')
}

const FILE_RULE = '"file_rule"'
const STATUS = '"status"'

/** A file without a status column that dates the end of a ticket known as open says that it no longer is. */
const NO_LONGER_OPEN = `CASE WHEN tickets.status IN (${statusCodes.code.open}, ${statusCodes.code.pending})
  AND coalesce(excluded.resolved_at, excluded.closed_at) IS NOT NULL THEN NULL ELSE tickets.status END`

/** Runs with the staging file attached as `staged`. Attaching is not allowed inside a transaction. */
export function withStaged<Result>({ sqlite }: Db, stagingFile: string, run: () => Result): Result {
  sqlite.prepare('ATTACH ? AS staged').run(stagingFile)
  try {
    return run()
  } finally {
    sqlite.exec('DETACH staged')
  }
}

/**
 * Tickets kept from an earlier import that this file, were it an export of the same months, would hold. An export is cut by
 * opening, resolution or last change, so a month counts as covered only where the file has at least half of the tickets
 * known to be opened (or resolved) in it; a ticket is missed when both its months are covered, or its opening's where it
 * is still open and so are tickets of the file.
 */
const COUNT_VANISHED = `
  WITH opened_here AS (SELECT opened_month AS month, count(*) AS tickets FROM staged.tickets GROUP BY 1),
       placed_here AS (SELECT coalesce(month, -1) AS month, count(*) AS tickets FROM staged.tickets GROUP BY 1),
       opened_known AS (SELECT opened_month AS month, count(*) AS tickets FROM main.tickets WHERE contract_id = @contractId GROUP BY 1),
       placed_known AS (SELECT coalesce(month, -1) AS month, count(*) AS tickets FROM main.tickets WHERE contract_id = @contractId GROUP BY 1),
       opened AS (SELECT month FROM opened_here h JOIN opened_known k USING (month) WHERE 2 * h.tickets >= k.tickets),
       placed AS (SELECT month FROM placed_here h JOIN placed_known k USING (month) WHERE 2 * h.tickets >= k.tickets)
  SELECT count(*) FROM main.tickets t
   WHERE t.contract_id = @contractId
     AND t.opened_month IN (SELECT month FROM opened) AND coalesce(t.month, -1) IN (SELECT month FROM placed)
     AND NOT EXISTS (SELECT 1 FROM staged.tickets s WHERE s.id = t.id)`

/** Whether the contract has any ticket yet. */
function holdsTickets({ sqlite }: Db, contractId: number): boolean {
  return sqlite.prepare('SELECT 1 FROM main.tickets WHERE contract_id = ? LIMIT 1').get(contractId) !== undefined
}

/** How many tickets the attached staging file holds. */
export function countStaged({ sqlite }: Db): number {
  return sqlite.prepare('SELECT count(*) FROM staged.tickets').pluck().get() as number
}

/** What storing the staged tickets would change. */
export function compareStaged(db: Db, contractId: number): Changes {
  const { sqlite } = db
  const staged = countStaged(db)
  const { known, changed } = sqlite
    .prepare(
      `SELECT count(*) AS known, coalesce(sum(${differ(filledColumns(db), 't', 's')}), 0) AS changed
         FROM staged.tickets s JOIN main.tickets t ON t.contract_id = ? AND t.id = s.id`,
    )
    .get(contractId) as { known: number; changed: number }
  const vanished = holdsTickets(db, contractId)
    ? (sqlite.prepare(COUNT_VANISHED).pluck().get({ contractId }) as number)
    : 0
  return { new: staged - known, changed, unchanged: known - changed, vanished }
}

/** Keeps the tickets that storing the staged ones will change, as they are now. */
export function keepTickets(db: Db, contractId: number): void {
  keepVersions(db, contractId, 'tickets', differ(filledColumns(db), 't', 's'))
}

/**
 * Stores the staged tickets: new ones are added, changed ones take what the file says of them and keep what it does not
 * hold, unchanged ones are left as they are. Tells whether a changed ticket now holds facts of two files, so that what
 * follows from it must be found again.
 */
export function applyStaged(db: Db, contractId: number, importId: number): { merged: boolean } {
  const { sqlite } = db
  const hasTickets = holdsTickets(db, contractId)
  addTerms(db, contractId)
  const added = measureAdded(db, contractId, importId, hasTickets)
  const filled = filledColumns(db)
  const columns = stagedColumns(db).join(', ')
  const updates = [...filled, ...derivedColumns, '"import_id"'].map((name) =>
    name === FILE_RULE ? `${name} = coalesce(excluded.${name}, ${name})` : `${name} = excluded.${name}`,
  )
  if (!filled.includes(STATUS)) updates.push(`${STATUS} = ${NO_LONGER_OPEN}`)
  sqlite
    .prepare(
      `INSERT INTO main.tickets (contract_id, import_id, ${columns})
       SELECT ?, ?, ${columns} FROM staged.tickets WHERE true
       ON CONFLICT (contract_id, id) DO UPDATE SET ${updates.join(', ')} WHERE ${differ(filled, 'tickets', 'excluded')}`,
    )
    .run(contractId, importId)
  addToSums(sqlite, 'tickets', [added])
  if (hasTickets) sumChanged(db, contractId)
  return { merged: hasTickets && filled.length < factColumns.length }
}

const PAGE = 10_000

/** Which tickets of a contract: all, those that an import wrote, or those kept as they were before the last import. */
export type TicketScope = 'all' | 'kept' | { readonly importId: number }

const within = (scope: TicketScope): string => {
  if (scope === 'all') return ''
  if (scope !== 'kept') return 'AND import_id = @importId'
  return 'AND EXISTS (SELECT 1 FROM ticket_versions v WHERE v.contract_id = @contractId AND v.id = tickets.id)'
}

/** Calls `derive` with the tickets of the contract that are in scope and stores what follows from each now. */
export function rederiveTickets(
  { sqlite }: Db,
  contractId: number,
  derive: (row: TicketRow) => TicketDerived,
  scope: TicketScope,
): void {
  const sets = derivedColumns.map((name) => `${name} = ?`).join(', ')
  const update = sqlite.prepare(`UPDATE tickets SET ${sets} WHERE contract_id = ? AND id = ?`)
  const page = sqlite.prepare(
    `SELECT ${ticketSelection}, import_id AS importId FROM tickets
      WHERE contract_id = @contractId AND id > @last ${within(scope)} ORDER BY id LIMIT ${PAGE}`,
  )
  const movedBy = new Map<number, number>()
  let last = ''
  for (;;) {
    const rows = page.all({ contractId, last, ...(typeof scope === 'object' && scope) }) as (TicketRow & {
      importId: number
    })[]
    if (rows.length === 0) break
    for (const row of rows) {
      const derived = derive(row)
      update.run(...derivedValues(derived), contractId, row.id)
      const moved = hashTicket({ ...row, ...derived }) - hashTicket(row)
      if (moved !== 0) movedBy.set(row.importId, (movedBy.get(row.importId) ?? 0) + moved)
    }
    last = rows.at(-1)!.id
  }
  const sums = [...movedBy].map(([importId, sum]) => ({ contractId, importId, rows: 0, sum }))
  addToSums(sqlite, 'tickets', sums)
}
