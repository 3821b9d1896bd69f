import type { ImportKind } from '../../shared/api/imports.ts'
import type { TicketField } from '../../shared/kinds/tickets/ticket.ts'
import type { ReadColumn } from './recognise.ts'
import type { FactField, FieldsOf } from '../../shared/kinds/columns.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'
import { saysNotEnded } from './values/not-ended.ts'
import { areTimesOfDay } from './values/time-of-day.ts'

/** The field of the time of day that completes each date. */
const timesOf: { readonly [Kind in ImportKind]: Partial<Readonly<Record<FieldsOf[Kind], FieldsOf[Kind]>>> } = {
  tickets: {
    openedAt: 'openedTime',
    resolvedAt: 'resolvedTime',
    closedAt: 'closedTime',
    respondedAt: 'respondedTime',
  },
  incidents: { startedAt: 'startedTime', endedAt: 'endedTime' },
  satisfaction: {},
  costs: {},
}

const NAMES_TIME = /\b(?:heure|h|time|hour|hora|ora|uhrzeit|tijd)\b/
/** `Resolution time` is how long it took, `Resolved time` when. */
const NAMES_DURATION =
  /\b(?:resolution|response|completion|closure|handling|processing|work(?:ing)?|wait(?:ing)?|pending|hold|travel) time\b|\btime (?:spent|to|worked|taken|left|elapsed)\b/
/** What tells hours of the day from hours spent. */
const SURELY_OF_DAY = /\b(?:heure (?:de |d |du )|uhrzeit)/
const NAMES_DATE = /\b(?:date|jour|day|fecha|data|datum|le|on|at)\b/
const OPENING =
  /^(?:debut|start|started|begin|beginning|ouvert|ouverture|opening|open|opened|cree|creation|created|detection)$/
const RESOLVING = /^(?:resolu|resolution|resolved|solved|solution|traite|traitement|fin|end|ended)$/
const CLOSING = /^(?:clos|cloture|closed|closing|close|closure|ferme|fermeture|fin|end|ended|termine)$/
const ENDING = /^(?:fin|end|ended|resolu|resolution|resolved|retabli|retablissement|termine)$/
/**
 * What each date is about, whatever it is called: `Date` and `Heure début` are about a beginning, `Résolu le` and `Heure
 * résolution` about one end.
 */
const subjectsOf: Partial<Readonly<Record<FactField, RegExp>>> = {
  openedAt: OPENING,
  startedAt: OPENING,
  resolvedAt: RESOLVING,
  closedAt: CLOSING,
  endedAt: ENDING,
}
const FILLERS = /\b(?:de|d|du|l|la|of|the|der|del|della)\b/g
const ISO_TIME = /(?<=^\d{4}-\d\d-\d\d)[ T]\d\d:\d\d(?::\d\d)?$/
const ISO_DAY = /^\d{4}-\d\d-\d\d[ T](?=\d)/
const HOLDS_TIME = /\d ?(?::|h)|T\d\d/i

/**
 * The columns with those that hold the time of day of a date beside them: `Date ouverture;Heure ouverture`, or `Heure` at the
 * right of a date; of tickets without a date of their end, its time of day alone. Only cells that are times of day, beside dates
 * that tell none, are: a column of hours spent is none.
 */
