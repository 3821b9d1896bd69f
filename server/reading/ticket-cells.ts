import {
  ticketFields,
  type Ticket,
  type TicketField,
  type TicketFieldOf,
  type TicketSays,
  type TicketStatus,
} from '../../shared/kinds/tickets/ticket.ts'
import type { Asking } from './asking.ts'
import type { Format } from './formats/format.ts'
import type { IssueCode } from './issues.ts'
import type { ReadColumn } from './recognise.ts'
import { readSaid, type Reading } from './said.ts'
import { normaliseWords, withoutMarkup } from './values/clean-text.ts'
import { dateReader, type DateRules } from './values/date.ts'
import { durationCellReader } from './values/duration-cell.ts'
import { isEmpty } from './values/empty.ts'
import { nearWord } from './values/near-word.ts'
import { saysNotEnded } from './values/not-ended.ts'
import { readCount } from './values/number.ts'
import { statusReader } from './values/status.ts'
import { remembered } from './values/remembered.ts'
import { readText } from './values/text.ts'
import { readTicketId } from './values/ticket-id.ts'
import { zoneInHeader } from './values/zone-in-header.ts'
import { readLevel, readYesNo } from './values/words.ts'

export type Draft = { -readonly [Field in keyof Ticket]: Ticket[Field] }
/** Reads one cell into a ticket; the code of what is wrong with it, or null. */
export type CellReader = (cell: string, draft: Draft) => IssueCode | null
type Rules = DateRules & {
  readonly format: Format
  readonly asking: Asking
  /** Whether a column says in which category the tool puts the status. */
  readonly hasCategory?: boolean
}

/** No word, duration or name is longer: what goes on beyond is cut, and marked so that it reads as nothing else. */
const LONGEST = 1000

/** A column of a field: its header, and how its format says it. */
type Told<Field extends TicketField> = { readonly field: Field; readonly column: ReadColumn; readonly header: string }

/** How the cells of a column are read, by what its field says. An empty cell leaves the field as it is: null. */
const readers: { readonly [Says in TicketSays]: (told: Told<TicketFieldOf<Says>>, rules: Rules) => CellReader } = {
  key: (_told, { format }) => {
    return (cell, draft) => {
      const id = readTicketId(cell, format)
      if ('problem' in id) return id.problem
      draft.id = id.value
      return null
    }
  },
  instant: dates,
  status: statuses,
  name: ({ field }, { format }) => remembering((cell) => ({ value: readText(cell, format.markup) }), field),
  names: ({ field }, { format }) => remembering((cell) => ({ value: readText(oneLine(cell), format.markup) }), field),
  level: levels,
  flag: saying,
  count: ({ field, column }) => counts(field, column.rule?.countsFrom ?? 0),
  duration: durations,
}

/** The reader of one column's cells, compiled once a file. */
export function cellReader(column: ReadColumn<TicketField>, header: string, rules: Rules): CellReader {
  const { field } = column
  const read = readers[ticketFields[field].says] as (told: Told<TicketField>, rules: Rules) => CellReader
  return read({ field, column, header }, rules)
}

function durations({ field, column, header }: Told<TicketFieldOf<'duration'>>, { asking }: Rules): CellReader {
  const read = durationCellReader([{ ...column, index: 0 }], [header], field, asking)
  return (cell, draft) => {
    if (isEmpty(cell)) return null
    const seconds = read(cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell)
    if (typeof seconds !== 'number') return seconds
    draft[field] = seconds
    return null
  }
}

/** A level that no word tells is asked where hardly any is told; elsewhere its tickets have none. */
function levels({ header }: Told<'level'>, { asking }: Rules): CellReader {
  const read = asking.words<number>('level', header, {
    knows: readLevel,
    means: Number,
    guess: () => null,
    askedIfMany: true,
  })
  return (cell, draft) => {
    const level = read(cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell)
    if (level === 'asked') return 'level-unreadable'
    draft.level = level
    return null
  }
}

/** Yes or no; a word that says neither is asked. */
function saying({ field, column, header }: Told<TicketFieldOf<'flag'>>, { asking }: Rules): CellReader {
  const { rule } = column
  if (rule?.says === 'remaining') return remembering((cell) => readSaid(cell, rule), field)
  const read = asking.words<boolean>(field, header, {
    knows: (cell) => readSaid(cell, rule).value ?? null,
    means: (meaning) => meaning === 'yes',
    guess: () => null,
  })
  return (cell, draft) => {
    const said = read(cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell)
    if (said === 'asked') return 'yes-no-unreadable'
    draft[field] = said
    return null
  }
}

/** Groups that stand one under the other, side by side. */
function oneLine(cell: string): string {
  return cell.replaceAll(/\s*[\r\n]+\s*/g, ', ')
}

/**
 * A status that is not known is asked, once a word; until somebody says what it means, the ticket has none. Where a category
 * stands beside it, that tells.
 */
function statuses({ header }: Told<'status'>, { format, asking, hasCategory }: Rules): CellReader {
  const plain = (cell: string) => (format.markup ? withoutMarkup(cell) : cell)
  const knows = statusReader(format.statuses)
  const read = asking.words<TicketStatus>('status', header, {
    knows: (cell) => knows(plain(cell)),
    means: (meaning) => meaning as TicketStatus,
    guess: (cell) => nearWord(normaliseWords(plain(cell)), format.statuses),
    apart: ['cancelled', 'duplicate', 'merged'],
  })
  return (cell, draft) => {
    const text = cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell
    if (hasCategory && knows(plain(text)) === null) return null
    const status = read(text)
    if (status === 'asked') return 'status-unknown'
    if (status !== null) draft.status = status
    return null
  }
}

function dates({ field, header }: Told<TicketFieldOf<'instant'>>, rules: Rules): CellReader {
  const read = dateReader({ ...rules, field, offset: zoneInHeader(header) })
  const isEnd = field === 'resolvedAt' || field === 'closedAt'
  return (cell, draft) => {
    const instant = holdsDigit(cell) ? read(cell) : 'date-unreadable'
    if (typeof instant === 'number') draft[field] = instant
    else if (!isEmpty(cell) && !(isEnd && saysNotEnded(cell))) return instant
    return null
  }
}

/** Whether a cell holds any digit, as every date does. */
function holdsDigit(cell: string): boolean {
  for (let at = 0; at < cell.length; at += 1) {
    const digit = cell.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) return true
  }
  return false
}

function counts(field: TicketFieldOf<'count'>, from: number): CellReader {
  return (cell, draft) => {
    const count = readCount(cell) ?? (field === 'reopenings' ? timesIn(cell) : null)
    if (count === null) return isEmpty(cell) ? null : 'number-unreadable'
    draft[field] = Math.max(0, count - from)
    return null
  }
}

/** Once, where a cell says yes; never, where it says no; null where it says neither. */
function timesIn(cell: string): number | null {
  const said = readYesNo(cell)
  return said === null ? null : Number(said)
}

/** Few texts fill these columns: each is read once and the answer, a string of its own, given again. */
function remembering<Field extends TicketField>(
  read: (cell: string) => Reading<Draft[Field]>,
  field: Field,
): CellReader {
  const readOnce = remembered((text) => (isEmpty(text) ? { value: null } : read(text)))
  return (cell, draft) => {
    const reading = readOnce(cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell)
    if ('value' in reading && reading.value !== null) draft[field] = reading.value
    return reading.problem ?? null
  }
}
