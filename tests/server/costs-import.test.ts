import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import { parseMonth } from '../../shared/period.ts'
import { readCostMonths } from '../../server/db/cost-months.ts'
import { aHouse } from './house.ts'
import { gone, pointOf, reportOf, store, table } from './month-files.ts'

const march = parseMonth('2026-03')
const file = (...rows: string[]) => table('month;nature;label;amount;forecast', ...rows)

test('overlapping cost files double nothing, and two equal lines both count', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const licence = '2026-03;recurring;Licence;100,00;90,00'
  const march1 = [licence, licence, '2026-03;out-of-scope;Migration;1 250,50;']
  const first = await store(house, id, 'costs', file(...march1))
  expect(first).toMatchObject({ accepted: 3, decimalMark: ',', covers: { from: '2026-03', to: '2026-03' } })
  const quarter = file(...march1, '2026-04;recurring;Licence;100,00;90,00')
  const second = await store(house, id, 'costs', quarter)
  expect(second).toMatchObject({ changes: { new: 1, changed: 0, unchanged: 3, vanished: 0 }, restatements: [] })
  const months = readCostMonths(house.db, id)
  expect(months.get(march)).toMatchObject({
    natures: { recurring: 20_000, 'out-of-scope': 125_050, penalty: 0 },
    forecast: 18_000,
    lines: 3,
  })
  expect(months.get(march + 1)).toMatchObject({ natures: { recurring: 10_000 }, lines: 1 })
})

test('a corrected amount changes the line and adds none; the figures it moves go into the ledger', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'costs', file('2026-03;recurring;Forfait;1100,00;1000,00'))
  expect((await pointOf(house, id, 'budget-variance', '2026-03')).value).toBeCloseTo(0.1, 12)
  const body = await store(house, id, 'costs', file('2026-03;recurring;Forfait;1200,00;1000,00'))
  expect(body.changes).toEqual({ new: 0, changed: 1, unchanged: 0, vanished: 0 })
  const report = await reportOf(house, id, 'budget-variance', '2026-03')
  expect(report.points[0]!.value).toBeCloseTo(0.2, 12)
  expect(report.restatements).toMatchObject([{ month: '2026-03', cause: 'import', importId: body.id }])
})

test('a file without forecasts leaves those that are known', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'costs', file('2026-03;recurring;Forfait;1100,00;1000,00'))
  const narrow = table('month;nature;label;amount', '2026-03;recurring;Forfait;1200,00')
  await store(house, id, 'costs', narrow, gone('forecast'))
  expect(readCostMonths(house.db, id).get(march)).toMatchObject({ natures: { recurring: 120_000 }, forecast: 100_000 })
})

test('a month between the first line and the last that has none has no cost, not a cost of nothing', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ costBaseline: [{ label: 'Salaires', amount: 1000 }] })
  await store(house, id, 'costs', file('2026-03;recurring;A;500,00;', '2026-05;recurring;A;500,00;'))
  expect(readCostMonths(house.db, id).get(march + 1)).toBeUndefined()
  expect(await pointOf(house, id, 'total-cost', '2026-04')).toMatchObject({ value: null, reason: 'no-file' })
})

test('amounts that may be read both ways are asked about, then read as told', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const unclear = table('month;nature;amount', '2026-03;recurring;1.250')
  const asked = await house.upload(id, unclear, { kind: 'costs' })
  const question = { id: 'convention:decimalMark', guess: ',', about: { example: '1.250' } }
  expect(asked).toMatchObject({ status: 201, body: { decimalMark: null, questions: [question] } })
  const script = await house.upload<ApiError>(id, unclear, { kind: 'costs', commit: 'true' })
  expect(script).toMatchObject({ status: 422, body: { code: 'amount-format-ambiguous', questions: [question] } })
  await store(house, id, 'costs', unclear, { decimalMark: ',' })
  expect(readCostMonths(house.db, id).get(march)!.natures.recurring).toBe(125_000)
})

test('a file of costs without any line is refused: it does not say that a month cost nothing', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const covers = { coversFrom: '2026-03', coversTo: '2026-03' }
  const refused = await house.upload<ApiError>(id, 'month;nature;amount\n', { kind: 'costs', ...covers })
  expect(refused).toMatchObject({ status: 422, body: { code: 'file-no-rows' } })
})

test('what the lines of a list pay for is asked once, and remembered by its layout', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const list = (month: string, amount: string) =>
    table('Date;Fournisseur;N° facture;Montant HT', `15/${month}/2026;Infonet;F-${month};${amount}`)
  const kind = { kind: 'costs', commit: 'true' }
  const refused = await house.upload<ApiError>(id, list('03', '1200,50'), kind)
  expect(refused).toMatchObject({
    status: 422,
    body: { questions: [{ id: 'constant:nature', guess: null, count: 1 }] },
  })
  const answers = JSON.stringify({ 'constant:nature': 'out-of-scope' })
  await store(house, id, 'costs', list('03', '1200,50'), { answers })
  expect(await house.upload(id, list('04', '300,00'), kind)).toMatchObject({ status: 201, body: { questions: [] } })
  const months = readCostMonths(house.db, id)
  expect(months.get(march)).toMatchObject({ natures: { 'out-of-scope': 120_050, recurring: 0 }, lines: 1 })
  expect(months.get(march + 1)).toMatchObject({ natures: { 'out-of-scope': 30_000, recurring: 0 }, lines: 1 })
})
