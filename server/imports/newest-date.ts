import { ticketFieldsOf } from '../../shared/kinds/tickets/ticket.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { RowFacts } from '../reading/row-facts.ts'
import { newestOf } from './file-instant.ts'

const ticketDates = ticketFieldsOf('instant')

/** The newest date that a row holds, epoch seconds; of a cost line, the first day of its month. */
export function newestDate(facts: RowFacts, timeZone: TimeZone): number {
  return newestOf(facts.updatedAt, ...datesOf(facts, timeZone))!
}

function datesOf(facts: RowFacts, timeZone: TimeZone): readonly (number | null | undefined)[] {
  switch (facts.kind) {
    case 'tickets': {
      const { ticket, answer } = facts
      return [...ticketDates.map((field) => ticket[field]), answer?.sentAt, answer?.answeredAt]
    }
    case 'incidents':
      return [facts.incident.startedAt, facts.incident.endedAt]
    case 'satisfaction':
      return [facts.answer.sentAt, facts.answer.answeredAt]
    case 'costs':
      return [timeZone.startOfMonth(facts.cost.month)]
  }
}
