import type { Db } from './client.ts'
import { statusCodes } from './codes.ts'
import {
  compareStamps,
  fateOf,
  mergeStates,
  packOlder,
  sameLayers,
  stateOf,
  unpackOlder,
  type Layer,
  type State,
  type Staying,
} from './states.ts'
import { readSums, SUM_STAGED, type RowSum } from './row-sums.ts'
import { inParts, type Step } from './steps.ts'
import { allColumns, allKeys, columnName, ticketSelection, toldKeys, type TicketRow } from './ticket-columns.ts'

/** The columns that are staged; a new ticket has nothing in the others. */
export function stagedColumns({ sqlite }: Db): string[] {
  return sqlite.prepare('SELECT name FROM staged.columns').pluck().all() as string[]
}

/** When the staged file is from: its instant (epoch seconds, 0 for one that holds no row), and its rank. */
export type FileStamp = { readonly instant: number; readonly rank: string }

export function readFileStamp({ sqlite }: Db): FileStamp {
  return sqlite.prepare('SELECT coalesce(as_of, 0) AS instant, rank FROM staged.about').get() as FileStamp
}

/** The fields that the staged tickets tell, as bits. */
export function readTold({ sqlite }: Db): number {
  return sqlite.prepare('SELECT bits FROM staged.told').pluck().get() as number
}

/** Whether two rows say different things. */
export function differ(columns: readonly string[], known: string, staged: string): string {
  return columns.map((name) => `${known}.${name} IS NOT ${staged}.${name}`).join(' OR ') || '0'
}

/** A ticket of an earlier release is as of the newest of its own dates: it was so then, if not later. */
const OWN_DATES = `max(t.opened_at, coalesce(t.resolved_at, 0), coalesce(t.closed_at, 0), coalesce(t.reopened_at, 0))`
/** And its file told of how it ended, and of what there is. */
const ALWAYS: ReadonlySet<string> = new Set(['resolvedAt', 'closedAt', 'status'])
const TOLD = `coalesce(t.told, ${toldKeys
  .map((key, at) => (ALWAYS.has(key) ? String(1 << at) : `((t.${columnName(key)} IS NOT NULL) << ${at})`))
  .join(' + ')})`
/** When the known ticket `t`, which import `i` told, is from; and when the staged ticket `s` is. */
export const KNOWN_FROM = `coalesce(t.as_of, i.as_of, ${OWN_DATES})`
const KNOWN_FILE = `coalesce(i.as_of, ${OWN_DATES})`
const KNOWN = `(${KNOWN_FROM}, ${KNOWN_FILE}, coalesce(i.rank, ''))`
const BOTH = `staged.tickets s CROSS JOIN main.tickets t ON t.contract_id = @contractId AND t.id = s.id
              JOIN main.imports i ON i.id = t.import_id`
/** How a staged ticket's state and the known one go together: one of them stands alone, being newer and telling all that the other does. */
const MIXES = 0
const REPLACES = 1
const STAYS = 2

const PAGE = 5000

/** What becomes of the staged tickets that are known already. */
export type Settled = { readonly known: number; readonly changed: number; readonly stays: Staying }

/**
 * Finds which staged tickets stand in place of what is known, and which are mixed with it, some fields being known from a
 * newer state and some from an older one: `fates` has the numbers in the staging file of all that are known, `temp.replaced` the
 * ids of the former, `temp.mixed` the latter as they are to be. Others stay as they are, and so do those that a newer file tells
 * again, where only `changes` are asked for. `endSettling` takes what is temporary away. Fates that were found for a preview stay
 * in the staging file and hold for its commit.
 */
export function settleTickets(db: Db, contractId: number, what: 'changes' | 'states', step: Step): Settled {
  const { sqlite } = db
  endSettling(db)
  const others = allColumns.filter((name) => name !== '"id"').join(', ')
  const bound: Bound = { contractId, told: readTold(db), ...readFileStamp(db) }
  if (!areSettled(db, contractId)) findFates(db, bound, what === 'changes' ? 'staged' : 'temp', step)
  sqlite.exec(
    `CREATE TEMP TABLE mixed (id TEXT PRIMARY KEY, import_id, changed, ${others}) WITHOUT ROWID;
     CREATE TEMP VIEW replaced AS
       SELECT f.place, (SELECT s.id FROM staged.tickets s WHERE s.rowid = f.place) AS id FROM fates f
        WHERE f.fate = ${REPLACES} ${what === 'changes' ? 'AND f.differs' : ''};`,
  )
  const counts = sqlite
    .prepare(
      `SELECT count(*) AS known, coalesce(sum(fate = ${MIXES}), 0) AS mixing,
              coalesce(sum(fate = ${REPLACES} AND differs), 0) AS changed,
              coalesce(sum(fate = ${STAYS} AND differs AND older), 0) AS older,
              coalesce(sum(fate = ${STAYS} AND differs AND NOT older), 0) AS tied
         FROM fates`,
    )
    .get() as { known: number; mixing: number; changed: number } & Staying
  const { known, mixing, changed, older, tied } = counts
  const stays = { older, tied }
  return { known, changed: changed + (mixing > 0 ? mixTickets(db, bound, what, stays) : 0), stays }
}

