import type { AnswerFact } from '../../shared/api/kpi-facts.ts'
import { answerFields, type Survey } from '../../shared/kinds/satisfaction/answer.ts'
import type { AnswerRow } from '../db/answer-facts.ts'
import { leavingFields, type Leaving } from './leaving-fields.ts'

/** An answer counts where its survey is the one that satisfaction rests on; a survey without an answer never does. */
export function answerFact(row: AnswerRow, survey: Survey): AnswerFact {
  const reason = row.survey !== survey ? 'other-survey' : row.satisfied === null ? 'unanswered' : null
  return {
    kind: 'answer',
    id: row.id,
    ...(leavingFields(answerFields, row) as Leaving<AnswerFact, typeof answerFields>),
    counted: reason === null ? 'counted' : 'excluded',
    reason,
    importId: row.importId,
  }
}
