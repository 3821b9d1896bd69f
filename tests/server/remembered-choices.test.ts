import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import { parseMonth } from '../../shared/period.ts'
import { readCostMonths } from '../../server/db/cost-months.ts'
import { aHouse } from './house.ts'
import { store, table } from './month-files.ts'

const march = parseMonth('2026-03')
const mapping = JSON.stringify({ 0: 'id', 1: 'openedAt' })
const foo = (...rows: string[]) => table('Foo,Bar', ...rows)

test('the mapping of a committed file is used for the next one of its layout, which says so', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const first = await store(house, id, 'tickets', foo('1,2026-03-01'), { mapping })
  expect(first.remembered).toBe(false)
  const next = await house.upload(id, foo('2,2026-04-01'))
  expect(next).toMatchObject({ status: 201, body: { remembered: true, accepted: 1, months: ['2026-04'] } })
  expect(next.body.mapping.map(({ field }) => field)).toEqual(['id', 'openedAt'])
})

test('what was only previewed is not remembered, nor for another layout, kind or contract', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await house.upload(id, foo('1,2026-03-01'), { mapping })
  expect((await house.upload<ApiError>(id, foo('2,2026-04-01'))).body.code).toBe('columns-missing')
  await store(house, id, 'tickets', foo('1,2026-03-01'), { mapping })
  const other = await house.addContract()
  expect((await house.upload(other.id, foo('2,2026-04-01'))).status).toBe(422)
  expect((await house.upload(id, foo('2,2026-04-01'), { kind: 'incidents' })).status).toBe(422)
  expect((await house.upload(id, table('Bar,Foo', '2026-04-01,2'))).status).toBe(422)
})

test('what the upload itself chooses wins, and committing it replaces what was remembered', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const wide = (row: string) => table('Foo,Bar,Baz', row)
  await store(house, id, 'tickets', wide('1,2026-03-01,2026-03-05'), { mapping })
  const other = JSON.stringify({ 0: 'id', 2: 'openedAt' })
  const chosen = await store(house, id, 'tickets', wide('2,2026-03-01,2026-04-05'), { mapping: other })
  expect(chosen).toMatchObject({ remembered: false, months: ['2026-04'] })
  const next = await house.upload(id, wide('3,2026-03-01,2026-05-05'))
  expect(next.body).toMatchObject({ remembered: true, months: ['2026-05'] })
})

test('a second reading chooses as the first could have', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const dates = table('ticket_id,opened_at', 'A1,03/04/2026')
  const { body } = await house.upload(id, table('ticket_id,opened_at', 'A1,13/04/2026'))
  const path = `/contracts/${id}/imports/${body.id}`
  await house.patch<Import>(path, { dateOrder: 'dmy' })
  await house.post(`${path}/commit`)
  expect((await house.upload(id, dates)).body).toMatchObject({
    remembered: true,
    dateOrder: 'dmy',
    months: ['2026-04'],
  })
})

test('a remembered date order answers where the dates do not tell, and gives way where they do', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const dated = (date: string) => table('ticket_id,opened_at', `A1,${date}`)
  expect((await house.upload(id, dated('03/04/2026'))).body.questions).toMatchObject([{ id: 'convention:dateOrder' }])
  await store(house, id, 'tickets', dated('03/04/2026'), { dateOrder: 'mdy' })
  expect((await house.upload(id, dated('05/04/2026'))).body).toMatchObject({
    remembered: true,
    dateOrder: 'mdy',
    months: ['2026-05'],
  })
  expect((await house.upload(id, dated('25/04/2026'))).body).toMatchObject({
    remembered: false,
    dateOrder: 'dmy',
    months: ['2026-04'],
    rejected: 0,
  })
})

