import { expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { processorTime } from '../patience.ts'
import { aHouse } from './house.ts'
import { at, from1900, own } from './reading/workbook-cells.ts'
import { workbook, type Cell } from './reading/workbook-file.ts'
import { expectRefusal, expectUntouched } from './untouched.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const header = { 'content-type': type }
const rows: Cell[][] = [
  ['T1', at(from1900), at(from1900 + 1 / 12), 'Mail'],
  ['T2', at(from1900), null, 'Réseau'],
]
const file = workbook([{ rows: [['Tickets'], own, ...rows] }])

test('a workbook is previewed, committed, and says the same as the CSV of its table', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ timeZone: 'Europe/Paris' })
  const { status, body } = await house.upload(id, file, { file: 'mars.xlsx', commit: 'true' }, header)
  expect(status).toBe(201)
  expect(body).toMatchObject({ status: 'committed', encoding: 'xlsx', delimiter: null, dateOrder: 'ymd', accepted: 2 })

  const csv = `${own.join(';')}\nT1;13/03/2026 09:00;13/03/2026 11:00;Mail\nT2;13/03/2026 09:00;;Réseau\n`
  const again = await house.upload(id, csv)
  expect(again.body.changes).toEqual({ new: 0, changed: 0, unchanged: 2, vanished: 0 })
  const listed = await house.get<Import[]>(`/contracts/${id}/imports`)
  expect(listed.body.map(({ encoding }) => encoding)).toEqual(['utf-8', 'xlsx'])
})

test('a preview of a workbook is read again with another mapping', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, file, { file: 'mars.xlsx' }, header)
  const path = `/contracts/${id}/imports/${body.id}`
  const reread = await house.patch<Import>(path, { mapping: { 3: 'site' }, encoding: 'utf-8', delimiter: ';' })
  expect(reread).toMatchObject({ status: 200, body: { encoding: 'xlsx', delimiter: null, accepted: 2 } })
  expect(reread.body.mapping.map(({ field }) => field)).toEqual(['id', 'openedAt', 'resolvedAt', 'site'])
})

test('the rows that a workbook could not give come back as CSV, with their number in the sheet', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const sent = workbook([{ rows: [own, ...rows, ['T3', 'hier', null, 'Mail']] }])
  const { body } = await house.upload(id, sent, { file: 'mars.xlsx' }, header)
  expect(body).toMatchObject({ accepted: 2, rejected: 1, issues: [{ line: 4, column: 'opened_at', raw: 'hier' }] })
  const answer = await house.inject(`/api/contracts/${id}/imports/${body.id}/rejected.csv`)
  expect(answer.headers['content-disposition']).toContain('rejected-mars.csv')
  expect(answer.body).toContain('T3;hier;;Mail;4;')
})

const sheet = 'xl/worksheets/sheet0.xml'
test.each([
  ['a bomb', { name: sheet, data: `<worksheet>${' '.repeat(60_000_000)}</worksheet>` }, 'workbook-implausible'],
  ['a sheet of 1 GB', { name: sheet, data: '<worksheet/>', declaredSize: 1_000_000_000 }, 'workbook-too-large'],
  ['macros', { name: 'xl/vbaProject.bin', data: 'x' }, 'workbook-macros'],
  ['a password', { name: sheet, data: 'x', flags: 1 }, 'workbook-encrypted'],
  ['damage', { name: sheet, data: 'x', checksum: 1 }, 'workbook-damaged'],
])('a workbook with %s is refused in the reader’s language, and nothing of it is kept', async (_what, part, code) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const sent = workbook([{ rows: [own, ...rows] }], { parts: [part] })
  const spent = processorTime()
  const answer = await house.upload(id, sent, { file: 'mars.xlsx' }, { ...header, 'accept-language': 'fr' })
  expect(spent()).toBeLessThan(3000)
  expect(answer).toMatchObject({ status: 422, body: { code } })
  expect(answer.body.message).toMatch(/ce classeur /i)
  expectRefusal(answer)
  expectUntouched(house)
})
