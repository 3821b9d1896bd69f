import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse } from './house.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/accounts/${name}`, import.meta.url), 'utf8')
const kind = { kind: 'costs', file: 'FEC.txt' } as const

test('what an account of the FEC means is asked once: the next file of the ledger is committed as it comes', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2026-01-01' })
  const april = fixture('cost-fec.txt').replaceAll('202609', '202604')
  const refused = await house.upload<{ code: string }>(id, april, { ...kind, commit: 'true' })
  expect(refused).toMatchObject({ status: 422, body: { code: 'questions-open' } })

  const { body } = await house.upload(id, april, kind)
  expect(body.questions).toMatchObject([{ about: { topic: 'word', field: 'nature' }, guess: 'recurring', count: 2 }])
  const path = `/contracts/${id}/imports/${body.id}`
  const answered = await house.patch<Import>(path, { answers: { [body.questions[0]!.id]: 'recurring' } })
  expect(answered.body).toMatchObject({ questions: [], accepted: 2, rejected: 0 })
  expect((await house.post(`${path}/commit`)).status).toBe(200)

  const may = fixture('cost-fec.txt').replaceAll('202609', '202605')
  expect(await house.upload(id, may, { ...kind, commit: 'true' })).toMatchObject({ status: 201, body: { accepted: 2 } })
  const sums = house.db.sqlite.prepare(
    'SELECT month % 12 + 1 AS month, sum(amount) / 100.0 AS sum FROM costs GROUP BY month',
  )
  expect(sums.all()).toEqual([
    { month: 4, sum: 17_062.88 },
    { month: 5, sum: 17_062.88 },
  ])
})

test('whether amounts count thousands is remembered for the layout', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2026-01-01' })
  const file = (month: string) => `Mois;Nature;Libellé;Montant (k€)\n${month};Forfait;Infogérance;"18,5"\n`
  const first = await house.upload(id, file('04/2026'), { kind: 'costs' })
  const path = `/contracts/${id}/imports/${first.body.id}`
  await house.patch(path, { answers: { 'speech:money:amount': 'thousands' } })
  expect((await house.post(`${path}/commit`)).status).toBe(200)
  expect((await house.upload(id, file('05/2026'), { kind: 'costs', commit: 'true' })).status).toBe(201)
  expect(house.db.sqlite.prepare('SELECT amount FROM costs').pluck().all()).toEqual([1_850_000, 1_850_000])
})

test('a table whose months stand across is imported, and keeps what its columns gave', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2026-01-01' })
  const file =
    'Poste;Prestation;mars-26;avr-26\nForfait;Infogérance;"18 500,00";"18 600,00"\nTotal;;"18 500,00";"18 600,00"\n'
  const { status, body } = await house.upload(id, file, { kind: 'costs', commit: 'true' })
  expect(status).toBe(201)
  expect(body).toMatchObject({ accepted: 2, rejected: 0 })
  expect(body.mapping.map(({ header, field }) => [header, field])).toEqual([
    ['Poste', 'nature'],
    ['Prestation', 'label'],
    ['', null],
    ['', null],
    ['Mois de la colonne (month of the column)', 'month'],
    ['Montant du mois (amount of the month)', 'amount'],
  ])
})

test('the year of months that tell none is asked of each file: next year’s table has the same layout', async () => {
  let clock = Date.UTC(2026, 3, 5) / 1000
  const house = await aHouse({ clock: () => clock })
  const { id } = await house.addContract({ startsOn: '2026-01-01' })
  const file = (amount: string) => `Poste;Libellé;Janvier;Février\nForfait;Infogérance;${amount};${amount}\n`
  const said = { kind: 'costs', answers: '{"constant:year":"2026"}' }
  const { body } = await house.upload(id, file('1000,00'), said)
  const path = `/contracts/${id}/imports/${body.id}`
  expect((await house.patch<Import>(path, { answers: {} })).body).toMatchObject({ questions: [] })
  expect((await house.post(`${path}/commit`)).status).toBe(200)

  clock = Date.UTC(2027, 3, 5) / 1000
  const next = await house.upload(id, file('2000,00'), { kind: 'costs', commit: 'true' })
  expect(next).toMatchObject({ status: 422, body: { code: 'questions-open' } })
  expect(next.body.questions).toMatchObject([{ id: 'constant:year', guess: '2027' }])
  expect(house.db.sqlite.prepare('SELECT DISTINCT amount FROM costs').pluck().all()).toEqual([100_000])
})

test('what is charged and what is given back are mapped by hand, in two columns that no header tells', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2026-01-01' })
  const ledger = (month: string) =>
    [
      'Mois;Nature;Sorti;Rendu',
      `${month};récurrent;1 200,50;`,
      `${month};récurrent;;200,50`,
      `${month};récurrent;300,00;100,00`,
      `${month};récurrent;;`,
    ].join('\n')
  const missing = await house.upload<{ code: string; message: string }>(id, ledger('2026-04'), kind)
  expect(missing).toMatchObject({ status: 422, body: { code: 'columns-missing' } })
  const mapping = JSON.stringify({ 0: 'month', 1: 'nature', 2: 'debit', 3: 'credit' })
  const { body } = await house.upload(id, ledger('2026-04'), { ...kind, mapping })
  expect(body).toMatchObject({ questions: [], accepted: 3, rejected: 1 })
  expect(body.issues).toMatchObject([{ code: 'amount-missing', line: 5 }])
  expect((await house.post(`/contracts/${id}/imports/${body.id}/commit`)).status).toBe(200)
  const amounts = house.db.sqlite.prepare('SELECT amount / 100.0 FROM costs ORDER BY amount').pluck()
  expect(amounts.all()).toEqual([-200.5, 200, 1200.5])
  const next = await house.upload(id, ledger('2026-05'), kind)
  expect(next.body).toMatchObject({ accepted: 3, remembered: true })
})
