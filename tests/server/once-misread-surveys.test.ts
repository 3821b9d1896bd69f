import { expect, test } from 'vitest'
import { importMisread } from './once-misread.ts'

test.each([
  ['sat-words-inclusive.csv', 10, 0.7],
  ['sat-words-agree.csv', 4, 0.5],
  ['sat-emoji.csv', 8, 0.5],
  ['sat-msforms.csv', 3, 2 / 3],
])('%s: every answer is read', async (file, answers, share) => {
  const { status, body, month } = await importMisread(file, 'satisfaction')
  expect([status, body.accepted, body.rejected, body.questions]).toEqual([201, answers, 0, []])
  expect(await month('satisfaction', '2026-09')).toMatchObject({ sample: answers, value: share })
})

test('a score of a form whose scale nothing tells is asked, once', async () => {
  const asked = await importMisread('sat-gforms.csv', 'satisfaction')
  expect(asked.body.questions).toMatchObject([{ id: 'convention:scale', guess: '5' }])
  const { month } = await importMisread('sat-gforms.csv', 'satisfaction', { scale: '5' })
  expect(await month('satisfaction', '2026-09')).toMatchObject({ sample: 3, value: 2 / 3 })
})

test('whether somebody would recommend the support is no satisfaction by itself', async () => {
  const { status, body } = await importMisread('sat-nps.csv', 'satisfaction')
  expect(status).toBe(422)
  expect(body.questions).toMatchObject([{ id: 'speech:nps:score', count: 5 }])
  const beside = await importMisread('sat-nps-and-sat.csv', 'satisfaction')
  expect(await beside.month('satisfaction', '2026-09')).toMatchObject({ sample: 3, value: 2 / 3 })
})
