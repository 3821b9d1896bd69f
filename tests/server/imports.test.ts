import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { aHouse, type TestHouse } from './house.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const march = ticketCsv(row('A1'), row('A2', { reassignments: 2 }), row('A3', { resolved_at: '' }))
const commit = (house: TestHouse, contract: Contract, preview: Import) =>
  house.post<Import & ApiError>(`/contracts/${contract.id}/imports/${preview.id}/commit`)
const scorecard = async (house: TestHouse, contract: Contract, month = '2026-03') =>
  (await house.get<Scorecard>(`/contracts/${contract.id}/scorecard?month=${month}`)).body
const uploadsLeft = (house: TestHouse) => readdirSync(join(house.dataFolder, 'uploads'))

test('a preview stores nothing; its commit stores all of it', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const { status, body: preview } = await house.upload(contract.id, march)
  expect(status).toBe(201)
  expect(preview).toMatchObject({
    status: 'preview',
    encoding: 'utf-8',
    delimiter: ',',
    levelOneRule: 'reassignments',
    months: ['2026-03'],
    rows: 3,
    accepted: 3,
    rejected: 0,
    changes: { new: 3, changed: 0, unchanged: 0, vanished: 0 },
    restatements: [],
  })
  expect((await scorecard(house, contract)).files.tickets).toBe(false)

  const committed = await commit(house, contract, preview)
  expect(committed).toMatchObject({ status: 200, body: { status: 'committed' } })
  const { kpis, backlog, files } = await scorecard(house, contract)
  expect(files.tickets).toBe(true)
  expect(kpis[0]).toMatchObject({ id: 'first-level-resolution', value: 0.5, sample: 2 })
  expect(kpis[1]).toMatchObject({ id: 'resolution-delay', value: 4, sample: 2, median: 4, p90: 4 })
  expect(backlog).toEqual({ open: 1, over7: 1, over14: 1, over30: 0 })
  expect(uploadsLeft(house)).toEqual([])
})

test('the same file again changes nothing and restates nothing', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  await house.upload(contract.id, march, { commit: 'true' })
  const { body } = await house.upload(contract.id, march)
  expect(body).toMatchObject({ changes: { new: 0, changed: 0, unchanged: 3, vanished: 0 }, restatements: [] })
  const committed = await commit(house, contract, body)
  expect(committed.body.restatements).toEqual([])
  expect((await scorecard(house, contract)).restatements).toEqual([])
})

test('an overlapping export updates a ticket; the figure it moves is announced, then kept in the ledger', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  await house.upload(contract.id, march, { commit: 'true' })
  const corrected = ticketCsv(
    row('A1'),
    row('A2', { reassignments: 0 }),
    row('A4', { opened_at: '2026-04-02 08:00', resolved_at: '2026-04-02 09:00' }),
  )
  const { body: preview } = await house.upload(contract.id, corrected)
  const moved = [{ kpi: 'first-level-resolution', month: '2026-03', before: 0.5, after: 1 }]
  expect(preview).toMatchObject({ changes: { new: 1, changed: 1, unchanged: 1, vanished: 0 }, restatements: moved })
  expect((await scorecard(house, contract)).kpis[0]!.value).toBe(0.5)
  await commit(house, contract, preview)
  const after = await scorecard(house, contract)
  expect(after.kpis[0]!.value).toBe(1)
  expect(after.restatements).toMatchObject([{ before: 0.5, after: 1, cause: 'import', importId: preview.id }])
})

test('a file that is stored at once tells what it moved, and one that is refused what it would have', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  await house.upload(contract.id, march, { commit: 'true' })
  const corrected = [row('A1'), row('A2', { reassignments: 0 })]
  const moved = [{ kpi: 'first-level-resolution', month: '2026-03', before: 0.5, after: 1 }]
  const wrong = ticketCsv(...corrected, row('A9', { opened_at: 'yesterday' }))
  const refused = await house.upload(contract.id, wrong, { commit: 'true' })
  expect(refused).toMatchObject({ status: 422, body: { preview: { restatements: moved } } })
  expect((await scorecard(house, contract)).restatements).toEqual([])
  const { body: stored } = await house.upload(contract.id, ticketCsv(...corrected), { commit: 'true' })
  expect(stored).toMatchObject({ status: 'committed', restatements: moved })
  const ledger = (await scorecard(house, contract)).restatements
  expect(ledger).toMatchObject([{ before: 0.5, after: 1, cause: 'import', importId: stored.id }])
})

