import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse } from './house.ts'
import { pointOf } from './month-files.ts'

const header = 'Horodateur;"Sur une échelle de 0 à 10, recommanderiez-vous notre support ?"'
const file = (scores: readonly number[]) =>
  [header, ...scores.map((score, n) => `2026-05-${String(n + 1).padStart(2, '0')} 09:14;${score}`)].join('\n')
const mapping = JSON.stringify({ 0: 'answeredAt', 1: 'score' })
/** None above 5 tells the scale by itself. */
const low = [0, 3, 5]
const scores = [9, 10, 8, 7, 6]

test('of whether people would recommend is asked who counts as satisfied, of the column by itself and by hand', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const alone = await house.upload(id, file(scores), { kind: 'satisfaction' })
  expect(alone.body.questions).toMatchObject([{ id: 'speech:nps:score', guess: 'from-9', count: 5 }])
  const { body } = await house.upload(id, file(scores), { kind: 'satisfaction', mapping })
  expect(body.questions).toMatchObject([
    {
      id: 'speech:nps:score',
      guess: 'from-9',
      count: 5,
      options: [
        { value: 'from-7', gives: 4 / 5 },
        { value: 'from-9', gives: 2 / 5 },
      ],
    },
  ])
  const path = `/contracts/${id}/imports/${body.id}`
  const from7 = await house.patch<Import>(path, {
    mapping: JSON.parse(mapping),
    answers: { 'speech:nps:score': 'from-7' },
  })
  expect(from7.body.rests).toMatchObject([{ on: 'answers', counted: 5, share: 4 / 5 }])
  const from9 = await house.patch<Import>(path, {
    mapping: JSON.parse(mapping),
    answers: { 'speech:nps:score': 'from-9' },
  })
  expect(from9.body.rests).toMatchObject([{ on: 'answers', counted: 5, share: 2 / 5 }])
  await house.post(`${path}/commit`)
  expect((await pointOf(house, id, 'satisfaction', '2026-05')).value).toBeCloseTo(2 / 5, 12)
  const next = await house.upload(id, file(low), { kind: 'satisfaction', commit: 'true', asOf: '2026-06-30' })
  expect(next).toMatchObject({ status: 201, body: { accepted: 3, remembered: true } })
})

test('what asks whether one is satisfied, or goes to 5, is no such question', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const stars = 'Date;Recommanderiez-vous notre support (1-5)\n2026-05-02 09:00;4\n2026-05-03 09:00;2'
  const { body } = await house.upload(id, stars, { kind: 'satisfaction', mapping })
  expect(body.questions).toEqual([])
  expect(body.rests).toMatchObject([{ counted: 2, share: 1 / 2 }])
})

test.each(['Você recomendaria nosso suporte?', '¿Recomendaría nuestro soporte?', 'Would you recommend us?'])(
  '%s is asked whoever counts as satisfied',
  async (question) => {
    const house = await aHouse()
    const { id } = await house.addContract()
    const content = file(scores).replace(/".*"/, question)
    const { body } = await house.upload(id, content, { kind: 'satisfaction', mapping })
    expect(body.questions).toMatchObject([{ id: 'speech:nps:score', count: 5 }])
  },
)

test.each([
  ['another question that numbers answer', 'Date;Speed of the desk;How likely are you to recommend us?', '4;9'],
  ['a reason', 'Date;Why would you recommend us?', 'They are quick'],
])('whether people would recommend is no score by itself beside %s', async (_, headers, cells) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { status, body } = await house.upload<ApiError>(id, `${headers}\n2026-05-02;${cells}`, { kind: 'satisfaction' })
  expect([status, body.code]).toEqual([422, 'columns-missing'])
})
