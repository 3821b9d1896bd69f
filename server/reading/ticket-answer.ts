import type { Answer } from '../../shared/kinds/satisfaction/answer.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import { dateColumn } from './date-column.ts'
import type { Finding } from './issues.ts'
import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { TicketAnswerField } from '../../shared/kinds/columns.ts'
import { placesOf, Row } from './row.ts'
import { scoreCells } from './score-cells.ts'

const NEEDS: ReadonlySet<TicketAnswerField> = new Set()

/** Reads the answer that stands beside a ticket; null where there is none. */
export type TicketAnswerReader = (cells: readonly string[], ticket: Ticket, findings: Finding[]) => Answer | null

/**
 * Compiles the reader of the survey columns of a ticket export; null where there are none. An answer without a date is
 * placed by the sending of the survey, else by the ticket's resolution, closing or opening. What cannot be read is left out
 * with a warning: the ticket stays one, and so does a score whose date cannot be read.
 */
export function ticketAnswerReader(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rules: ReadRules,
): TicketAnswerReader | null {
  const scoreColumn = columns.find((column) => column.field === 'answerScore')
  if (!scoreColumn) return null
  const places = placesOf(columns)
  const scores = scoreCells(scoreColumn, headers, rules)
  const readSent = dateColumn('answerSentAt', columns, headers, rules)
  const readAnswered = dateColumn('answeredAt', columns, headers, rules)
  return (cells, ticket, findings) => {
    if (scoreColumn.rule?.asked && ticket.status !== 'closed') return null
    const row = new Row<TicketAnswerField>(places, NEEDS, cells, findings)
    const sentAt = row.number('answerSentAt', readSent)
    const answeredAt = row.number('answeredAt', readAnswered)
    const cell = row.cell('answerScore')
    const reading = cell === null ? null : scores(cell, row.cell('answerScale'))
    if (typeof reading === 'string' && reading !== 'none') row.note('answer-unreadable', 'answerScore')
    if (typeof reading === 'string') return null
    if (reading === null && answeredAt !== null) row.note('score-missing', 'answerScore')
    if (reading === null && sentAt === null) return null
    const ticketAt = ticket.resolvedAt ?? ticket.closedAt ?? ticket.openedAt
    const dates =
      reading === null || reading.satisfied === null
        ? { sentAt: sentAt ?? answeredAt ?? ticketAt, answeredAt: null }
        : { sentAt, answeredAt: answeredAt ?? sentAt ?? ticketAt }
    if (reading !== null && reading.satisfied !== null && row.lacks('answeredAt'))
      row.note('answer-undated', 'answeredAt')
    const said = reading ?? { score: null, scale: null, satisfied: null }
    return { id: null, survey: 'ticket', ticketId: ticket.id, ...dates, ...said }
  }
}
