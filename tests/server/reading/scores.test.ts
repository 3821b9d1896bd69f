import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Doubt } from '../../../server/reading/values/doubt.ts'
import { satisfiedFrom, scales, type Scale } from '../../../shared/kinds/satisfaction/answer.ts'
import { readScale, scaleInHeader, withoutScale } from '../../../server/reading/values/scale.ts'
import { readScore, type ScoreRules } from '../../../server/reading/values/score.ts'
import { ScoreVotes } from '../../../server/reading/values/score-votes.ts'
import { ratesDissatisfaction } from '../../../server/reading/values/satisfaction-phrase.ts'
import { readSurvey } from '../../../server/reading/values/survey.ts'

const read = (cell: string, rules: Partial<ScoreRules> = {}) =>
  readScore(cell, { said: null, usual: null, tentative: 10, scores: new ScoreVotes(), ...rules })
const inWords = (satisfied: boolean | null) => ({ satisfied, score: null, scale: null })

describe('a score', () => {
  it.each([
    ['4/5', { satisfied: true, score: 4, scale: 5 }],
    ['3 / 5', { satisfied: false, score: 3, scale: 5 }],
    ['3,5/5', { satisfied: false, score: 3.5, scale: 5 }],
    ['4 sur 5', { satisfied: true, score: 4, scale: 5 }],
    ['8 out of 10', { satisfied: true, score: 8, scale: 10 }],
    ['6/10', { satisfied: false, score: 6, scale: 10 }],
    ['0/10', { satisfied: false, score: 0, scale: 10 }],
    ['3/4', { satisfied: true, score: 3, scale: 4 }],
    ['2/4', { satisfied: false, score: 2, scale: 4 }],
    ['★★★★☆', { satisfied: true, score: 4, scale: 5 }],
    ['★★☆☆☆', { satisfied: false, score: 2, scale: 5 }],
    ['⭐️⭐️⭐️⭐️', { satisfied: true, score: 4, scale: 5 }],
    ['Good', inWords(true)],
    ['bad', inWords(false)],
    ['Oui', inWords(true)],
    ['no', inWords(false)],
    ['Très satisfait', inWords(true)],
    ['Insatisfait', inWords(false)],
    ['Pas du tout satisfait', inWords(false)],
    ['5 - Very satisfied', inWords(true)],
    ['1 - Très satisfait', inWords(true)],
    ['neutre', inWords(false)],
    ['Sans réponse', inWords(null)],
    [' 4/5\u00A0', { satisfied: true, score: 4, scale: 5 }],
    ['10/10', { satisfied: true, score: 10, scale: 10 }],
    ['1/5', { satisfied: false, score: 1, scale: 5 }],
    ['★★★', { satisfied: false, score: 3, scale: 5 }],
    ['★★★☆', { satisfied: true, score: 3, scale: 4 }],
    ['7/5', 'score-outside-scale'],
    ['0/5', 'score-outside-scale'],
    ['-1/10', 'score-outside-scale'],
    ['14/20', 'scale-not-known'],
    ['fine I guess', 'score-unreadable'],
    ['4/5/10', 'score-unreadable'],
  ])('%j is %j', (cell, expected) => {
    expect(read(cell)).toEqual(expected)
  })

  it('is on the scale of its cell, else of its row or header, else the usual one', () => {
    expect(read('4', { said: 5 })).toEqual({ satisfied: true, score: 4, scale: 5 })
    expect(read('4', { said: 10, usual: 5 })).toEqual({ satisfied: false, score: 4, scale: 10 })
    expect(read('4', { usual: 5 })).toEqual({ satisfied: true, score: 4, scale: 5 })
    expect(read('4/5', { said: 10 })).toEqual({ satisfied: true, score: 4, scale: 5 })
    expect(read('7', { said: 5 })).toBe('score-outside-scale')
  })

  it('counts from the best where the tool does', () => {
    const itop = { usual: 4, bestFirst: true } as const
    expect(read('1', itop)).toEqual({ satisfied: true, score: 4, scale: 4 })
    expect(read('3', itop)).toEqual({ satisfied: false, score: 2, scale: 4 })
  })

  it('is satisfied exactly from the score that the contract’s definition gives, on every scale and in every writing', () => {
    const given = fc
      .constantFrom(...scales)
      .chain((scale) => fc.record({ scale: fc.constant(scale), score: fc.integer({ min: 1, max: scale }) }))
    fc.assert(
      fc.property(given, fc.constantFrom('/', ' / ', ' sur ', ' out of '), ({ scale, score }, between) => {
        const expected = { satisfied: score >= satisfiedFrom[scale], score, scale }
        expect(read(`${score}${between}${scale}`)).toEqual(expected)
        expect(read(String(score), { said: scale })).toEqual(expected)
      }),
    )
  })
})

