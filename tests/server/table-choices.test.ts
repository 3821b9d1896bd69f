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
  const stored = await storeContent(workbook(mixed), { answers: JSON.stringify({ sheet: 'S0' }) })
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

const wide = [...header, 'Statut']
const wideRow = (id: string) => [...row(id), 'Clos']

it('which of several sheets of other columns is read is asked, and the one chosen is known by its columns afterwards', async () => {
  const book = (month: string, n: number) =>
    workbook([
      { name: `${month} vue`, rows: [header, row(`A${n}`)] },
      { name: month, rows: [wide, wideRow(`B${n}`), wideRow(`C${n}`)] },
      {
        name: 'Notes',
        rows: [
          ['Indicateur', 'Valeur'],
          ['Tickets', 12],
        ],
      },
    ])
  const house = await aHouse({ clock: () => october })
  const { id } = await house.addContract()
  const first = await house.upload(id, book('Août', 1))
  expect(first.body.questions).toEqual([
    {
      id: 'sheet',
      about: { topic: 'sheet' },
      several: false,
      guess: 'Août vue',
      count: 0,
      options: ['Août vue', 'Août'].map((name) => ({ value: name, label: name, count: null, gives: null })),
    },
  ])
  expect((await house.upload(id, book('Août', 1), { commit: 'true' })).status).toBe(422)
  const path = `/contracts/${id}/imports/${first.body.id}`
  expect((await house.patch<Import>(path, { answers: { sheet: 'Août' } })).body).toMatchObject({
    accepted: 2,
    questions: [],
  })
  expect((await house.post<Import>(`${path}/commit`)).status).toBe(200)
  const next = await house.upload(id, book('Septembre', 2), { commit: 'true' })
  expect(next).toMatchObject({ status: 201, body: { accepted: 2, remembered: true } })
  const kept = house.db.sqlite.prepare('SELECT choices FROM mappings').pluck().all().join()
  expect(kept).toContain('sheet')
  expect(kept).not.toContain('Août')
})

it.each(['text', 'workbook'])(
  'on which of two lines the header stands is asked in a %s, and remembered',
  async (how) => {
    const rows = (n: number) => [header, row(`A${n}`), wide, wideRow(`B${n}`), wideRow(`C${n}`)]
    const file = (n: number) =>
      how === 'text'
        ? rows(n)
            .map((cells) => cells.join(';'))
            .join('\n')
        : workbook([{ rows: rows(n) }])
    const house = await aHouse({ clock: () => october })
    const { id } = await house.addContract()
    const first = await house.upload(id, file(1))
    expect(first.body.questions).toMatchObject([
      {
        id: 'header-row',
        guess: '1',
        options: [{ value: '1' }, { value: '3', label: '3: Ticket · Ouvert le · Résolu le · Statut' }],
      },
    ])
    const path = `/contracts/${id}/imports/${first.body.id}`
    const answered = await house.patch<Import>(path, { answers: { 'header-row': '3' } })
    expect(answered.body).toMatchObject({ headerLine: 3, accepted: 2, questions: [] })
    await house.post<Import>(`${path}/commit`)
    const next = await house.upload(id, file(2), { commit: 'true' })
    expect(next).toMatchObject({ status: 201, body: { headerLine: 3, accepted: 2 } })
  },
)

it('what was said of the table and of its clock holds while something else of the preview changes', async () => {
  const tabs = readFixtureFile('x-monthly-tabs.xlsx')
  const house = await aHouse({ clock: () => october })
  const { id } = await house.addContract({ timeZone: 'Europe/Paris' })
  const { body } = await house.upload(id, tabs)
  const path = `/contracts/${id}/imports/${body.id}`
  await house.patch<Import>(path, { sheet: ['Août'], timeZone: 'UTC' })
  const again = await house.patch<Import>(path, { asOf: '2026-09-30' })
  expect(again.body).toMatchObject({ accepted: 2, timeZone: 'UTC' })
  expect(again.body.sheets.map(({ read }) => read)).toEqual([false, true, false])
})

it('the clock of times that do not tell theirs beside others in UTC is asked, once', async () => {
  const file = (n: number) =>
    `Ticket;Ouvert le (UTC);Résolu le\nT${n};2026-09-14 08:00;2026-09-14 09:00\nU${n};2026-09-14 08:00;2026-09-14 10:00`
  const house = await aHouse({ clock: () => october })
  const { id } = await house.addContract({ timeZone: 'Europe/Paris' })
  const first = await house.upload(id, file(1))
  expect(first.body.questions).toMatchObject([
    { id: 'time-zone', count: 2, guess: 'UTC', options: [{ value: 'UTC' }, { value: 'contract' }] },
  ])
  const path = `/contracts/${id}/imports/${first.body.id}`
  expect((await house.patch<Import>(path, { answers: { 'time-zone': 'UTC' } })).body.questions).toEqual([])
  expect((await house.post<Import>(`${path}/commit`)).status).toBe(200)
  expect((await house.upload(id, file(2), { commit: 'true' })).status).toBe(201)
  const hours = house.db.sqlite.prepare('SELECT (resolved_at - opened_at) / 3600 FROM tickets ORDER BY id').pluck()
  expect(hours.all()).toEqual([1, 1, 2, 2])
  const paris = await house.addContract({ timeZone: 'Europe/Paris' })
  const said = await house.upload(paris.id, file(3), { commit: 'true', timeZone: 'Europe/Paris' })
  expect(said.status).toBe(201)
  expect(hours.all()).toEqual([1, 1, null, 2, 2, 0])
  const mixed =
    'Ticket;Ouvert le;Résolu le\nT1;2026-09-14T08:00:00Z;2026-09-14 11:00\nT2;2026-09-14 08:00;2026-09-14 09:00'
  expect((await house.upload(id, mixed)).body.questions).toEqual([])
  const inUtc = await house.addContract({ timeZone: 'UTC' })
  expect((await house.upload(inUtc.id, file(4))).body.questions).toEqual([])
})