test('a ticket of the same months that the new export lacks is announced as vanished, and kept', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  await house.upload(contract.id, march, { commit: 'true' })
  const { body } = await house.upload(
    contract.id,
    ticketCsv(row('A2', { reassignments: 2 }), row('A3', { resolved_at: '' })),
  )
  expect(body.changes).toEqual({ new: 0, changed: 0, unchanged: 2, vanished: 1 })
  await commit(house, contract, body)
  expect((await scorecard(house, contract)).kpis[0]!.sample).toBe(2)
})

test('a ticket vanishes by the month of the contract’s clock, be it another in UTC', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ timeZone: 'Pacific/Auckland' })
  // Midnight of 1 April there is 11:00 of 31 March in UTC.
  const tickets = ['09', '10', '12', '13'].map((hour) =>
    row(`T${hour}`, { opened_at: `2026-03-31T${hour}:00Z`, resolved_at: `2026-03-31T${hour}:30Z` }),
  )
  await house.upload(id, ticketCsv(...tickets), { commit: 'true', asOf: '2026-04-10' })
  const lacking = ticketCsv(...tickets.filter((_, at) => at !== 2))
  expect((await house.upload(id, lacking, { asOf: '2026-04-20' })).body.changes.vanished).toBe(1)
})

test('an export of what changed in a month does not make the other tickets of the month before vanish', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const ofMarch = Array.from({ length: 10 }, (_, index) => row(`M${index}`))
  await house.upload(contract.id, ticketCsv(...ofMarch), { commit: 'true' })
  const april = { opened_at: '2026-04-10 08:00', resolved_at: '2026-04-10 12:00' }
  const ofApril = Array.from({ length: 10 }, (_, index) => row(`A${index}`, april))
  const closedInApril = ofMarch.slice(0, 2).map((ticket) => ({ ...ticket, closed_at: '2026-04-02 08:00' }))
  const { body } = await house.upload(contract.id, ticketCsv(...closedInApril, ...ofApril))
  expect(body.changes).toEqual({ new: 10, changed: 2, unchanged: 0, vanished: 0 })
})

test('of an event log the last row of a ticket wins, and the preview says so', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const log = ticketCsv(row('A1', { resolved_at: '', status: 'open' }), row('A1', { status: 'closed' }))
  const { body } = await house.upload(contract.id, log)
  expect(body).toMatchObject({ rows: 2, accepted: 2, superseded: 1, changes: { new: 1 } })
  await commit(house, contract, body)
  expect((await scorecard(house, contract)).kpis[1]).toMatchObject({ value: 4, sample: 1 })
})

test('a discarded preview is gone, with its files', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const { body } = await house.upload(contract.id, march)
  expect((await house.remove(`/contracts/${contract.id}/imports/${body.id}`)).status).toBe(204)
  expect((await commit(house, contract, body)).status).toBe(404)
  expect((await house.get(`/contracts/${contract.id}/imports`)).body).toEqual([])
  expect(uploadsLeft(house)).toEqual([])
})

test('an import is committed once, and only as it was previewed', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const first = (await house.upload(contract.id, march)).body
  const second = (await house.upload(contract.id, march)).body
  expect((await commit(house, contract, first)).status).toBe(200)
  expect(await commit(house, contract, first)).toMatchObject({
    status: 409,
    body: { code: 'import-already-committed' },
  })
  expect(await commit(house, contract, second)).toMatchObject({ status: 409, body: { code: 'import-outdated' } })
  const reread = await house.patch<Import>(`/contracts/${contract.id}/imports/${second.id}`, {})
  expect(reread.body.changes.unchanged).toBe(3)
  expect((await commit(house, contract, second)).status).toBe(200)
})

test('a script’s commit=true stores nothing when a row is rejected', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const bad = ticketCsv(row('A1'), row('A2', { opened_at: 'yesterday' }))
  const { status, body } = await house.upload<ApiError & { preview: Import }>(contract.id, bad, { commit: 'true' })
  expect(status).toBe(422)
  expect(body).toMatchObject({ code: 'rows-rejected', preview: { accepted: 1, rejected: 1 } })
  expect(body.issues).toMatchObject([{ line: 3, column: 'opened_at', raw: 'yesterday' }])
  expect((await house.get(`/contracts/${contract.id}/imports`)).body).toEqual([])
  expect((await scorecard(house, contract)).files.tickets).toBe(false)
})

test('rejected rows can be downloaded with their reason, formulas made safe', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const bad = ticketCsv(row('A1'), row('A2', { opened_at: '=1+1' }))
  const { body } = await house.upload(contract.id, bad)
  const csv = await house.inject(`/api/contracts/${contract.id}/imports/${body.id}/rejected.csv`)
  const lines = csv.body.trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain("'=1+1")
  expect(lines[1]).toContain('3')
})