it.each([
  ['insatisfaction', true],
  ['degre de mecontentement', true],
  ['niveau d insatisfaction 1 a 5', true],
  ['dissatisfaction out of 10', true],
  ['non satisfaction 1 5', true],
  ['insatisfaction 1 pas du tout 5 tres', true],
  ['insatisfaction 1 tres 5 pas du tout', false],
  ['note 1 mecontent 5 ravi', false],
  ['note 1 pas satisfait 5 tres satisfait', false],
  ['satisfait ou insatisfait', false],
  ['satisfaction', false],
])('a score under “%s” counts down: %s', (header, isDown) => {
  expect(ratesDissatisfaction(header)).toBe(isDown)
})

describe('the scale of a file that does not say it', () => {
  const decide = (...given: number[]): unknown => {
    const votes = new ScoreVotes()
    given.forEach((score) => votes.count(score))
    return votes.decide()
  }

  it.each<[number[], number | null]>([
    [[], null],
    [[3, 7], 10],
    [[7, 3], 10],
    [[6], 10],
    [[10], 10],
    [[5, 1, 2, 3, 4, 1, 2, 3, 4, 1], 5],
    [Array<number>(10).fill(5), 5],
  ])('%j are on a scale of %s', (given, scale) => {
    expect(decide(...given)).toBe(scale)
  })

  // Of fewer than ten, or of ten that never reach 5, nobody can tell whether they are of 4, of 5 or of 10.
  it.each<[number[], object]>([
    [[4, 5], { 5: 1, 10: 0 }],
    [[1], { 4: 0, 5: 0, 10: 0 }],
    [Array<number>(9).fill(5), { 5: 1, 10: 0 }],
    [[...Array<number>(6).fill(4), ...Array<number>(6).fill(3)], { 4: 1, 5: 0.5, 10: 0 }],
  ])('is asked for where the scores are %j, with what each scale gives', (given, gives) => {
    const found = decide(...given) as Doubt<Scale>
    expect(found).toMatchObject({ example: String(Math.max(...given)), guess: 5, count: given.length })
    expect(Object.fromEntries(found.options.map((option) => [option.means, option.gives]))).toEqual(gives)
  })

  it('counts down where the best is 1', () => {
    const votes = new ScoreVotes()
    for (const score of [1, 4]) votes.count(score, true)
    const { options } = votes.decide() as Doubt<Scale>
    expect(options.map(({ means, gives }) => [means, gives])).toEqual([
      [4, 0.5],
      [5, 0.5],
      [10, 1],
    ])
  })

  it.each([[[9, 15]], [[11]]])('is none that Vigie knows where the scores are %j', (given) => {
    expect(() => decide(...given)).toThrow(`the highest is ${Math.max(...given)}`)
  })

  it('is told by the scores that have none of their own, and is 10 until then', () => {
    const scores = new ScoreVotes()
    expect(read('4/5', { scores })).toMatchObject({ scale: 5 })
    expect(read('4', { scores, said: 5 })).toMatchObject({ scale: 5 })
    expect(read('4', { scores, usual: 5 })).toMatchObject({ scale: 5 })
    expect(scores.decide()).toBeNull()
    expect(read('7', { scores })).toEqual({ satisfied: true, score: 7, scale: 10 })
    expect(scores.decide()).toBe(10)
  })
})

it('a column may have words of its own, one of them for no survey at all', () => {
  const words = { offered: 'unanswered', unoffered: 'none', good: 'unsatisfied' } as const
  expect(['Offered', 'Unoffered', 'good', 'bad'].map((cell) => read(cell, { words }))).toEqual([
    inWords(null),
    'none',
    inWords(false),
    inWords(false),
  ])
})

it.each([
  ['Note /10', 10, 'Note'],
  ['Note/10', 10, 'Note'],
  ['note sur 5', 5, 'note'],
  ['Note (sur 5)', 5, 'Note'],
  ['Score (1-5)', 5, 'Score'],
  ['Score (0 to 10)', 10, 'Score'],
  ['Satisfaction de 1 à 5', 5, 'Satisfaction'],
  ['note_sur_20', 20, 'note'],
  [' Note /10 ', 10, 'Note'],
  ['Score', null, 'Score'],
  ['Question 5', null, 'Question 5'],
  ['Score 2026', null, 'Score 2026'],
])('the header %j says %s', (header, scale, rest) => {
  expect([scaleInHeader(header), withoutScale(header)]).toEqual([scale, rest])
})

it.each([
  ['5', 5],
  ['/5', 5],
  ['sur 10', 10],
  ['1-5', 5],
  ['0 à 10', 10],
  ['5 étoiles', 5],
  [' 5\u00A0', 5],
  ['stars', null],
])('the cell %j says %s', (cell, scale) => {
  expect(readScale(cell)).toBe(scale)
})

it.each([
  ['Ticket', 'ticket'],
  ['par ticket', 'ticket'],
  ['Périodique', 'periodic'],
  ['Quarterly', 'periodic'],
  ['Trimestrielle', 'periodic'],
  ['other', null],
])('the survey %j is %s', (cell, survey) => {
  expect(readSurvey(cell)).toBe(survey)
})
