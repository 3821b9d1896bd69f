import { describe, expect, it } from 'vitest'
import { readContent } from './read-file.ts'

const read = (header: string, scores: readonly string[], answers = {}) =>
  readContent([`Date;${header}`, ...scores.map((score, n) => `2026-03-1${n};${score}`)].join('\n'), {
    kind: 'satisfaction',
    answers,
  })
const asked = 'speech:share:score'

describe('scores of a scale that the contract does not define', () => {
  it.each([
    ['Satisfaction', ['80 %', '20 %', '70%', '100 %']],
    ['Satisfaction (%)', ['80', '20', '70', '100']],
    ['Note /20', ['16', '4', '14', '20']],
    ['Note', ['16/20', '4/20', '14/20', '20/20']],
  ])('%s %j: from which share on is asked, with what each answer gives', async (header, scores) => {
    const { report } = await read(header, scores)
    expect(report!.questions).toMatchObject([{ id: asked, count: 4, guess: 'from-70' }])
    const gives = report!.questions[0]!.options.map((option) => [option.value, option.gives])
    expect(gives).toContainEqual(['from-70', 3 / 4])
    expect(gives).toContainEqual(['from-75', 2 / 4])
    const { answers, report: answered } = await read(header, scores, { [asked]: 'from-75' })
    expect(answers.map(({ satisfied }) => satisfied)).toEqual([true, false, false, true])
    expect(answered!.questions).toEqual([])
  })

  it('is none of the best, and beyond it is no score', async () => {
    const { issues } = await read('Note /20', ['21', '14'])
    expect(issues).toMatchObject([{ line: 2, code: 'score-outside-scale' }])
  })

  it('is turned round where the header asks how dissatisfied people are', async () => {
    const { answers } = await read('Insatisfaction (%)', ['80', '10', '100', '0'])
    expect(answers.map(({ satisfied }) => satisfied)).toEqual([false, true, false, true])
  })

  it('is no score where a percentage is written as a share of 1', async () => {
    const { issues } = await read('Satisfaction (%)', ['0,8', '80', '1'])
    expect(issues).toMatchObject([2, 4].map((line) => ({ line, code: 'score-unreadable' })))
    expect((await read('Satisfaction (%)', ['1 %', '1/100', '80'])).issues).toEqual([])
  })

  it('is not asked of scales that it does define, whichever of them', async () => {
    const { report, answers } = await read('Note', ['4/5', '8/10', '2/4'])
    expect([report!.questions, answers.map(({ satisfied }) => satisfied)]).toEqual([[], [true, true, false]])
  })
})

describe('headers of scores', () => {
  it.each([
    ['Étoiles', ['5', '2', '4']],
    ['Note (1 = excellent, 4 = mauvais)', ['1', '4', '2']],
    ['Avis', ['👍', '👎', '👍']],
  ])('%s %j needs no mapping and asks nothing', async (header, scores) => {
    const { report, answers } = await read(header, scores)
    expect(report!.questions).toEqual([])
    expect(answers.map(({ satisfied }) => satisfied)).toEqual([true, false, true])
  })

  it('that ask whether people would recommend are read, and who is satisfied asked', async () => {
    const { report } = await read('Score NPS', ['10', '7', '3'])
    expect(report!.questions).toMatchObject([{ id: 'speech:nps:score' }])
  })
})