test('a column can be taken for another field, and the file is read again', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const { body } = await house.upload(contract.id, march)
  const column = body.mapping.find(({ header }) => header === 'reassignments')!
  const path = `/contracts/${contract.id}/imports/${body.id}`
  const reread = await house.patch<Import>(path, { mapping: { [column.index]: null } })
  expect(reread.body).toMatchObject({ id: body.id, levelOneRule: null, accepted: 3 })
  const wrong = await house.patch(path, { mapping: { [column.index]: 'no-such-field' } })
  expect(wrong.status).toBe(422)
})

test('dates that may be read both ways are asked about, then read as told', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const csv = ticketCsv(row('A1', { opened_at: '03/04/2026 08:00', resolved_at: '03/04/2026 10:00' }))
  const asked = await house.upload(contract.id, csv)
  expect(asked.body.questions).toMatchObject([{ id: 'convention:dateOrder', guess: 'dmy', count: 2 }])
  const path = `/contracts/${contract.id}/imports/${asked.body.id}`
  expect((await house.post(`${path}/commit`)).status).toBe(422)
  const answers = { 'convention:dateOrder': 'mdy' }
  const answered = await house.patch<Import>(path, { answers })
  expect(answered.body).toMatchObject({ questions: [], dateOrder: 'mdy', months: ['2026-03'] })
  const sent = await house.upload(contract.id, csv, { answers: JSON.stringify(answers) })
  expect(sent.body).toMatchObject({ questions: [], dateOrder: 'mdy', months: ['2026-03'] })
  expect((await house.upload(contract.id, csv, { dateOrder: 'dmy' })).body.months).toEqual(['2026-04'])
  expect((await house.upload(contract.id, csv, { dateOrder: 'mdy' })).body.months).toEqual(['2026-03'])
})

test('the order of dates is that of the last file with the same headers, and of no other table', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const file = (header: string, line: string) => `${header}\n${line}\n`
  const [ours, theirs] = ['Ticket,Opened,Resolved', 'Ticket,Created,Resolved']
  const first = await house.upload(id, file(ours, '1,03/14/2026 09:00,03/15/2026 09:00'), { commit: 'true' })
  expect(first.body).toMatchObject({ status: 'committed', dateOrder: 'mdy' })
  const next = await house.upload(id, file(ours, '2,04/05/2026 09:00,04/06/2026 09:00'))
  expect(next.body).toMatchObject({ questions: [], dateOrder: 'mdy' })
  const other = await house.upload(id, file(theirs, '3,04/05/2026 09:00,04/06/2026 09:00'))
  expect(other.body.questions).toMatchObject([{ id: 'convention:dateOrder' }])
})

test('another rule of the contract counts every ticket again and writes what moved', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const csv = ticketCsv(
    row('A1', { group: 'N1', reassignments: 1 }),
    row('A2', { group: 'N2' }),
    row('A3', { group: 'N2' }),
  )
  await house.upload(contract.id, csv, { commit: 'true' })
  expect((await scorecard(house, contract)).kpis[0]!.value).toBeCloseTo(2 / 3)
  await house.patch(`/contracts/${contract.id}`, { levelOne: { by: 'groups', groups: ['n1'] } })
  const after = await scorecard(house, contract)
  expect(after.kpis[0]!.value).toBeCloseTo(1 / 3)
  expect(after.restatements).toMatchObject([{ kpi: 'first-level-resolution', cause: 'settings', importId: null }])
  const facts = await house.get<KpiFacts>(`/contracts/${contract.id}/kpis/first-level-resolution/facts?month=2026-03`)
  expect(
    facts.body.facts.map(
      (fact) => fact.kind === 'ticket' && [fact.ticketId, fact.counted, fact.reason, fact.levelOneRule],
    ),
  ).toEqual([
    ['A1', 'first-level', null, 'groups'],
    ['A2', 'escalated', 'group', 'groups'],
    ['A3', 'escalated', 'group', 'groups'],
  ])
  await house.patch(`/contracts/${contract.id}`, { levelOne: null })
  expect((await scorecard(house, contract)).kpis[0]!.value).toBeCloseTo(2 / 3)
})

test('columns that are there but empty do not tell level 1', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const { body } = await house.upload(contract.id, ticketCsv(row('A1', { escalated: '', level: '' })))
  expect(body.levelOneRule).toBe('reassignments')
})

test('no requester, title or free text reaches the data folder', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const secrets = { requester: 'Zaphod Beeblebrox', email: 'zaphod@example.org', title: 'my heart of gold is broken' }
  const { body } = await house.upload(contract.id, ticketCsv(row('A1', secrets)))
  await commit(house, contract, body)
  house.db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const stored = house.db.sqlite.serialize().toString('latin1')
  for (const secret of Object.values(secrets)) expect(stored).not.toContain(secret)
  expect(stored).toContain('A1')
})
