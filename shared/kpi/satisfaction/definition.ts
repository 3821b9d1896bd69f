import type { Survey } from '../../kinds/satisfaction/answer.ts'
import { wilsonInterval } from '../../stats/wilson.ts'
import { defineKpi } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'
import { ticketBys } from '../breakdown.ts'
import type { Figure } from '../figure.ts'
import { orNull, rateShape, type OwnFigures, type Rate } from '../own-figures.ts'
import type { words as en } from './words/en.ts'

type Word = keyof (typeof en)['satisfaction']['own']

/** The figures that it shows besides its value. */
const figures = {
  /** The surveys that the value rests on. */
  survey: 'survey',
  /** Answers ÷ surveys sent; null where the file does not hold those that were never answered. */
  responseRate: orNull(rateShape),
  /** The other surveys of the period, kept apart; null where there is none. */
  otherSurvey: orNull({ survey: 'survey', ...rateShape }),
} as const

export type SatisfactionEstimate = Estimate & OwnFigures<typeof figures>

const rateOf = ({ responseRate }: SatisfactionEstimate) => responseRate?.value
/** The surveys that the value does not rest on. */
const apart = (word: Word, survey: Survey): Figure<SatisfactionEstimate, Word> => ({
  word,
  as: 'ratio',
  of: ({ otherSurvey }) => (otherSurvey?.survey === survey ? otherSurvey.value : null),
  sample: ({ otherSurvey }) => otherSurvey?.sample,
})

/**
 * Satisfied answers ÷ answers, by the date of the answer. Satisfied: 4–5 of 5, 7–10 of 10, 3–4 of 4, good or yes. A survey
 * without an answer is not an answer; surveys about a ticket and periodic ones are kept apart. Interval: Wilson 95 %.
 */
export const satisfaction = defineKpi<'satisfaction', SatisfactionEstimate, Word>({
  id: 'satisfaction',
  figures,
  unit: 'ratio',
  better: 'up',
  facts: 'answers',
  start: 'rate',
  watched: { instability: 0.22 },
  breakdown: { bys: ticketBys, whole: 'mean' },
  targets: () => [
    { dueMonth: 3, value: 0.75 },
    { dueMonth: 6, value: 0.9 },
  ],
  measure: ({ satisfaction: answers, terms }): SatisfactionEstimate => {
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
  evidence: ({ satisfaction: answers, terms }) =>
    answers && { kind: 'share', successes: answers[terms.survey].satisfied, trials: answers[terms.survey].answers },
  columns: [
    { word: 'responseRateColumn', as: 'ratio', of: ({ responseRate }) => responseRate?.value },
    { ...apart('ticketSurveysColumn', 'ticket'), optional: true },
    { ...apart('periodicSurveysColumn', 'periodic'), optional: true },
  ],
  box: [
    { word: 'responseRate', as: 'ratio', of: rateOf, sample: ({ responseRate }) => responseRate?.sample },
    apart('ticketSurveys', 'ticket'),
    apart('periodicSurveys', 'periodic'),
  ],
  slide: [
    { word: 'responseRate', as: 'ratio', of: rateOf },
    apart('ticketSurveys', 'ticket'),
    apart('periodicSurveys', 'periodic'),
  ],
})

function rate(successes: number, trials: number): Rate {
  return {
    value: trials === 0 ? null : successes / trials,
    sample: trials,
    interval: wilsonInterval(successes, trials),
  }
}
