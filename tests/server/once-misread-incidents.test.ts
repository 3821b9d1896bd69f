import { expect, test } from 'vitest'
import { importMisread } from './once-misread.ts'

const all = (kind: 'security' | 'outage') => ({ answers: JSON.stringify({ 'constant:kind': kind }) })

test.each([
  ['inc-defender.csv', 'security', 2],
  ['inc-wazuh.csv', 'security', 2],
  ['inc-zabbix.csv', 'outage', 2],
] as const)('%s: what every row is is asked once, with a guess', async (file, kind, rows) => {
  const { status, body } = await importMisread(file, 'incidents')
  expect([status, body.code]).toEqual([422, 'questions-open'])
  const asked = (body as unknown as { questions: object[] }).questions
  expect(asked).toMatchObject([{ id: 'constant:kind', guess: kind, count: rows }])
  const said = await importMisread(file, 'incidents', all(kind))
  expect([said.status, said.body.accepted, said.body.rejected]).toEqual([201, rows, 0])
  const kpi = kind === 'security' ? 'security-incidents' : 'availability'
  const point = await said.month(kpi, '2026-09')
  if (kind === 'security') expect(point.sample).toBe(rows)
  // 2 h 30 and 26 h 02 of 720 hours.
  else expect(point.value).toBeCloseTo(1 - (2.5 + 26 + 2 / 60) / 720, 10)
})

test.each([
  // From 22:00 to the next midnight, and one hour.
  ['inc-24h.csv', 2, 3],
  ['inc-centreon.csv', 1, 2],
  ['inc-future.csv', 1, 1],
])('%s: dates and hours are read', async (file, rows, hours) => {
  const { status, body, month } = await importMisread(file, 'incidents')
  expect([status, body.accepted, body.rejected]).toEqual([201, rows, 0])
  expect((await month('availability', '2026-09')).value).toBeCloseTo(1 - hours / 720, 10)
})

test('announced maintenance is left out and told, and rejects nothing', async () => {
  const { body } = await importMisread('inc-future.csv', 'incidents')
  expect(body).toMatchObject({ rows: 1, leftOut: 1, notices: [{ code: 'announced', lines: [2] }] })
})

test('hours as French people write them; the unit of a bare number is asked', async () => {
  const asked = await importMisread('inc-heures-fr.csv', 'incidents')
  expect((asked.body as unknown as { questions: object[] }).questions).toMatchObject([
    { id: 'speech:unit:durationSeconds', count: 1 },
  ])
  const answers = JSON.stringify({ 'speech:unit:durationSeconds': 'min' })
  const { body, month } = await importMisread('inc-heures-fr.csv', 'incidents', { answers })
  expect([body.accepted, body.rejected]).toEqual([4, 0])
  expect((await month('availability', '2026-09')).value).toBeCloseTo(1 - (0.75 + 1.5 + 0.75 + 1.5) / 720, 10)
})

test('usual words for what happened; those that do not tell are asked, once a word', async () => {
  const { body } = await importMisread('inc-kinds.csv', 'incidents')
  const asked = (body as unknown as { questions: { about: { word: string } }[] }).questions
  expect(asked.map(({ about }) => about.word)).toEqual([
    'Major incident',
    'Incident majeur',
    'Spam',
    'Vulnérabilité',
    'Panne réseau suite à virus',
  ])
  const words = JSON.stringify({
    kind: {
      'Major incident': 'outage',
      'Incident majeur': 'outage',
      Spam: 'none',
      Vulnérabilité: 'security',
      'Panne réseau suite à virus': 'security',
    },
  })
  const said = await importMisread('inc-kinds.csv', 'incidents', { words })
  expect(said.body).toMatchObject({ status: 'committed', accepted: 19, leftOut: 1 })
  expect(await said.month('security-incidents', '2026-09')).toMatchObject({ sample: 9 })
})
