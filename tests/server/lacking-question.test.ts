import { expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse } from './house.ts'
import { store, table } from './month-files.ts'

const row = (n: number) => `T${n},2026-03-0${n},2026-03-0${n},2026-03-0${n},closed`
const file = (header: string, n = 1) => table(header, row(n), row(n + 1))
const whole = "N° ticket;Date d'ouverture;Date de résolution;Date de clôture;Statut".replaceAll(';', ',')
const damaged = whole.replace('Date de résolution', 'Date de rlution')

test('a field that the last file held and this one lacks is asked, with the column that is most like it', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  expect((await house.upload(id, file(damaged))).body.questions).toEqual([])
  await store(house, id, 'tickets', file(whole))
  const asked = await house.upload(id, file(damaged, 3))
  expect(asked.body.questions).toMatchObject([
    {
      id: 'lacking:resolvedAt',
      about: { column: 'Date de résolution' },
      guess: '2',
      count: 2,
      options: [{ value: 'gone' }, { value: '2', label: 'Date de rlution' }],
    },
  ])
  expect((await house.upload(id, file(damaged, 3), { commit: 'true' })).status).toBe(422)
  const path = `/contracts/${id}/imports/${asked.body.id}`
  const answered = await house.patch<Import>(path, { answers: { 'lacking:resolvedAt': '2' } })
  expect(answered.body.questions).toEqual([])
  expect(answered.body.mapping[2]).toMatchObject({ field: 'resolvedAt' })
  expect((await house.post(`${path}/commit`)).status).toBe(200)
  expect((await house.upload(id, file(damaged, 5), { commit: 'true' })).body).toMatchObject({
    remembered: true,
    rejected: 0,
  })
})

test('that it is gone is an answer, remembered for files of that layout alone', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', file(whole))
  const short = table("N° ticket,Date d'ouverture,Date de clôture,Statut", 'T9,2026-03-09,2026-03-09,closed')
  const answers = JSON.stringify({ 'lacking:resolvedAt': 'gone' })
  expect((await house.upload(id, short)).body.questions).toMatchObject([{ guess: 'gone' }])
  expect((await house.upload(id, short, { commit: 'true', answers })).status).toBe(201)
  await store(house, id, 'tickets', file(whole, 3))
  expect((await house.upload(id, short, { commit: 'true' })).status).toBe(201)
  expect((await house.upload(id, file(damaged, 3), { commit: 'true' })).status).toBe(422)
})

test('where the file holds no end at all, it is asked once whether the column is it', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const without = (text: string) =>
    text.replace('Date de clôture', 'Niveau').replace(/,2026-03-0\d,closed/g, ',N1,closed')
  await store(house, id, 'tickets', without(file(whole)))
  const { questions } = (await house.upload(id, without(file(damaged, 3)))).body
  expect(questions).toMatchObject([{ id: 'column:resolvedAt', guess: '2' }])
})

test('nothing is asked of another tool, of another kind, or of a column that holds its field under another name', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', file(whole))
  const renamed = whole.replace('Date de résolution', 'Résolu le')
  expect((await house.upload(id, file(renamed, 3))).body.questions).toEqual([])
  expect((await house.upload(id, table('ticket_id,opened_at', 'T9,2026-03-09'))).body.questions).toEqual([])
})

test('the nature that no column tells any more is asked once: of all lines, or of the column with a header like it', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const costs = (header: string, nature: string) => `Mois;${header};Montant HT\n2026-03;${nature};100,00`
  await store(house, id, 'costs', costs('Nature du coût', 'Récurrent'))
  const ids = async (content: string, query = {}) =>
    (await house.upload(id, content, { kind: 'costs', ...query })).body.questions.map((question) => question.id)
  expect(await ids('Mois;Montant HT\n2026-04;100,00')).toEqual(['constant:nature'])
  expect(await ids(costs('Commentaire', 'vu'))).toEqual(['constant:nature'])
  expect(await ids(costs('Natur des coûts', 'A1'))).toEqual(['lacking:nature'])
  const gone = JSON.stringify({ 'lacking:nature': 'gone' })
  expect(await ids(costs('Natur des coûts', 'A1'), { answers: gone })).toEqual(['constant:nature'])
})

test('a header of charges, one or several, heads an amount', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, 'Mois;Nature;Charges\n2026-03;Récurrent;1200,00', { kind: 'costs' })
  expect(body).toMatchObject({ accepted: 1, questions: [] })
})