/** What the contract knows of tickets, as the sums of their rows tell it. */
function whatIsKnown({ sqlite }: Db, contractId: number): string {
  return JSON.stringify([contractId, readSums(sqlite, 'tickets', contractId)])
}

/** Whether the staging file has the fates of its tickets against what is known now. */
function areSettled(db: Db, contractId: number): boolean {
  const { sqlite } = db
  if (sqlite.prepare("SELECT 1 FROM staged.sqlite_schema WHERE name = 'settled'").get() === undefined) return false
  return sqlite.prepare('SELECT known FROM staged.settled').pluck().get() === whatIsKnown(db, contractId)
}

/**
 * Whether the staged tickets are those of an import, all of which are as it told them: the file is of its instant and its rank,
 * which no two files have that differ, and there are as many rows of it, of the same hashes.
 */
function areAllThere({ sqlite }: Db, bound: Bound): boolean {
  const told = sqlite.prepare(
    `SELECT r.rows, r.sum FROM main.imports i
       JOIN main.row_sums r ON r.table_name = 'tickets' AND r.contract_id = i.contract_id AND r.import_id = i.id
      WHERE i.contract_id = @contractId AND i.as_of = @instant AND i.rank = @rank`,
  )
  const known = told.all(bound) as Pick<RowSum, 'rows' | 'sum'>[]
  // Few files are there already: the rows of others are not summed up.
  if (known.length === 0) return false
  const { rows, sum } = sqlite.prepare(SUM_STAGED).get() as Pick<RowSum, 'rows' | 'sum'>
  return known.some((one) => one.rows === rows && one.sum === sum)
}

/** Lays out, by their numbers in the staging file, the fates of the staged tickets that are known. */
function findFates(db: Db, bound: Bound, where: 'staged' | 'temp', step: Step): void {
  const { sqlite } = db
  sqlite.exec(
    `DROP TABLE IF EXISTS ${where}.settled; DROP TABLE IF EXISTS ${where}.fates;
     CREATE TABLE ${where}.settled (known TEXT NOT NULL);
     CREATE TABLE ${where}.fates (place INTEGER PRIMARY KEY, fate, differs, older)`,
  )
  if (areAllThere(db, bound)) sqlite.exec(`INSERT INTO ${where}.fates SELECT rowid, ${STAYS}, 0, 0 FROM staged.tickets`)
  else compareEach(db, bound, `${where}.fates`, step)
  sqlite.prepare(`INSERT INTO ${where}.settled VALUES (?)`).run(whatIsKnown(db, bound.contractId))
}

function compareEach(db: Db, bound: Bound, fates: string, step: Step): void {
  const from = stagedColumns(db).includes('"as_of"') ? 'coalesce(s.as_of, @instant)' : '@instant'
  const toldColumns = toldKeys.filter((_, at) => (bound.told & (1 << at)) !== 0).map(columnName)
  const staged = `(${from}, @instant, @rank)`
  const settle = db.sqlite.prepare(
    `INSERT INTO ${fates}
       SELECT s.rowid,
              CASE WHEN t.older IS NOT NULL THEN ${MIXES}
                   WHEN ${staged} > ${KNOWN} THEN iif((${TOLD} & ~@told) = 0, ${REPLACES}, ${MIXES})
                   ELSE iif((@told & ~${TOLD}) = 0, ${STAYS}, ${MIXES}) END,
              ${differ(toldColumns, 't', 's')},
              (${from}, @instant) < (${KNOWN_FROM}, ${KNOWN_FILE})
         FROM ${BOTH} WHERE s.rowid BETWEEN @first AND @last`,
  )
  inParts(db, step, (part) => settle.run({ ...bound, ...part }))
}

/** What the queries over known and staged tickets are bound to. */
type Bound = FileStamp & { readonly contractId: number; readonly told: number }