test('a remembered decimal mark answers where the amounts do not tell, and gives way where they do', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const cost = (amount: string) => table('month;nature;amount', `2026-03;recurring;${amount}`)
  await store(house, id, 'costs', cost('1.250'), { decimalMark: ',' })
  expect(await store(house, id, 'costs', cost('1.300'))).toMatchObject({ remembered: true, decimalMark: ',' })
  expect(readCostMonths(house.db, id).get(march)!.natures.recurring).toBe(130_000)
  expect(await store(house, id, 'costs', cost('18500.25'))).toMatchObject({ remembered: false, decimalMark: '.' })
  expect(readCostMonths(house.db, id).get(march)!.natures.recurring).toBe(1_850_025)
})

test('a remembered scale answers where the scores do not tell', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const scored = (...scores: number[]) =>
    table('answered_at,score', ...scores.map((score, index) => `2026-03-${10 + index},${score}`))
  const asked = await house.upload(id, scored(4, 3), { kind: 'satisfaction' })
  expect(asked.body.questions).toMatchObject([{ id: 'convention:scale' }])
  await store(house, id, 'satisfaction', scored(4, 3), { scale: '4' })
  const next = await house.upload(id, scored(3, 4), { kind: 'satisfaction' })
  expect(next.body).toMatchObject({ remembered: true, scale: 4 })
})

test('who pays a penalty of a positive amount is asked once, and remembered for the contract, whatever the layout', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const penalty = (amount: string) =>
    table('month;nature;amount', '2026-03;recurring;1000', `2026-03;penalty;${amount}`)
  const penalties = (contract: number) => readCostMonths(house.db, contract).get(march)!.natures.penalty
  const asked = await house.upload<ApiError>(id, penalty('120,50'), { kind: 'costs', commit: 'true' })
  expect(asked).toMatchObject({
    status: 422,
    body: { code: 'penalty-sign-ambiguous', questions: [{ guess: 'credit' }] },
  })
  expect(asked.body.message).toContain('120,50')
  expect(await store(house, id, 'costs', penalty('120,50'), { positivePenalty: 'credit' })).toMatchObject({
    remembered: false,
    positivePenalty: 'credit',
  })
  expect(penalties(id)).toBe(-12_050)
  expect(await store(house, id, 'costs', penalty('80'))).toMatchObject({ remembered: true, positivePenalty: 'credit' })
  expect(penalties(id)).toBe(-8000)
  const wider = table('mois,nature,libellé,montant', '2026-03,pénalité,Retard,30')
  expect(await store(house, id, 'costs', wider)).toMatchObject({ remembered: true, positivePenalty: 'credit' })
  expect(penalties(id)).toBe(-11_000)

  const other = await house.addContract()
  const askedOfOther = await house.upload(other.id, penalty('80'), { kind: 'costs' })
  expect(askedOfOther.body.questions).toMatchObject([{ id: 'convention:positivePenalty' }])
  await store(house, other.id, 'costs', penalty('80'), { positivePenalty: 'charge' })
  expect(penalties(other.id)).toBe(8000)
})

test('a penalty of a negative amount is a credit, and nobody is asked; another answer of the preview is read again', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const penalty = (...amounts: string[]) =>
    table('id;month;nature;amount', ...amounts.map((amount, index) => `C${index};2026-03;penalty;${amount}`))
  expect(await store(house, id, 'costs', penalty('-50'))).toMatchObject({ positivePenalty: null })
  const { body } = await house.upload(id, penalty('-50', '20'), { kind: 'costs', positivePenalty: 'charge' })
  expect(body.changes).toMatchObject({ new: 1, unchanged: 1 })
  const again = await house.patch<Import>(`/contracts/${id}/imports/${body.id}`, { positivePenalty: 'credit' })
  expect(again.body).toMatchObject({ positivePenalty: 'credit' })
  await house.post(`/contracts/${id}/imports/${body.id}/commit`)
  expect(readCostMonths(house.db, id).get(march)!.natures.penalty).toBe(-7000)
})

test('encoding and delimiter are not remembered: each file shows its own', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', table('ticket_id;opened_at', 'A1;2026-03-01'), { delimiter: ';' })
  const next = await house.upload(id, table('ticket_id,opened_at', 'A2,2026-03-01'))
  expect(next.body).toMatchObject({ remembered: false, delimiter: ',' })
})
