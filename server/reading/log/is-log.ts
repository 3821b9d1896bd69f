import type { ImportKind } from '../../../shared/api/imports.ts'
import type { ReadColumn } from '../recognise.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { namesEndTime } from '../times-beside.ts'
import { toldBy } from '../row-facts.ts'
import { namesBareDate } from '../values/date-shape.ts'
import { isEmpty } from '../values/empty.ts'

/** Dates that a list of tickets has and a log of their events has not. */
const ends: ReadonlySet<FactField> = new Set(['resolvedAt', 'closedAt', 'reopenedAt'])
/** The share of the rows that are another event of a ticket: numbers that were given twice are few. */
const REPEATED = 0.1

const NO_DATE = /^(?:\d{1,2}|\p{L}+\.?)$/u
const ENDINGS: readonly FactField[] = ['resolvedAt', 'closedAt', 'resolvedTime', 'closedTime']

/**
 * A date that no word says what of is, beside dates of endings, that of the opening: `Date;Heure;Date fin;Heure fin`. The day of a
 * week or a month, `lundi` or `13`, is none.
 */
export function withBareDate(
  kind: ImportKind,
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ReadColumn[] {
  const fields = new Set(columns.map(({ field }) => field))
  const isDate = (index: number) => rows.every((row) => isEmpty(row[index] ?? '') || !NO_DATE.test(row[index]!.trim()))
  const index = headers.findIndex((header, at) => namesBareDate(normaliseWords(header)) && isDate(at))
  const isOther = index < 0 || columns.some((column) => column.index === index)
  if (kind !== 'tickets' || isOther || fields.has('openedAt')) return columns
  return ENDINGS.some((field) => fields.has(field)) || headers.some(namesEndTime)
    ? [...columns, { index, field: 'openedAt', rule: null }]
    : columns
}

/** The columns of a table of which one date a row is all that it has: of a log, in which the first event of a ticket opens it. */
export function withOpening(
  kind: ImportKind,
  columns: readonly ReadColumn[],
  rows: readonly (readonly string[])[],
): readonly ReadColumn[] {
  if (columns.some(({ field }) => field === 'openedAt')) return columns
  const opening = columns.map((column) =>
    column.field === 'updatedAt' ? { ...column, field: 'openedAt' as const } : column,
  )
  return isEventLog(kind, opening, rows) ? opening : columns
}

/** The fields that the columns of a table tell of, and its events where it is a log. */
export function fieldsTold(
  kind: ImportKind,
  { columns, isLog }: { readonly columns: readonly ReadColumn[]; readonly isLog: boolean },
): ReadonlySet<FactField> {
  const fields = new Set(columns.map(({ field }) => toldBy(field)))
  return new Set([...fields, ...(isLog ? toldByLog(kind, fields) : [])])
}

/** What a log tells of incidents: of a monitor that went down, when it was up again. */
const ofIncidents = ['kind', 'endedAt', 'service'] as const
const always = ['resolvedAt', 'closedAt', 'reopenedAt', 'reopenings', 'pendingSeconds', 'updatedAt'] as const

/**
 * What a log of events tells of an incident, or of a ticket beside what its columns (`fields`) do: by its statuses when it ended, where it names groups
 * how often they changed.
 */
function toldByLog(kind: ImportKind, fields: ReadonlySet<FactField>): readonly FactField[] {
  if (kind === 'incidents') return ofIncidents
  const byStatus = fields.has('status') ? always : (['updatedAt'] as const)
  return fields.has('group') ? [...byStatus, 'reassignments'] : byStatus
}

/**
 * Whether the rows are the events of tickets, several of each: one number stands on rows of different dates, and no other date
 * tells an end. A ticket is opened once: in a list its rows, if it has several, have one date of opening. An event is dated by its
 * own column (`updatedAt`) where there is one beside the opening.
 */
export function isEventLog(
  kind: ImportKind,
  columns: readonly ReadColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  const placeOf = (field: FactField) => columns.find((column) => toldBy(column.field) === field)?.index
  const [id, at] = [placeOf('id'), placeOf('updatedAt') ?? placeOf('openedAt')]
  if (kind !== 'tickets' || id === undefined || at === undefined) return false
  const others = columns.filter(({ field }) => ends.has(field))
  if (rows.some((row) => others.some(({ index }) => !isEmpty(row[index] ?? '')))) return false
  const seen = new Map<string, string>()
  let repeated = 0
  for (const row of rows) {
    const [number, date] = [row[id]?.trim() ?? '', row[at]?.trim() ?? '']
    if (number === '' || date === '') continue
    if (seen.has(number) && seen.get(number) !== date) repeated += 1
    seen.set(number, date)
  }
  return repeated >= Math.max(2, rows.length * REPEATED)
}
