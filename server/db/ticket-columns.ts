import { getTableColumns } from './drizzle.ts'
import { ticketFieldNames } from '../../shared/kinds/tickets/ticket.ts'
import { tickets } from './schema/tickets.ts'

const { contractId: _contract, importId: _import, ...columns } = getTableColumns(tickets)

/** What follows from a ticket under the contract's settings. */
export const derivedKeys = [
  'openedMonth',
  'month',
  'endedMonth',
  'counted',
  'countedReason',
  'delaySeconds',
  'class',
  'responseSeconds',
  'responseAsked',
  'responseMet',
  'resolutionAsked',
  'resolutionMet',
] as const
/** What tells from when, and from how many states, a ticket is known. */
export const stampKeys = ['asOf', 'told', 'older'] as const
type DerivedKey = (typeof derivedKeys)[number]
type StampKey = (typeof stampKeys)[number]
type Key = keyof typeof columns
type FactKey = Exclude<Key, DerivedKey | StampKey>

/** Of the fields, those of the first release; the bit of `fileRule` stands between these and the others. */
const FIRST_FIELDS = ticketFieldNames.indexOf('firstContact') + 1
export const firstFields = ticketFieldNames.slice(0, FIRST_FIELDS)
export const laterFields = ticketFieldNames.slice(FIRST_FIELDS)
/** Members that an export may tell, in the order of the bits of `told`: that of the table of fields. */
export const toldKeys: readonly Exclude<FactKey, 'id'>[] = [...firstFields, 'fileRule' as const, ...laterFields].filter(
  (key) => key !== 'id',
)

/** A ticket as the table holds it, but for its contract and import. */
export type TicketRow = { [key in Key]: (typeof tickets.$inferSelect)[key] }
export type TicketFacts = Pick<TicketRow, FactKey>
export type TicketDerived = Pick<TicketRow, DerivedKey>

const keys = Object.keys(columns) as Key[]
/** The name of a column. */
export const plainName = (key: keyof TicketRow): string => columns[key].name
/** A column's name as SQL writes it. */
export const columnName = (key: keyof TicketRow): string => `"${plainName(key)}"`

/** Members of a `TicketRow`, in the order of the table. */
export const allKeys: readonly Key[] = keys
/** Column names as SQL writes them, in the order of the table: what follows from what the file says, and all there are. */
export const derivedColumns: readonly string[] = derivedKeys.map(columnName)
export const allColumns: readonly string[] = keys.map(columnName)

/** What to SELECT so that a row comes back as a `TicketRow`. */
export const ticketSelection: string = keys.map((key) => `${columnName(key)} AS "${key}"`).join(', ')

/** The derived values of a row in the order of `derivedColumns`. */
export function derivedValues(derived: TicketDerived): unknown[] {
  return derivedKeys.map((key) => derived[key])
}
