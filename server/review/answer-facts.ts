import type { AnswerFact } from '../../shared/api/kpi-facts.ts'
import type { Survey } from '../../shared/kinds/satisfaction/answer.ts'
import type { AnswerRow } from '../db/answer-facts.ts'
import { toInstant } from '../db/instant.ts'

/** An answer counts where its survey is the one that satisfaction rests on; a survey without an answer never does. */
export function answerFact(row: AnswerRow, survey: Survey): AnswerFact {
  const { id, ticketId, sentAt, answeredAt, score, scale, satisfied, importId } = row
  const reason = row.survey !== survey ? 'other-survey' : satisfied === null ? 'unanswered' : null
  return {
    kind: 'answer',
    id,
    survey: row.survey,
    ticketId,
    sentAt: sentAt === null ? null : toInstant(sentAt),
    answeredAt: answeredAt === null ? null : toInstant(answeredAt),
    score,
    scale,
    satisfied,
    counted: reason === null ? 'counted' : 'excluded',
    reason,
    importId,
  }
}
