import { expect, test } from 'vitest'
import { poolAnswers, type AnswerTally, type SurveyTally } from '../../../../shared/kinds/satisfaction/answer-tally.ts'
import type { Survey } from '../../../../shared/kinds/satisfaction/answer.ts'
import { satisfaction } from '../../../../shared/kpi/satisfaction/definition.ts'
import { judge } from '../../../../shared/kpi/target.ts'
import { factsOf } from '../period-facts.ts'

const none: SurveyTally = { satisfied: 0, answers: 0, unanswered: 0 }
const measure = (answers: AnswerTally | null, survey: Survey = 'ticket') =>
  satisfaction.measure(factsOf({ satisfaction: answers, terms: { survey } }))
const eighteenOfTwenty = { ticket: { satisfied: 18, answers: 20, unanswered: 30 }, periodic: none }

test('18 of 20 is 90 %, between 69.9 and 97.2 %; 20 answers to 50 surveys are a response rate of 40 %', () => {
  // Wilson by hand for 18 of 20: see stats/wilson.test.ts. For 20 of 50: centre (0.4 + z²/100) ÷ (1 + z²/50) =
  // 0.438415 ÷ 1.076829 = 0.407135; half 1.959964 ÷ 1.076829 × √(0.24/50 + z²/10,000) = 1.820125 × 0.0720 = 0.131051.
  const estimate = measure(eighteenOfTwenty)
  expect(estimate).toMatchObject({ value: 0.9, sample: 20, reason: null, survey: 'ticket', otherSurvey: null })
  expect(estimate.interval!.low).toBeCloseTo(0.699, 3)
  expect(estimate.interval!.high).toBeCloseTo(0.972, 3)
  expect(estimate.responseRate).toMatchObject({ value: 0.4, sample: 50 })
  expect(estimate.responseRate!.interval!.low).toBeCloseTo(0.2761, 4)
  expect(estimate.responseRate!.interval!.high).toBeCloseTo(0.5382, 4)
})

test('18 of 20 for the 90 % due at M6 is met, not proven', () => {
  const terms = { month: 6, steps: satisfaction.targets(null), baseline: null, better: satisfaction.better }
  expect(judge(measure(eighteenOfTwenty), terms)).toMatchObject({ verdict: 'met', certain: false, target: 0.9 })
})

test('surveys that nobody answered are no answers: no rate, and a response rate of 0', () => {
  const estimate = measure({ ticket: { satisfied: 0, answers: 0, unanswered: 12 }, periodic: none })
  expect(estimate).toMatchObject({
    value: null,
    sample: 0,
    reason: 'no-sample',
    responseRate: { value: 0, sample: 12 },
  })
})

test('a file that holds only answers has no response rate, not 100 %', () => {
  expect(measure({ ticket: { satisfied: 3, answers: 4, unanswered: 0 }, periodic: none }).responseRate).toBeNull()
})

test('the periodic surveys stand apart, and the contract says which the rate rests on', () => {
  const both = {
    ticket: { satisfied: 9, answers: 10, unanswered: 0 },
    periodic: { satisfied: 2, answers: 8, unanswered: 0 },
  }
  expect(measure(both)).toMatchObject({ value: 0.9, otherSurvey: { survey: 'periodic', value: 0.25, sample: 8 } })
  expect(measure(both, 'periodic')).toMatchObject({
    value: 0.25,
    survey: 'periodic',
    otherSurvey: { survey: 'ticket', value: 0.9, sample: 10 },
  })
})

test('only surveys of the other sort are no rate, and say so', () => {
  const periodic = { ticket: none, periodic: { satisfied: 2, answers: 8, unanswered: 0 } }
  expect(measure(periodic)).toMatchObject({ value: null, reason: 'other-survey', otherSurvey: { value: 0.25 } })
  expect(measure({ ticket: none, periodic: none })).toMatchObject({ value: null, reason: 'no-sample' })
  expect(measure(null)).toMatchObject({ value: null, reason: 'no-file', responseRate: null })
})

test('months are pooled from their answers: 9 of 10 and 1 of 2 are 10 of 12, not 70 %', () => {
  const pooled = poolAnswers([
    { ticket: { satisfied: 9, answers: 10, unanswered: 1 }, periodic: none },
    { ticket: { satisfied: 1, answers: 2, unanswered: 5 }, periodic: { satisfied: 1, answers: 1, unanswered: 0 } },
  ])
  expect(pooled).toEqual({
    ticket: { satisfied: 10, answers: 12, unanswered: 6 },
    periodic: { satisfied: 1, answers: 1, unanswered: 0 },
  })
  expect(measure(pooled).value).toBeCloseTo(10 / 12, 12)
  expect(poolAnswers([])).toBeNull()
})
