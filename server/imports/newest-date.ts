import type { TimeZone } from '../../shared/time-zone.ts'
import type { RowFacts } from '../reading/row-facts.ts'
import { newestOf } from './file-instant.ts'

/** The newest date that a row holds, epoch seconds; of a cost line, the first day of its month. */
export function newestDate(facts: RowFacts, timeZone: TimeZone): number {
  return newestOf(facts.updatedAt, ...datesOf(facts, timeZone))!
}

function datesOf(facts: RowFacts, timeZone: TimeZone): readonly (number | null | undefined)[] {
  switch (facts.kind) {
    case 'tickets': {
      const { ticket, answer } = facts
      const { openedAt, resolvedAt, closedAt, reopenedAt, respondedAt } = ticket
      return [openedAt, resolvedAt, closedAt, reopenedAt, respondedAt, answer?.sentAt, answer?.answeredAt]
    }
    case 'incidents':
      return [facts.incident.startedAt, facts.incident.endedAt]
    case 'satisfaction':
      return [facts.answer.sentAt, facts.answer.answeredAt]
    case 'costs':
      return [timeZone.startOfMonth(facts.cost.month)]
  }
}
