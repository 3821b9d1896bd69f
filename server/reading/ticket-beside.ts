import type { TicketFieldOf, TicketStatus } from '../../shared/kinds/tickets/ticket.ts'
import { speeches } from '../../shared/api/questions.ts'
import { commonStatuses } from './formats/status-words.ts'
import { endTimeReader } from './end-time.ts'
import type { IssueCode } from './issues.ts'
import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { TicketBesideField } from '../../shared/kinds/columns.ts'
import { readSaid } from './said.ts'
import type { Draft } from './ticket-cells.ts'
import { withTime } from './times-beside.ts'
import { dateReader } from './values/date.ts'
import { durationCellReader } from './values/duration-cell.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'
import { nearWord } from './values/near-word.ts'
import { looksLikeDate } from './values/date-shape.ts'
import { readRemaining } from './values/duration.ts'
import { readSlaOutcome, yesOfSla } from './values/sla-words.ts'
import { statusReader } from './values/status.ts'
import { zoneInHeader } from './values/zone-in-header.ts'

/** Completes a ticket by what one more column says; the code of what is wrong with its cell, or null. */
type Complete = (cell: string, draft: Draft) => IssueCode | null
export type Completion = { readonly index: number; readonly complete: Complete }

/** Ten years: the date by which to resolve is often ahead. In seconds. */
const AHEAD = 3650 * 86_400
const DAY = 86_400
/** A day without a time of day runs to its end. */
const HAS_TIME = /\d\s*(?::|h)/i

/**
 * How each is read, in the order in which they are asked, what tells an end first: a date by which to resolve says something of tickets that are finished,
 * and only where no column says whether the SLA was met. One that says otherwise is told.
 */
const completions: Readonly<
  Record<TicketBesideField, (rules: ReadRules, header: string, column: ReadColumn) => Complete>
> = {
  resolvedAfter,
  slaMissed: () => slaBy('opposite'),
  slaLeft: () => slaBy('remaining'),
  statusCategory,
  closingReason: () => closingReason,
  slaDueAt: (rules, header) => dueAt('slaMet', rules, header),
  respondedAfter,
  responseDueAt: (rules, header) => dueAt('responseSlaMet', rules, header),
}

type FlagField = TicketFieldOf<'flag'>
/** The fields that tell whether an SLA was met: of the resolution, of the first response. */
type SlaField = 'slaMet' | 'responseSlaMet'

function slaBy(says: 'opposite' | 'remaining' | undefined, field: SlaField = 'slaMet'): Complete {
  return (cell, draft) => {
    if (isEmpty(cell)) return null
    const said = readSaid(cell, { field, headers: [], unit: 'minutes', ...(says && { says }) })
    draft[field] = said.value ?? draft[field]
    return said.problem ?? null
  }
}

/** The time from the opening round the clock is an instant; one that a column of its own tells stands. */
function respondedAfter({ asking }: ReadRules, header: string, column: ReadColumn): Complete {
  const read = durationCellReader([{ ...column, index: 0 }], [header], 'respondedAfter', asking)
  return (cell, draft) => {
    if (isEmpty(cell)) return null
    const seconds = read(cell)
    if (typeof seconds !== 'number') return seconds
    draft.respondedAt ??= draft.openedAt + seconds
    return null
  }
}

/** Of a ticket that goes on, the time is how long it has lasted so far; an end that a column of its own tells stands. */
function resolvedAfter({ asking, now }: ReadRules, header: string, column: ReadColumn): Complete {
  const read = durationCellReader([{ ...column, index: 0 }], [header], 'resolvedAfter', asking)
  return (cell, draft) => {
    if (isEmpty(cell) || isUnfinished(draft)) return null
    const seconds = read(cell)
    if (typeof seconds !== 'number') return seconds
    if (draft.openedAt + seconds > now + 2 * DAY) return 'date-in-future'
    draft.resolvedAt ??= draft.openedAt + seconds
    return null
  }
}

/** What a tool counts as done is finished, whatever its status is called. A category that nobody knows is asked. */
function statusCategory({ format, asking }: ReadRules, header: string): Complete {
  const knows = statusReader(format.statuses)
  const read = asking.words<TicketStatus>('status', header, {
    knows,
    means: (meaning) => meaning as TicketStatus,
    guess: (cell) => nearWord(normaliseWords(cell), format.statuses),
  })
  return (cell, draft) => {
    if (isEmpty(cell) || (draft.status !== null && !isUnfinished(draft))) return null
    const said = draft.status === null ? read(cell) : knows(cell)
    if (said === 'asked') return 'status-unknown'
    if (said !== null && (draft.status === null || said === 'closed')) draft.status = said
    return null
  }
}

const readReason = statusReader(commonStatuses)
/** What may be done to end a ticket, and needs not be done to the ticket. */
const MAY_BE_WORK = /remov|delet|supprim|retir|elimin/

/** By whom, or of which other ticket, behind the reason: `Annulé par le demandeur`, `Doublon de T-12`. */
const OF_WHOM =
  / (?:(?:par|by|a la demande|at the request) .*|(?:de|du|of|with|avec|dans|into)(?= .*(?:\d|ticket|incident|demande)) .*)$/

