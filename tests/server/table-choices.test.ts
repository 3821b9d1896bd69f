import { expect, it } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { workbook } from './reading/workbook-file.ts'
import { aHouse } from './house.ts'
import { noticesOf, october, readFixtureFile, storeContent, ticketsOf } from './found-tables.ts'

const idsOf = (stored: Parameters<typeof ticketsOf>[0]) => ticketsOf(stored).map(([id]) => id)
const header = ['Ticket', 'Ouvert le', 'Résolu le']
const row = (id: string) => [id, '2026-09-14 08:00', '2026-09-14 10:00']

it('sheets are chosen by name, one or several, in a script and on a preview', async () => {
  const tabs = readFixtureFile('x-monthly-tabs.xlsx')
  const one = await storeContent(tabs, { sheet: 'Août' })
  expect([one.status, idsOf(one)]).toEqual([201, ['M11', 'M12']])
  expect(one.body).toMatchObject({ headerLine: 1, notices: [] })
  const house = await aHouse({ clock: () => october })
  const { id } = await house.addContract()
  const preview = await house.upload(id, tabs)
  expect(preview.body.sheets).toEqual(
    ['Juillet', 'Août', 'Septembre'].map((name) => ({ name, hidden: false, read: true })),
  )
  const two = await house.patch<Import>(`/contracts/${id}/imports/${preview.body.id}`, { sheet: ['Août', 'Juillet'] })
  expect(two.body).toMatchObject({ accepted: 4, notices: [{ code: 'sheets-together', count: 2 }] })
  expect(two.body.sheets.map(({ read }) => read)).toEqual([true, true, false])
  const stored = await house.post<Import>(`/contracts/${id}/imports/${preview.body.id}/commit`)
  // A sheet may be named after somebody: no name is kept.
  expect([stored.status, stored.body.sheets]).toEqual([200, []])
})

it('a sheet that is not there, or of another table, is refused with what there is', async () => {
  const book = workbook([
    { rows: [header, row('T1')] },
    {
      rows: [
        ['Indicateur', 'Valeur'],
        ['Tickets', 12],
      ],
    },
  ])
  const [first, second] = (await storeContent(book, { commit: 'false' })).body.sheets.map(({ name }) => name)
  const absent = await storeContent(book, { sheet: 'Mars' })
  expect([absent.status, absent.body.code]).toEqual([422, 'sheet-not-there'])
  expect(absent.body.message).toContain(`${first}, ${second}`)
  const search = new URLSearchParams([
    ['kind', 'tickets'],
    ['file', 'x.xlsx'],
    ['sheet', first!],
    ['sheet', second!],
  ])
  const { house, contract } = absent
  const both = await house.inject(`/api/contracts/${contract}/imports?${search}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    payload: Buffer.from(book),
  })
  expect([both.statusCode, both.json<{ code: string }>().code]).toEqual([422, 'sheets-differ'])
})

it('a sheet with the same columns in another order is read with the others, each cell under its header', async () => {
  const mixed = [
    { rows: [header, row('T1')] },
    { rows: [['Août'], ['Résolu le', 'Ticket', 'Ouvert le'], ['2026-09-15 12:00', 'T2', '2026-09-15 08:00']] },
    {
      rows: [
        ['Ticket', 'Ouvert le'],
        ['T3', '2026-09-15 08:00'],
      ],
    },
  ]
  const stored = await storeContent(workbook(mixed))
  expect(ticketsOf(stored)).toEqual([
    ['T1', 2, null],
    ['T2', 4, null],
  ])
  expect(noticesOf(stored)).toEqual({ 'lines-above': 1, 'sheets-together': 2, 'sheets-left': 1 })
})

it('the line of the header is chosen, in a text and in a workbook; what stands above is left out and told', async () => {
  const text = 'Ticket;Ouvert le;Résolu le\nT0;2026-09-14 08:00;\nTicket;Ouvert le;Résolu le\nT1;2026-09-14 08:00;'
  const csv = await storeContent(text, { header: '3' })
  expect([csv.status, idsOf(csv), noticesOf(csv)]).toEqual([201, ['T1'], { 'lines-above': 2 }])
  const sheet = await storeContent(workbook([{ rows: [header, row('T0'), header, row('T1')] }]), { header: '3' })
  expect([sheet.status, idsOf(sheet), noticesOf(sheet)]).toEqual([201, ['T1'], { 'lines-above': 2 }])
  for (const line of ['2000', '0']) {
    const { status, body } = await storeContent(text, { header: line })
    expect([status, body.code, body.message]).toEqual([422, 'header-not-there', expect.stringContaining(line)])
  }
})

it('a refusal for want of columns tells the sheets and the line of the header, so that another can be chosen', async () => {
  const { body } = await storeContent(workbook([{ rows: [['Rapport'], ['Quoi', 'Quand'], ['a', '2026-09-14']] }]))
  expect(body).toMatchObject({ code: 'columns-missing', headerLine: 2, sheets: [{ read: true }] })
  const text = await storeContent('Quoi;Quand\na;2026-09-14\n', { file: 'quoi.csv' })
  expect(text.body).toMatchObject({ code: 'columns-missing', headerLine: 1, sheets: [] })
})
