import { and, asc, between, eq, sql } from './drizzle.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { OF_MONTHS, sliceFacts } from './fact-slices.ts'
import { answers } from './schema/answers.ts'

export type AnswerRow = Omit<typeof answers.$inferSelect, 'asOf' | 'told' | 'older'>

const inOrder = [asc(answers.answeredAt), asc(answers.sentAt), asc(answers.id)]

/** The answers of a run of months, and the surveys sent in it that were never answered, by date. */
export function readAnswers({ orm }: Db, contractId: number, { from, to }: Period): AnswerRow[] {
  return orm
    .select()
    .from(answers)
    .where(and(eq(answers.contractId, contractId), between(answers.month, from, to)))
    .orderBy(...inOrder)
    .all()
}

/** The same, a slice at a time, so that others are answered meanwhile. */
export async function* sliceAnswers(snapshot: Db, contractId: number, period: Period): AsyncGenerator<AnswerRow[]> {
  const order = ['answered_at', 'sent_at', 'id']
  const bound = { contractId, ...period }
  for await (const ids of sliceFacts(snapshot, { table: 'answers', within: OF_MONTHS, bound, order }))
    yield snapshot.orm
      .select()
      .from(answers)
      .where(and(eq(answers.contractId, contractId), sql`id IN (SELECT value FROM json_each(${ids}))`))
      .orderBy(...inOrder)
      .all()
}
