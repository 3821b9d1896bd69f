import { getTableColumns } from 'drizzle-orm'
import { tickets } from './schema.ts'

const { contractId: _contract, importId: _import, ...columns } = getTableColumns(tickets)

/** What follows from a ticket under the contract's settings. */
const derivedKeys = ['openedMonth', 'month', 'endedMonth', 'counted', 'countedReason', 'delaySeconds'] as const
type DerivedKey = (typeof derivedKeys)[number]
type Key = keyof typeof columns
type FactKey = Exclude<Key, DerivedKey>

/** A ticket as the table holds it, but for its contract and import. */
export type TicketRow = { [key in Key]: (typeof tickets.$inferSelect)[key] }
export type TicketFacts = Pick<TicketRow, FactKey>
export type TicketDerived = Pick<TicketRow, DerivedKey>

const keys = Object.keys(columns) as Key[]
const isDerived = (key: Key): key is DerivedKey => (derivedKeys as readonly Key[]).includes(key)
const sqlName = (key: Key) => `"${columns[key].name}"`

/** Column names as SQL writes them, in the order of the table: what the file says, what follows from it, and both. */
export const factColumns: readonly string[] = keys.filter((key) => !isDerived(key)).map(sqlName)
export const derivedColumns: readonly string[] = derivedKeys.map(sqlName)
export const allColumns: readonly string[] = keys.map(sqlName)

/** What to SELECT so that a row comes back as a `TicketRow`. */
export const ticketSelection: string = keys.map((key) => `${sqlName(key)} AS "${key}"`).join(', ')

/** The values of a row in the order of `allColumns`. */
export function rowValues(row: TicketRow): unknown[] {
  return keys.map((key) => row[key])
}

/** The derived values of a row in the order of `derivedColumns`. */
export function derivedValues(derived: TicketDerived): unknown[] {
  return derivedKeys.map((key) => derived[key])
}