export function endSettling({ sqlite }: Db): void {
  sqlite.exec(`DROP VIEW IF EXISTS temp.replaced; DROP TABLE IF EXISTS temp.mixed;
     DROP TABLE IF EXISTS temp.settled; DROP TABLE IF EXISTS temp.fates`)
}

type Known = TicketRow & {
  readonly importId: number
  /** Its number in the staging file. */
  readonly place: number
  readonly from: number
  readonly file: number
  readonly rank: string
  readonly tells: number
}

/** Mixes the tickets that are neither replaced nor left; gives how many change, and adds to those that stay. */
function mixTickets(db: Db, bound: Bound, what: 'changes' | 'states', stays: Staying): number {
  const { sqlite } = db
  const page = sqlite.prepare(
    `SELECT ${ticketSelection.replaceAll(/"\w+" AS/g, (column) => `t.${column}`)}, t.import_id AS importId, f.place,
            coalesce(i.rank, '') AS rank, ${KNOWN_FROM} AS "from", ${KNOWN_FILE} AS file, ${TOLD} AS tells
       FROM fates f CROSS JOIN staged.tickets s ON s.rowid = f.place
       CROSS JOIN main.tickets t ON t.contract_id = @contractId AND t.id = s.id
       JOIN main.imports i ON i.id = t.import_id
      WHERE f.fate = ${MIXES} AND f.place > @last ORDER BY f.place LIMIT ${PAGE}`,
  )
  const columns = new Set(stagedColumns(db))
  const findStaged = sqlite.prepare(
    `SELECT ${allKeys.map((key) => `${columns.has(columnName(key)) ? columnName(key) : 'NULL'} AS "${key}"`).join(', ')}
       FROM staged.tickets WHERE rowid = ?`,
  )
  const keep = sqlite.prepare(
    `INSERT INTO temp.mixed (import_id, changed, ${allColumns.join(', ')}) VALUES (?, ?, ${allColumns.map(() => '?').join(', ')})`,
  )
  let changed = 0
  let last = 0
  for (;;) {
    const rows = page.all({ ...bound, last }) as Known[]
    if (rows.length === 0) return changed
    for (const { importId, place, from, file, rank, tells, ...row } of rows) {
      const known = knownState(row, [from, file, rank, tells])
      const told = findStaged.get(place) as TicketRow
      const state = stateOf(told, [told.asOf ?? bound.instant, bound.instant, bound.rank, bound.told], toldKeys)
      const merged = mergeStates(known, state, toldKeys)
      const [asOf, , , bits] = merged.layers[0]!
      const mixed = { ...row, ...finished(merged), asOf, told: bits }
      const isChanged = toldKeys.some((key) => mixed[key] !== row[key])
      const fate = fateOf(known, state, merged, toldKeys)
      if (isChanged) changed += 1
      else if (fate === 'older' || fate === 'tied') stays[fate] += 1
      if (!isChanged && (what === 'changes' || sameLayers(merged.layers, known.layers))) continue
      const isNewer = compareStamps(merged.layers[0]!, known.layers[0]!) > 0
      keep.run(isNewer ? null : importId, Number(isChanged), ...allKeys.map((key) => mixed[key]))
    }
    last = rows.at(-1)!.place
  }
}

const { open, pending } = statusCodes.code

/** What is known of a ticket: its row as the newest states left it, with the status that a state gave it. */
function knownState(row: TicketRow, newest: Layer): State<TicketRow> {
  if (row.older === null) return stateOf(row, newest, toldKeys)
  const { layers, ...kept } = unpackOlder(row.older)
  return { row: { ...row, ...kept }, layers: [newest, ...layers] }
}

/**
 * A mixed ticket as its row keeps it. One that a newer state, which tells no status, says to have ended is no longer open: its
 * status is then not known, and the one that an older state gave it is kept aside.
 */
function finished(state: State<TicketRow>): TicketRow {
  const { row } = state
  const fromOf = (key: (typeof toldKeys)[number]) =>
    state.layers.findIndex((layer) => (layer[3] & (1 << toldKeys.indexOf(key))) !== 0)
  const isOpen = row.status === open || row.status === pending
  const ends = (['resolvedAt', 'closedAt'] as const).some((key) => row[key] !== null && fromOf(key) < fromOf('status'))
  if (!isOpen || !ends) return { ...row, older: packOlder(state, toldKeys) }
  return { ...row, status: null, older: packOlder(state, toldKeys, { status: row.status }) }
}
