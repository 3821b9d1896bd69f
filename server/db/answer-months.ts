import { eq } from 'drizzle-orm'
import type { AnswerTally } from '../../shared/kpi/answer-tally.ts'
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
