import type { SurveyTally } from '../../shared/kinds/satisfaction/answer-tally.ts'
import type { TicketBy } from '../../shared/kpi/breakdown.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { columnName } from './ticket-columns.ts'

/** What the answers about the tickets of a group add up to; `label` null = their ticket is not known, or says no group. */
export type AnswerGroup = SurveyTally & { readonly label: string | null }

/** Sums up the answers about tickets of a run of months by a text of their tickets. */
export function readAnswerGroups({ sqlite }: Db, contractId: number, by: TicketBy, period: Period): AnswerGroup[] {
  return sqlite
    .prepare(
      `SELECT terms.text AS label, total(a.satisfied) AS satisfied, count(a.satisfied) AS answers,
              count(*) - count(a.satisfied) AS unanswered
         FROM answers a
         LEFT JOIN tickets t ON t.contract_id = a.contract_id AND t.id = a.ticket_id
         LEFT JOIN terms ON terms.contract_id = t.contract_id AND terms.id = t.${columnName(by)}
        WHERE a.contract_id = @contractId AND a.month BETWEEN @from AND @to AND a.survey = 'ticket'
        GROUP BY terms.text`,
    )
    .all({ contractId, ...period }) as AnswerGroup[]
}
