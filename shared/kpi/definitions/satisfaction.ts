import type { Survey } from '../../facts/answer.ts'
import type { Interval } from '../../stats/interval.ts'
import { wilsonInterval } from '../../stats/wilson.ts'
import { defineKpi } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'

type Rate = { readonly value: number | null; readonly sample: number; readonly interval: Interval | null }

export type SatisfactionEstimate = Estimate & {
  /** The surveys that the value rests on. */
  readonly survey: Survey
  /** Answers ÷ surveys sent; null where the file does not hold those that were never answered. */
  readonly responseRate: Rate | null
  /** The other surveys of the period, kept apart; null where there is none. */
  readonly otherSurvey: (Rate & { readonly survey: Survey }) | null
}

/**
 * Satisfied answers ÷ answers, by the date of the answer. Satisfied: 4–5 of 5, 7–10 of 10, 3–4 of 4, good or yes. A survey
 * without an answer is not an answer; surveys about a ticket and periodic ones are kept apart. Interval: Wilson 95 %.
 */
export const satisfaction = defineKpi({
  id: 'satisfaction',
  unit: 'ratio',
  better: 'up',
  targets: () => [
    { dueMonth: 3, value: 0.75 },
    { dueMonth: 6, value: 0.9 },
  ],
  measure: ({ answers, terms }): SatisfactionEstimate => {
    const { survey } = terms
    const other = survey === 'ticket' ? 'periodic' : 'ticket'
    if (!answers) return { ...noEstimate('no-file'), survey, responseRate: null, otherSurvey: null }
    const { satisfied, answers: sample, unanswered } = answers[survey]
    const others = answers[other]
    const otherSurvey =
      others.answers > 0 ? ({ survey: other, ...rate(others.satisfied, others.answers) } as const) : null
    const beside = { survey, responseRate: unanswered > 0 ? rate(sample, sample + unanswered) : null, otherSurvey }
    if (sample === 0) return { ...noEstimate(otherSurvey ? 'other-survey' : 'no-sample'), ...beside }
    return { ...rate(satisfied, sample), reason: null, ...beside }
  },
})

function rate(successes: number, trials: number): Rate {
  return {
    value: trials === 0 ? null : successes / trials,
    sample: trials,
    interval: wilsonInterval(successes, trials),
  }
}
