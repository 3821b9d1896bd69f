import { poolSums } from '../pool-sums.ts'
import type { Survey } from './answer.ts'

/** What the surveys of one sort add up to. */
export type SurveyTally = {
  readonly satisfied: number
  readonly answers: number
  /** Sent and never answered, where the file tells; outside the rate. */
  readonly unanswered: number
}
/** What the surveys of a run of months add up to, those about a ticket and the periodic ones apart. */
export type AnswerTally = Readonly<Record<Survey, SurveyTally>>

/** Pools months; null where no file covers any. */
export function poolAnswers(tallies: readonly AnswerTally[]): AnswerTally | null {
  const ticket = poolSums(tallies.map((tally) => tally.ticket))
  const periodic = poolSums(tallies.map((tally) => tally.periodic))
  return ticket && periodic && { ticket, periodic }
}
