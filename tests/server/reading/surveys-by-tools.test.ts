import { expect, it } from 'vitest'
import { readContent } from './read-file.ts'

// Answers as tools of surveys write them, with their right values worked by hand.

async function read(lines: readonly string[]) {
  const { report, answers } = await readContent(lines.join('\n'), { kind: 'satisfaction', dateOrder: 'dmy' })
  return {
    asked: report?.questions.map(({ id }) => id),
    answers: answers.map(({ score, scale, satisfied }) => [score, scale, satisfied]),
  }
}

it('a title says both ends of the scale under it, and which is the best', async () => {
  const title = 'Enquête de mars, échelle de 1 (très satisfait) à 4 (pas satisfait)'
  expect(await read([title, '', 'Date;Note', '05/03/2026;1', '06/03/2026;4'])).toEqual({
    asked: [],
    answers: [
      [4, 4, true],
      [1, 4, false],
    ],
  })
  const other = await read(['Top 1 excellent service', '', 'Date;Note /5', '05/03/2026;1', '06/03/2026;4'])
  expect(other.answers).toEqual([
    [1, 5, false],
    [4, 5, true],
  ])
})

it.each([
  ['2 out of 5 stars', [2, 5, false]],
  ['4 sur 5 étoiles', [4, 5, true]],
  ['Offered', [null, null, null]],
  ['Prefer not to say', [null, null, null]],
  ['Non concerné', [null, null, null]],
])('%s is no word to ask', async (cell, answer) => {
  expect(await read(['Date;Note', `05/03/2026;${cell}`, '06/03/2026;5/5'])).toEqual({
    asked: [],
    answers: [answer, [5, 5, true]],
  })
})

it('how happy somebody is, of five', async () => {
  const header = 'Submit Date (UTC),On a scale of 1-5 how happy are you with our support?'
  expect((await read([header, '2026-03-05 09:01:00,5', '2026-03-06 09:01:00,2'])).answers).toEqual([
    [5, 5, true],
    [2, 5, false],
  ])
})

it('a number of who would recommend says it, whatever words stand beside', async () => {
  const lines = [
    'Date;How likely are you to recommend us?',
    '05/03/2026;10 - Extremely likely',
    '06/03/2026;0 - Not at all',
  ]
  expect(await read(lines)).toMatchObject({
    asked: ['speech:nps:score'],
    answers: [
      [10, 10, true],
      [0, 10, false],
    ],
  })
})

it.each([
  ['Satisfait ?', ['Plutôt oui', 'Plutôt non', 'Pas du tout'], [true, false, false]],
  ['Insatisfait ?', ['Plutôt oui', 'Plutôt non', 'Pas du tout'], [false, true, true]],
  ['Satisfied', ['TRUE', 'FALSE', 'true'], [true, false, true]],
  ['Satisfaction', ['5 = Excellent', '(1) Très insatisfait', '4,0/5,0'], [true, false, true]],
  ['Rating', ['Extremely happy', 'Neither happy nor unhappy', 'Awful'], [true, false, false]],
])('degrees of yes and no are known: %s', async (header, cells, satisfied) => {
  const { asked, answers } = await read([`Date;${header}`, ...cells.map((cell) => `15/03/2026;${cell}`)])
  expect(asked).toEqual([])
  expect(answers.map((one) => one[2])).toEqual(satisfied)
})

it('the date of an answer is known in a longer header', async () => {
  const lines = ['ID;Date de réponse à l’enquête;Satisfaction', '1;2026-03-05 10:00;5/5']
  expect((await read(lines)).answers).toEqual([[5, 5, true]])
})

it('what is said of the whole is the score, beside what is said of its parts', async () => {
  const header = 'Horodateur;Satisfaction générale;Satisfaction sur les délais;Satisfaction sur l’accueil'
  expect((await read([header, '15/03/2026 10:00:12;4/5;2/5;1/5'])).answers).toEqual([[4, 5, true]])
})