export function withTimesBeside(
  kind: ImportKind,
  given: readonly ReadColumn[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ReadColumn[] {
  const columns = withoutIdleTimes(kind, given, rows)
  const fields: Partial<Readonly<Record<FactField, FactField>>> = timesOf[kind]
  const used = new Set(columns.map(({ index }) => index))
  const held = new Set(columns.filter((column) => !isByWord(column)).map(({ field }) => field))
  const words = headers.map(normaliseWords)
  const cellsOf = (index: number) =>
    rows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell) && !saysNotEnded(cell))
  const isTime = (index: number) => {
    const cells = cellsOf(index).map((cell) => cell.replace(ISO_DAY, ''))
    const isNamed = NAMES_TIME.test(words[index]!) && !NAMES_DURATION.test(words[index]!)
    return isNamed && areTimesOfDay(cells, SURELY_OF_DAY.test(words[index]!))
  }
  const times = headers.flatMap((_, index) => (!used.has(index) && isTime(index) ? [index] : []))
  const onlyAbout = (subjects: RegExp | undefined, subject: string) => {
    if (!subjects || !(subjects.test(subject) || (subjects === OPENING && subject === ''))) return undefined
    const found = times.filter((index) => !used.has(index) && subjects.test(subjectOf(words[index]!, NAMES_TIME)))
    return found.length === 1 ? found[0] : undefined
  }
  const added = columns.flatMap(({ index: date, field }) => {
    const time = fields[field]
    if (time === undefined || held.has(time)) return []
    if (cellsOf(date).some((cell) => HOLDS_TIME.test(cell.replace(ISO_TIME, '')))) return []
    const subject = subjectOf(words[date]!, NAMES_DATE)
    const found =
      times.find((index) => !used.has(index) && subjectOf(words[index]!, NAMES_TIME) === subject) ??
      times.find((index) => index === date + 1 && !used.has(index) && subjectOf(words[index]!, NAMES_TIME) === '') ??
      onlyAbout(subjectsOf[field], subject)
    if (found === undefined) return []
    used.add(found)
    return [{ index: found, field: time, rule: null }]
  })
  const alone = kind === 'tickets' && !held.has('resolvedAt') && !held.has('closedAt') ? times : []
  const ends = alone.flatMap((index): ReadColumn[] => {
    const subject = subjectOf(words[index]!, NAMES_TIME)
    if (used.has(index) || !isEndOf(subject)) return []
    return [{ index, field: CLOSING.test(subject) ? 'closedTime' : 'resolvedTime', rule: null }]
  })
  const found = [...added, ...ends.filter(({ field }, at) => ends.findIndex((one) => one.field === field) === at)]
  const named = new Set(found.map(({ field }) => field))
  const isDay = ({ index, field }: ReadColumn) =>
    (field === 'resolvedAt' || field === 'closedAt') && !cellsOf(index).some((cell) => HOLDS_TIME.test(cell))
  const isTimed = [...found, ...columns].some(({ field }) => field === 'resolvedTime' || field === 'closedTime')
  // Of an end of which the day alone is known, a beginning with its time would come after it.
  if (columns.some(isDay) && !isTimed) named.add('openedTime')
  const kept = columns.flatMap((column): ReadColumn[] => {
    if (!isByWord(column)) return [column]
    const field = ofHeldEnd(column.field, held)
    return field === null || named.has(field) ? [] : [{ ...column, field }]
  })
  return [...kept, ...found]
}

/** The field of a time of day that a word tells, of the only end of which there is a date; null of that of another end. */
function ofHeldEnd(field: FactField, held: ReadonlySet<FactField>): FactField | null {
  if (field === 'resolvedTime' && !held.has('resolvedAt') && held.has('closedAt')) return 'closedTime'
  return field === 'closedTime' && !held.has('closedAt') && held.has('resolvedAt') ? null : field
}

const timeFields: ReadonlySet<FactField | undefined> = new Set(Object.values(timesOf.tickets))

/** Whether a word that is none of a time alone, as `Début`, tells a time of day: one that is named as such comes first. */
const isByWord = ({ field, rule }: ReadColumn) => rule !== null && timeFields.has(field)

/** The columns without the times of day of dates that tell theirs: `Ouvert le` with its time beside the `Début` of the work. */
function withoutIdleTimes(
  kind: ImportKind,
  columns: readonly ReadColumn[],
  rows: readonly (readonly string[])[],
): readonly ReadColumn[] {
  const tellsTime = ({ index }: ReadColumn) => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell))
    return cells.length > 0 && cells.every((cell) => HOLDS_TIME.test(cell.replace(ISO_TIME, '')))
  }
  const fields: Partial<Readonly<Record<FactField, FactField>>> = timesOf[kind]
  const idle = new Set(columns.filter(tellsTime).map(({ field }) => fields[field]))
  return columns.filter((column) => !isByWord(column) || !idle.has(column.field))
}

const isEndOf = (subject: string) => CLOSING.test(subject) || RESOLVING.test(subject)

/** Whether a header is that of the time of day of an end. */
export function namesEndTime(header: string): boolean {
  const words = normaliseWords(header)
  return NAMES_TIME.test(words) && !NAMES_DURATION.test(words) && isEndOf(subjectOf(words, NAMES_TIME))
}

/** What a header is about, less that it holds the date or the time of it: `Date d’ouverture` and `Heure ouverture` are about one. */
function subjectOf(words: string, names: RegExp): string {
  return words.replace(names, ' ').replaceAll(FILLERS, ' ').replaceAll(/ +/g, ' ').trim()
}

/** The place of the time of day that completes each of some columns of tickets; null where none does. */
export function placesOfTimes(columns: readonly ReadColumn[], of: readonly ReadColumn<TicketField>[]) {
  const fields: Partial<Readonly<Record<TicketField, FactField>>> = timesOf.tickets
  return of.map(({ field }) => {
    const time = fields[field]
    return columns.find((column) => column.field === time)?.index ?? null
  })
}

/** A date with the time of its own column, or the word there that it has not come. A workbook may hold both in each of the two. */
export function withTime(date: string, time: string | null): string {
  if (time === null || isEmpty(time) || isEmpty(date)) return date
  if (saysNotEnded(time)) return time
  return `${date.trim().replace(ISO_TIME, '')} ${time.trim().replace(ISO_DAY, '')}`
}
