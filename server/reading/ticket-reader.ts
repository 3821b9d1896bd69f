import { isTicketField, type Ticket, type TicketField, untold } from '../../shared/kinds/tickets/ticket.ts'
import { mixBits } from '../../shared/mix-bits.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import { formatLocalTime, secondReading } from './local-time.ts'
import { ticketAnswerReader } from './ticket-answer.ts'
import { type Finding, isRejection, type IssueCode } from './issues.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { isSlaByHand, ticketCompletions } from './ticket-beside.ts'
import { Fingerprints } from './fingerprints.ts'
import { cellReader, type Draft } from './ticket-cells.ts'
import { ticketTypes } from './ticket-types.ts'
import { placesOfTimes, withTime } from './times-beside.ts'
import { looksLikeDate } from './values/date-shape.ts'

/**
 * Compiles the reader of a file's rows from its columns. A ticket needs its number and its opening; any other cell that cannot be
 * read costs it nothing else.
 */
export function ticketReader(columns: readonly ReadColumn[], headers: readonly string[], rules: ReadRules): RowReader {
  const ticketColumns = columns.filter(isTicketColumn).filter((column) => !isSlaByHand(column))
  const hasCategory = columns.some(({ field }) => field === 'statusCategory')
  const readers = ticketColumns.map((column) => cellReader(column, headers[column.index]!, { ...rules, hasCategory }))
  const places = ticketColumns.map((column) => column.index)
  const times = placesOfTimes(columns, ticketColumns)
  const placeOf = (field: keyof Ticket): number | null =>
    columns.find((column) => column.field === field)?.index ?? null
  const opened = placeOf('openedAt')
  const needed = new Set([placeOf('id'), opened])
  const resolved = placeOf('resolvedAt')
  const tellsStatus = columns.some(({ field }) => field === 'status' || field === 'statusCategory')
  const completions = ticketCompletions(columns, headers, rules)
  const missedAnother = slaOfRows()
  const completeType = ticketTypes(columns, headers, rules)
  const readAnswer = ticketAnswerReader(columns, headers, rules)

  return (cells, findings) => {
    const draft: Draft = { ...untold, id: '', openedAt: Number.NaN }
    let rejected = false
    const note = (code: IssueCode, column: number | null, params?: Finding['params']): void => {
      const kept = needed.has(column) ? null : ({ kept: true } as const)
      const finding: Finding = { code, column, ...(params && { params }), ...kept }
      findings.push(finding)
      rejected ||= isRejection(finding)
    }
    for (let i = 0; i < readers.length; i += 1) {
      const time = times[i]!
      const cell = cells[places[i]!]!
      const code = readers[i]!(time === null ? cell : withTime(cell, cells[time]!), draft)
      if (code !== null) note(code, places[i]!)
    }
    if (Number.isNaN(draft.openedAt)) {
      if (!findings.some((finding) => finding.column === opened)) note('date-missing', opened)
      return null
    }
    for (const [code, field] of disorders(draft, rules.timeZone)) {
      draft[field] = null
      note(code, placeOf(field), { opened: formatLocalTime(draft.openedAt, rules.timeZone) })
    }
    // By the dates that are kept alone: one that comes before the opening met no SLA.
    for (const { index, complete } of completions) {
      const code = complete(cells[index]!, draft)
      if (code !== null) note(code, index)
    }
    if (rejected) return null
    completeType?.(draft)
    // A date that cannot be read: whoever wrote it says that the ticket is finished. Of a file that tells no statuses none is
    // kept: nothing would say tomorrow that this one had ended.
    if (tellsStatus && draft.status === null && draft.resolvedAt === null && resolved !== null)
      if (looksLikeDate(cells[resolved]!)) draft.status = 'resolved'
    if (missedAnother(draft)) {
      draft.slaMet = false
      note('sla-of-several', placeOf('slaMet'))
    }
    return { kind: 'tickets', ticket: draft, answer: readAnswer?.(cells, draft, findings) ?? null }
  }
}

function isTicketColumn(column: ReadColumn): column is ReadColumn<TicketField> {
  return isTicketField(column.field)
}

type LaterDate = 'resolvedAt' | 'closedAt' | 'reopenedAt' | 'respondedAt'

const none: readonly (readonly [IssueCode, LaterDate])[] = []

/** Dates that come before the opening. The closing date counts only where it must stand in for the resolution. */
function disorders(draft: Draft, zone: TimeZone): readonly (readonly [IssueCode, LaterDate])[] {
  const { openedAt, resolvedAt, closedAt, reopenedAt, respondedAt } = draft
  const first = Math.min(resolvedAt ?? openedAt, closedAt ?? openedAt, reopenedAt ?? openedAt, respondedAt ?? openedAt)
  if (first >= openedAt) return none
  const found: (readonly [IssueCode, LaterDate])[] = []
  if (resolvedAt !== null && resolvedAt < openedAt) {
    const later = secondReading(resolvedAt, zone)
    if (later >= openedAt) draft.resolvedAt = later
    else found.push(['resolved-before-opened', 'resolvedAt'])
  } else if (resolvedAt === null && closedAt !== null && closedAt < openedAt) {
    const later = secondReading(closedAt, zone)
    if (later >= openedAt) draft.closedAt = later
    else found.push(['closed-before-opened', 'closedAt'])
  }
  if (reopenedAt !== null && reopenedAt < openedAt) found.push(['reopened-before-opened', 'reopenedAt'])
  if (respondedAt !== null && respondedAt < openedAt) {
    const later = secondReading(respondedAt, zone)
    if (later >= openedAt) draft.respondedAt = later
    else found.push(['responded-before-opened', 'respondedAt'])
  }
  return found
}

type Row = Pick<Ticket, 'id' | 'openedAt' | 'resolvedAt' | 'closedAt' | 'slaMet'>

/**
 * Joins of tickets with their SLA repeat a ticket once for each of them: of rows that say the same but for the SLA, one that missed
 * it holds, whatever their order. Tells whether this row met, or says nothing of, one SLA of a ticket that missed another.
 */
function slaOfRows(): (row: Row) => boolean {
  const missed = new Fingerprints()
  return ({ id, openedAt, resolvedAt, closedAt, slaMet }) => {
    let name = openedAt | 0
    let row = resolvedAt === null ? 1 : resolvedAt | 0
    for (let at = 0; at < id.length; at += 1) {
      const code = id.charCodeAt(at)
      name = Math.imul(name ^ code, 0x01000193)
      row = Math.imul(row + code, 0x5bd1e995)
    }
    name = mixBits(name ^ (closedAt === null ? 1 : closedAt | 0))
    row = mixBits(row ^ name)
    if (slaMet !== false) return missed.has(name, row)
    missed.add(name, row)
    return false
  }
}
