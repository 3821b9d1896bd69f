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
  return newestOf(facts.updatedAt, newestWithin(facts, timeZone))!
}

function newestWithin(facts: RowFacts, timeZone: TimeZone): number | null {
  switch (facts.kind) {
    case 'tickets': {
      const { ticket, answer } = facts
      const ofTicket = newestAmong(ticketDates, ticket)
      return answer === null ? ofTicket : newestOf(ofTicket, newestAmong(answerDates, answer))
    }
    case 'incidents':
      return newestAmong(incidentDates, facts.incident)
    case 'satisfaction':
      return newestAmong(answerDates, facts.answer)
    case 'costs':
      return timeZone.startOfMonth(facts.cost.month)
  }
}

/** Asked of every row of a file, so it makes nothing. */
function newestAmong<Field extends string>(
  fields: readonly Field[],
  fact: Readonly<Record<Field, number | null>>,
): number | null {
  let newest: number | null = null
  for (const field of fields) {
    const at = fact[field]
    if (at !== null && (newest === null || at > newest)) newest = at
  }
  return newest
}
