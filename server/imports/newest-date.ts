import { fieldsSaying } from '../../shared/kinds/field-table.ts'
import { incidentFields } from '../../shared/kinds/incidents/incident.ts'
import { answerFields } from '../../shared/kinds/satisfaction/answer.ts'
import { ticketFields } from '../../shared/kinds/tickets/ticket.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { RowFacts } from '../reading/row-facts.ts'
import { newestOf } from './file-instant.ts'

const ticketDates = fieldsSaying(ticketFields, 'instant')
const incidentDates = fieldsSaying(incidentFields, 'instant')
const answerDates = fieldsSaying(answerFields, 'instant')

/** The newest date that a row holds, epoch seconds; of a cost line, the first day of its month. */
export function newestDate(facts: RowFacts, timeZone: TimeZone): number {
  return newestOf(facts.updatedAt, ...datesOf(facts, timeZone))!
}

function datesOf(facts: RowFacts, timeZone: TimeZone): readonly (number | null | undefined)[] {
  switch (facts.kind) {
    case 'tickets': {
      const { ticket, answer } = facts
      return [...ticketDates.map((field) => ticket[field]), ...answerDates.map((field) => answer?.[field])]
    }
    case 'incidents':
      return incidentDates.map((field) => facts.incident[field])
    case 'satisfaction':
      return answerDates.map((field) => facts.answer[field])
    case 'costs':
      return [timeZone.startOfMonth(facts.cost.month)]
  }
}