/** A ticket that was closed because it is a duplicate, or was cancelled or merged, is so, whatever its status is called. */
const closingReason: Complete = (cell, draft) => {
  const words = normaliseWords(cell)
  const reason = MAY_BE_WORK.test(words) ? null : (readReason(cell) ?? readReason(words.replace(OF_WHOM, '')))
  const isNone = reason === 'cancelled' || reason === 'duplicate' || reason === 'merged'
  if (isNone && !isUnfinished(draft)) draft.status = reason
  return null
}

function dueAt(field: SlaField, rules: ReadRules, header: string): Complete {
  const by = field === 'slaMet' ? 'slaDueAt' : 'responseDueAt'
  const readDate = dateReader({ ...rules, field: by, now: rules.now + AHEAD, offset: zoneInHeader(header) })
  return (cell, draft) => {
    if (isEmpty(cell)) return null
    const due = readDate(cell)
    if (typeof due !== 'number') return due
    const resolved = isUnfinished(draft) ? null : (draft.resolvedAt ?? draft.closedAt)
    const end = field === 'slaMet' ? resolved : draft.respondedAt
    if (end === null) return null
    const isMet = end <= (HAS_TIME.test(cell) ? due : due + DAY - 1)
    if (field === 'slaMet' && draft.slaMet === !isMet) return 'sla-otherwise'
    draft[field] ??= isMet
    return null
  }
}

/**
 * A column that a person says to tell the SLA, where no header that is known says how: whether its yes means met or missed, or
 * whether it holds the time that was left or a date, is asked as soon as a cell does not say it by itself.
 */
function slaByHand(field: SlaField, header: string, rules: ReadRules): Complete {
  const readDue = dueAt(field, rules, header)
  const means = {
    met: slaBy(undefined, field),
    missed: slaBy('opposite', field),
    remaining: slaBy('remaining', field),
    due: readDue,
  } as const satisfies Record<(typeof speeches.sla)[number], Complete>
  let rows = 0
  let said: keyof typeof means | null | undefined = yesOfSla(header) ?? undefined
  return (cell, draft) => {
    if (isEmpty(cell)) return null
    rows += 1
    const outcome = readSlaOutcome(cell)
    if (outcome !== null) {
      draft[field] = outcome
      return null
    }
    if (said === undefined) {
      const about = { topic: 'speech', of: 'sla', field, column: header } as const
      const question = { about, options: speeches.sla, guess: guessSla(cell), count: () => rows }
      said = rules.asking.choose(question) as keyof typeof means | null
    }
    return said ? means[said](cell, draft) : 'yes-no-unreadable'
  }
}

/** A date is when it was due, a time of so many hours what was left; nothing tells which way a yes is meant. */
function guessSla(cell: string): 'due' | 'remaining' | null {
  if (looksLikeDate(cell)) return 'due'
  return /\d/.test(cell) && readRemaining(cell, 'hours') !== null ? 'remaining' : null
}

/** Ends of which only the time of day stands in a column: the first of each date that no column holds. */
function endTimes(columns: readonly ReadColumn[], headers: readonly string[], rules: ReadRules): Completion[] {
  const ends = [
    ['resolvedTime', 'resolvedAt'],
    ['closedTime', 'closedAt'],
  ] as const
  return ends.flatMap(([time, date]) => {
    const column = columns.find(({ field }) => field === time)
    if (!column || columns.some(({ field }) => field === date)) return []
    const header = headers[column.index]!
    const readDate = dateReader({ ...rules, offset: zoneInHeader(header) })
    const readEnd = endTimeReader({ field: time, header, ...rules })
    const complete: Complete = (cell, draft) => {
      if (isEmpty(cell)) return null
      const { end, code } = readEnd(draft.openedAt, (day) => readDate(withTime(day, cell)))
      draft[date] = end
      return code
    }
    return [{ index: column.index, complete }]
  })
}

/** A box that is left blank says no of a ticket that has ended; of one that goes on it says nothing yet. */
function blankBoxes(columns: readonly ReadColumn[]): Completion[] {
  return columns.flatMap(({ index, field, rule }) => {
    if (rule?.blank !== 'no') return []
    const complete: Complete = (cell, draft) => {
      const hasEnded = !isUnfinished(draft) && (draft.resolvedAt ?? draft.closedAt) !== null
      if (hasEnded && cell.trim() === '') draft[field as FlagField] ??= rule.says === 'opposite'
      return null
    }
    return [{ index, complete }]
  })
}

function isUnfinished({ status }: Draft): boolean {
  return status === 'open' || status === 'pending'
}

/** Compiles what the columns of a file that tell a field of a ticket in their own way add to it. */
export function ticketCompletions(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rules: ReadRules,
): Completion[] {
  const byHand = columns.filter((column) => isSlaByHand(column))
  const asked = byHand.map(({ index, field }) => ({
    index,
    complete: slaByHand(field as SlaField, headers[index]!, rules),
  }))
  const told = (Object.keys(completions) as TicketBesideField[]).flatMap((field) =>
    columns
      .filter((one) => one.field === field)
      .map((column) => ({
        index: column.index,
        complete: completions[field](rules, headers[column.index]!, column),
      })),
  )
  return [...endTimes(columns, headers, rules), ...told, ...asked, ...blankBoxes(columns)]
}

/** Whether a person said that a column tells an SLA, and no header that is known says how. */
export function isSlaByHand({ field, rule }: ReadColumn): boolean {
  return (field === 'slaMet' || field === 'responseSlaMet') && rule === null
}
