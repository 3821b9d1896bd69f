import type { ImportKind } from '../../shared/api/imports.ts'
import type { Language } from '../../shared/words/language.ts'
import { Failure } from '../errors.ts'
import type { Asking } from './asking.ts'
import { withoutAverages } from './averages.ts'
import { columnAsker } from './column-question.ts'
import { settleColumns } from './doubtful/settle-columns.ts'
import { settleEnd } from './doubtful/end-column.ts'
import { nameOf } from './field-names.ts'
import type { Format } from './formats/format.ts'
import { isEventLog, withBareDate, withOpening } from './log/is-log.ts'
import { stateTable } from './log/state-columns.ts'
import { withLineAmount } from './line-amount.ts'
import { mayTellNature } from './nature-of-all.ts'
import { applyChoices, describeColumns, type ChosenMapping, type Suggested } from './mapping.ts'
import type { OpenedExport } from './opened-export.ts'
import type { Notices } from './notices.ts'
import { damagedColumns, fieldsMissing, missingFields, recognise, type ReadColumn } from './recognise.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import { withTimesBeside } from './times-beside.ts'
import { isEmpty } from './values/empty.ts'
import { suggestFields } from './suggest/suggest-fields.ts'

/** Rows that are looked at to tell what a column holds. */
const FIRST_ROWS = 200

type Chosen = {
  readonly kind: ImportKind
  readonly language: Language
  readonly mapping?: ChosenMapping | undefined
  /** The contract's currency, by its code. */
  readonly currency?: string | undefined
  /** Where what no cell tells is asked. */
  readonly asking: Asking
}

/** How a table is read. */
export type ReadTable = {
  readonly format: Format
  readonly columns: readonly ReadColumn[]
  /** What the cells of other columns look like. */
  readonly suggested: Suggested
  /** Whether its rows are events of tickets, or of what monitors saw. */
  readonly isLog: boolean
  /** Of these, the columns that name what is watched; null where no monitor tells. */
  readonly monitors: readonly number[] | null
}

/** The format and the columns, once the person's choices are in; refuses a file where a required field has no column. */
export function chooseColumns(opened: OpenedExport, options: Chosen): ReadTable {
  const { headers } = opened
  const { kind, language } = options
  const rows = opened.firstRows.slice(0, FIRST_ROWS)
  const found = recognise(headers, kind, rows)
  const mapping = options.mapping ?? {}
  const ask = columnAsker(options.asking, { headers, rows: rows.length, mapping })
  const settled = settleColumns(found, { kind, currency: options.currency, table: { headers, rows } }, ask)
  const summed = withLineAmount(kind, settled, { headers, rows }, ask)
  const recognised = { ...found, columns: withoutAverages(kind, summed, headers, rows) }
  const chosen = applyChoices(recognised, headers, mapping, options)
  const isRefused = (index: number) => mapping[index] === null
  const bare = withBareDate(kind, chosen, headers, rows)
  const dated = withOpening(kind, bare, opened.firstRows)
  const timed = withTimesBeside(kind, dated, headers, rows).filter(({ index }) => !isRefused(index))
  const mayBeStates = kind === 'incidents' && !found.format.isOwn
  const states = mayBeStates ? stateTable(timed, { headers, rows: opened.firstRows, mapping }, ask) : null
  const told = states?.columns ?? timed
  const suggested = new Map([...suggestFields({ headers, rows }, told, kind)].filter(([index]) => !isRefused(index)))
  const isLog = states !== null || isEventLog(kind, told, opened.firstRows)
  const named = new Set(found.columns.map(({ index }) => index))
  const isByHand = Object.keys(mapping).length > 0
  const isWhole = missingFields(told, kind).length === 0 && !isLog && !isByHand
  const ended = isWhole ? settleEnd(kind, told, { headers, rows: opened.firstRows, suggested, named }, ask) : told
  const columns = ended === told ? told : withTimesBeside(kind, ended, headers, rows)
  for (const { index } of columns) suggested.delete(index)
  const table = { format: recognised.format, columns, suggested, isLog, monitors: states?.monitors ?? null }
  const mayAsk = fieldsMissing(columns, kind).length === 0 && !mayTellNature(opened, table, mapping)
  const missing = missingFields(columns, kind)
  if (missing.length === 0 || mayAsk) return table
  const params = {
    fields: missing.map((field) => nameOf(kind, field, language)).join(', '),
    headers: headers.slice(0, 50).join(', ').slice(0, 1000),
  }
  throw new Failure('columns-missing', params, undefined, describeTable(opened, table))
}

/** Tells which columns look like the time that tickets waited, which their delays hold otherwise, and like their ends where no column holds these. */
export function tellSuggested({ notices, firstRows }: OpenedExport, { columns, suggested }: ReadTable): void {
  const tell = (field: FactField) => notices.add('columns-suggested', null, 1, field)
  for (const field of ['pendingSeconds', 'slaMet'] as const) if ([...suggested.values()].includes(field)) tell(field)
  for (const { field, rule } of columns) if (rule?.blank === 'no') notices.add('blank-is-no', null, 1, field)
  const isEnd = (field: FactField) => field === 'resolvedAt' || field === 'closedAt'
  const isTold = (index: number) => firstRows.some((row) => !isEmpty(row[index] ?? ''))
  if (columns.some(({ field, index }) => isEnd(field) && isTold(index))) return
  for (const field of [...suggested.values()].filter(isEnd)) tell(field)
}

/** Tells which headers are read as known ones from which a damaged letter keeps them. */
export function tellRepaired(
  { headers, firstRows, headerLine }: OpenedExport,
  columns: readonly ReadColumn[],
  kind: ImportKind,
  notices: Notices,
): void {
  const damaged = new Set(damagedColumns(headers, kind, firstRows.slice(0, FIRST_ROWS)))
  const repaired = columns.filter(({ index, rule }) => rule !== null && damaged.has(index))
  if (repaired.length > 0) notices.add('headers-repaired', headerLine, repaired.length)
}

/** What is told of a table, read or refused: how it is written, and what each of its columns is taken for. */
export function describeTable(opened: OpenedExport, { columns, suggested }: ReadTable) {
  const { encoding, delimiter, headers, firstRows, headerLine } = opened
  const sheets = [...opened.sheets]
  return {
    encoding,
    delimiter,
    headerLine,
    sheets,
    mapping: describeColumns(headers, columns, { rows: firstRows, suggested }),
  }
}
