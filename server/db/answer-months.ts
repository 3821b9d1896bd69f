import { eq } from 'drizzle-orm'
import type { Survey } from '../../shared/kinds/satisfaction/answer.ts'
import type { AnswerTally } from '../../shared/kinds/satisfaction/answer-tally.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { answerMonths } from './schema/answers.ts'

/** What the survey answers of each month add up to; a month that no file covers is not there. */
export function readAnswerMonths({ orm }: Db, contractId: number): Map<Month, AnswerTally> {
  const rows = orm.select().from(answerMonths).where(eq(answerMonths.contractId, contractId)).all()
  return new Map(
    rows.map((row) => [
      row.month,
      {
        ticket: { satisfied: row.ticketSatisfied, answers: row.ticketAnswers, unanswered: row.ticketUnanswered },
        periodic: {
          satisfied: row.periodicSatisfied,
          answers: row.periodicAnswers,
          unanswered: row.periodicUnanswered,
        },
      },
    ]),
  )
}

const count = (survey: Survey, condition: string) =>
  `count(*) FILTER (WHERE a.survey = '${survey}' AND a.satisfied ${condition})`

const SUM_UP = `
  INSERT INTO answer_months (contract_id, month, ticket_satisfied, ticket_answers, ticket_unanswered,
         periodic_satisfied, periodic_answers, periodic_unanswered)
  SELECT @contractId, covered.month,
         ${count('ticket', '= 1')}, ${count('ticket', 'IS NOT NULL')}, ${count('ticket', 'IS NULL')},
         ${count('periodic', '= 1')}, ${count('periodic', 'IS NOT NULL')}, ${count('periodic', 'IS NULL')}
    FROM (SELECT month FROM coverage WHERE contract_id = @contractId AND kind = 'satisfaction'
           UNION SELECT month FROM answers WHERE contract_id = @contractId) AS covered
    LEFT JOIN answers a ON a.contract_id = @contractId AND a.month = covered.month
   GROUP BY covered.month`

/** Sums the contract's answers up again by month. Belongs in the transaction that changed them. */
export function refreshAnswerMonths({ sqlite }: Db, contractId: number): void {
  sqlite.prepare('DELETE FROM answer_months WHERE contract_id = ?').run(contractId)
  sqlite.prepare(SUM_UP).run({ contractId })
}
