import { and, asc, eq } from 'drizzle-orm'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { answers } from './schema/answers.ts'

export type AnswerRow = typeof answers.$inferSelect

/** The answers of a month, and the surveys sent in it that were never answered, by date. */
export function readAnswers({ orm }: Db, contractId: number, month: Month): AnswerRow[] {
  return orm
    .select()
    .from(answers)
    .where(and(eq(answers.contractId, contractId), eq(answers.month, month)))
    .orderBy(asc(answers.answeredAt), asc(answers.sentAt), asc(answers.id))
    .all()
}
