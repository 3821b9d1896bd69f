import { endFollowing, followKnown, followNew, followTickets } from './changed-tickets.ts'
import type { TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { classCodes, TICKET_CLASS } from './codes.ts'
import { addToSums } from './row-sums.ts'
import { endSettling, readTold, settleTickets, stagedColumns } from './settle-tickets.ts'
import type { Staying } from './states.ts'
import { inParts, during, type Step } from './steps.ts'
import {
  allColumns,
  columnName,
  derivedColumns,
  derivedKeys,
  derivedValues,
  ticketSelection,
  type TicketDerived,
  type TicketRow,
} from './ticket-columns.ts'
import { countTickets } from './ticket-months.ts'
import { addTerms, hashTicket, IS_NEW, measureAdded, sumFollowed } from './ticket-sums.ts'
import { countVanishedTickets, type Cut, type Placed } from './vanished-tickets.ts'
import { keepVersions } from './versions.ts'

export type Changes = { new: number; changed: number; unchanged: number; vanished: number }

/** Runs with the staging file attached as `staged`. Attaching is not allowed inside a transaction. */
export function withStaged<Result>(db: Db, stagingFile: string, run: () => Result): Result {
  db.sqlite.prepare('ATTACH ? AS staged').run(stagingFile)
  // Thrown away if the process dies, as while it was filled.
  db.sqlite.exec('PRAGMA staged.journal_mode = MEMORY; PRAGMA staged.synchronous = OFF')
  try {
    return run()
  } finally {
    endSettling(db)
    endFollowing(db)
    db.sqlite.exec('DETACH staged')
  }
}

/** Whether the contract has any ticket yet. */
function holdsTickets({ sqlite }: Db, contractId: number): boolean {
  return sqlite.prepare('SELECT 1 FROM main.tickets WHERE contract_id = ? LIMIT 1').get(contractId) !== undefined
}

/** About how much of a comparison is done once the tickets are settled, and of a storing once the new ones are added. */
const SETTLED = 0.3
const ADDED = 0.2

/** How many tickets the attached staging file holds. */
export function countStaged({ sqlite }: Db): number {
  return sqlite.prepare('SELECT count(*) FROM staged.tickets').pluck().get() as number
}

/** What storing staged tickets would change, which of them stay as they are known, and how their file selects them; null: it lacks none. */
type Compared = { changes: Changes; stays: Staying; cut: Cut | null }

export function compareStaged(db: Db, contract: Placed, step: Step): Compared {
  const contractId = contract.id
  const staged = countStaged(db)
  if (!holdsTickets(db, contractId))
    return { changes: { new: staged, changed: 0, unchanged: 0, vanished: 0 }, stays: { older: 0, tied: 0 }, cut: null }
  const held = countTickets(db, contractId)
  // A file of all that is known lacks nothing, and settling it is all there is to do.
  const settled = staged < held ? SETTLED : 1
  const { known, changed, stays } = settleTickets(db, contractId, 'changes', during(step, 0, settled))
  const lacks = known < held ? countVanishedTickets(db, contract, during(step, settled, 1)) : null
  const vanished = lacks?.count ?? 0
  return {
    changes: { new: staged - known, changed, unchanged: known - changed, vanished },
    stays,
    cut: lacks?.cut ?? null,
  }
}

/**
 * The first month that staged tickets of which the contract knows nothing are opened or placed in, and the classes that they have:
 * once they are compared. Null where it has no tickets.
 */
export function readNewTickets(db: Db, contractId: number): { first: Month; classes: TicketClass[] } | null {
  if (!holdsTickets(db, contractId)) return null
  const ofNew = (what: string) => db.sqlite.prepare(`SELECT ${what} FROM staged.tickets s WHERE ${IS_NEW}`).pluck()
  const first = ofNew('min(min(opened_month, coalesce(month, opened_month)))').get() as Month | null
  const classes = ofNew(`DISTINCT ${TICKET_CLASS}`).all() as number[]
  return { first: first ?? Infinity, classes: classes.map((code) => classCodes.decode(code)!) }
}

/** Finds what storing the staged tickets will change, and keeps that as it is now. */
export function keepTickets(db: Db, contractId: number, step: Step): void {
  if (!holdsTickets(db, contractId)) return
  settleTickets(db, contractId, 'states', during(step, 0, SETTLED))
  keepVersions(db, contractId, 'tickets', {
    ids: 'SELECT id FROM temp.replaced UNION ALL SELECT id FROM temp.mixed',
  })
}

/**
 * `mixed`: whether any that is known in parts changes: what follows from it must be found again. `alone`: whether the contract
 * had no ticket before; where it had, those that are added or changed are followed.
 */
type Applied = { readonly mixed: boolean; readonly alone: boolean }

/**
 * Stores the staged tickets: new ones are added, those of which the file has the newest state take it, those that are known in
 * parts from several states take what each has, others are left as they are. Wants them settled, where the contract has tickets.
 */
export function applyStaged(db: Db, contractId: number, importId: number, step: Step): Applied {
  const { sqlite } = db
  const alone = !holdsTickets(db, contractId)
  addTerms(db, contractId)
  const names = stagedColumns(db)
  const told = readTold(db)
  const columns = names.join(', ')
  const store = (which: string, conflict: string, steps: Step) => {
    const statement = sqlite.prepare(
      `INSERT INTO main.tickets (contract_id, import_id, told, ${columns})
       SELECT @contractId, @importId, @told, ${columns} FROM staged.tickets s
        WHERE s.rowid BETWEEN @first AND @last ${which} ON CONFLICT (contract_id, id) ${conflict}`,
    )
    inParts(db, steps, (part) => statement.run({ contractId, importId, told, ...part }))
  }
  const added = measureAdded(db, alone)
  addToSums(sqlite, 'tickets', [{ contractId, importId, ...added }])
  if (alone) {
    store('', 'DO NOTHING', step)
    return { mixed: false, alone }
  }
  followTickets(db)
  followKnown(db, contractId, 't.id IN (SELECT id FROM temp.replaced UNION ALL SELECT id FROM temp.mixed)')
  const changing = sqlite.prepare('SELECT 1 FROM temp.changed LIMIT 1').get() !== undefined
  if (changing) sumFollowed(db, contractId, -1)
  if (added.rows > 0) {
    followNew(db, `SELECT id FROM staged.tickets s WHERE ${IS_NEW}`)
    store(`AND ${IS_NEW}`, 'DO NOTHING', during(step, 0, ADDED))
  }
  if (!changing) return { mixed: false, alone }
  const isReplaced = 'AND EXISTS (SELECT 1 FROM temp.replaced r WHERE r.place = s.rowid)'
  store(
    isReplaced,
    taking([...names, ...derivedColumns, '"import_id"', '"told"', '"as_of"', '"older"']),
    during(step, ADDED, 1),
  )
  const all = allColumns.join(', ')
  sqlite
    .prepare(
      `INSERT INTO main.tickets (contract_id, import_id, ${all})
       SELECT ?, coalesce(import_id, ?), ${all} FROM temp.mixed WHERE true
       ON CONFLICT (contract_id, id) ${taking(['"import_id"', ...allColumns])}`,
    )
    .run(contractId, importId)
  sumFollowed(db, contractId, 1)
  return { mixed: sqlite.prepare('SELECT 1 FROM temp.mixed WHERE changed LIMIT 1').get() !== undefined, alone }
}

/** That a known row takes these columns from the one that is stored. */
function taking(columns: readonly string[]): string {
  const taken = [...new Set(columns)].filter((name) => name !== columnName('id'))
  return `DO UPDATE SET ${taken.map((name) => `${name} = excluded.${name}`).join(', ')}`
}

const PAGE = 10_000

/** Which tickets of a contract: all, those just mixed that change, or those kept as they were before the last import. */
export type TicketScope = 'all' | 'kept' | 'mixed'

const nextOf = (ids: string) => `AND id IN (${ids} AND id > @last ORDER BY id LIMIT ${PAGE})`
const within: Readonly<Record<TicketScope, string>> = {
  all: '',
  kept: nextOf('SELECT id FROM ticket_versions WHERE contract_id = @contractId'),
  mixed: nextOf('SELECT id FROM temp.mixed WHERE changed'),
}

/** Calls `derive` with the tickets of the contract that are in scope and stores what follows from each now. */
export function rederiveTickets(
  { sqlite }: Db,
  contractId: number,
  derive: (row: TicketRow) => TicketDerived,
  scope: TicketScope,
): void {
  const sets = derivedColumns.map((name) => `${name} = ?`).join(', ')
  const update = sqlite.prepare(`UPDATE main.tickets SET ${sets} WHERE contract_id = ? AND id = ?`)
  const page = sqlite.prepare(
    `SELECT ${ticketSelection}, import_id AS importId FROM main.tickets
      WHERE contract_id = @contractId AND id > @last ${within[scope]} ORDER BY id LIMIT ${PAGE}`,
  )
  const movedBy = new Map<number, number>()
  let last = ''
  for (;;) {
    const rows = page.all({ contractId, last }) as (TicketRow & { importId: number })[]
    if (rows.length === 0) break
    for (const row of rows) {
      const derived = derive(row)
      if (derivedKeys.every((key) => derived[key] === row[key])) continue
      update.run(...derivedValues(derived), contractId, row.id)
      const moved = hashTicket({ ...row, ...derived }) - hashTicket(row)
      if (moved !== 0) movedBy.set(row.importId, (movedBy.get(row.importId) ?? 0) + moved)
    }
    last = rows.at(-1)!.id
  }
  const sums = [...movedBy].map(([importId, sum]) => ({ contractId, importId, rows: 0, sum }))
  addToSums(sqlite, 'tickets', sums)
}
