import type { ImportKind } from '../../../shared/api/imports.ts'
import { dateFields } from '../date-fields.ts'
import type { ReadColumn } from '../recognise.ts'
import { normaliseWords } from '../values/clean-text.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import { toldBy } from '../row-facts.ts'
import {
  columnsOf,
  holdsCodes,
  holdsDates,
  holdsDurations,
  holdsGroups,
  holdsLevels,
  holdsOutcomes,
  holdsPriorities,
  holdsStatuses,
  holdsTypes,
  uniquenessOf,
  type ColumnCells,
} from './column-cells.ts'
import { suggestDates } from './date-columns.ts'
import { suggestOthers } from './suggest-others.ts'

type Table = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** Fields that words tell, each by its own: the surest first. */
const byWords: readonly (readonly [FactField, (column: ColumnCells) => boolean])[] = [
  ['slaMet', holdsOutcomes],
  ['status', holdsStatuses],
  ['type', holdsTypes],
  ['level', holdsLevels],
  ['priority', holdsPriorities],
  ['group', holdsGroups],
]
/** What a column that tells of another moment than the end is called: when it was to come, or what stood there at first. */
const OTHER_MOMENT =
  /\b(?:prevue?s?|previsionnel\w*|cible|souhaite\w*|attendue?s?|estime\w*|limite|echeance|planned|expected|target|due|estimated|scheduled|deadline|promised|promise\w*|initiale?s?|initial|original|origine|previous|precedente?s?|premiere?|first)\b/
/** A column that counts something: its numbers are no words. */
const COUNTS =
  /^\s*#|\b(?:nb|nbre|nombre|number of|count|total|times|fois)\b|\b(?:re ?assign|re ?affect|re ?attribu|transfer|escala|re ?open|re ?ouver|rebond|bounce)/
const COUNTED: ReadonlySet<FactField> = new Set(['type', 'level', 'priority', 'status'])
/** What the time that a ticket waited is called, among other words. */
const WAITING = /\b(?:attente|suspension|suspendu\w*|pause|hold|pending|waiting|waited)\b/
/** A number stands on one row; in a log of events on several. */
const UNIQUE = 0.98
const OF_EVENTS = 0.05

/**
 * What columns that no header tells may hold, by their cells: many tools name their columns in their own way.
 * It is suggested to whoever maps the columns, and never taken by itself.
 */
export function suggestFields(
  { headers, rows }: Table,
  columns: readonly ReadColumn[],
  kind: ImportKind,
): ReadonlyMap<number, FactField> {
  const found = new Map<number, FactField>()
  if (rows.length === 0) return found
  const known = new Map(columns.map(({ index, field }) => [index, field]))
  const held = new Set(columns.map(({ field }) => toldBy(field)))
  const all = columnsOf(headers, rows)
  const counts = ({ index }: ColumnCells) =>
    COUNTS.test(headers[index]!) || COUNTS.test(normaliseWords(headers[index]!))
  const isOther = ({ index }: ColumnCells) => OTHER_MOMENT.test(normaliseWords(headers[index]!))
  if (kind !== 'tickets') {
    const told = kind === 'incidents' ? all.filter((column) => known.has(column.index) || !isOther(column)) : all
    return suggestOthers(headers, told, known, kind)
  }
  const unknown = () => all.filter(({ index }) => !known.has(index) && !found.has(index))
  const suggest = (field: FactField, column: ColumnCells | undefined) => {
    if (column && !held.has(field)) found.set(column.index, field)
  }
  const codes = unknown().filter(holdsCodes)
  const number = codes.find((column) => uniquenessOf(column) >= UNIQUE)
  suggest('id', number ?? codes.find((column) => uniquenessOf(column) >= OF_EVENTS))
  for (const [field, holds] of byWords)
    suggest(
      field,
      unknown().find((column) => !isOther(column) && !(COUNTED.has(field) && counts(column)) && holds(column)),
    )
  const waits = (column: ColumnCells) => WAITING.test(normaliseWords(headers[column.index]!)) && holdsDurations(column)
  suggest('pendingSeconds', unknown().find(waits))
  const fieldOf = ({ index }: ColumnCells) => known.get(index) ?? found.get(index)
  const statuses = all.find((column) => fieldOf(column) === 'status') ?? null
  const dated = all.filter((column) => {
    const field = fieldOf(column)
    return field === undefined ? !isOther(column) && holdsDates(column) : dateFields.has(field) && field !== 'slaDueAt'
  })
  const knownDates = new Map([...known].filter(([, field]) => dateFields.has(field)))
  for (const [index, field] of suggestDates(dated, knownDates, statuses)) found.set(index, field)
  return found
}
