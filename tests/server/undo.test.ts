import { expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import, ImportKind, Restatement, Undo } from '../../shared/api/imports.ts'
import { aHouse, type TestHouse } from './house.ts'
import { pointOf, reportOf, store, table } from './month-files.ts'
import { row, ticketCsv } from './ticket-csv.ts'
import { stateOf } from './undo-state.ts'

const undo = (house: TestHouse, id: number, importId: number) =>
  house.post<Import & ApiError>(`/contracts/${id}/imports/${importId}/undo`)
const undoPreview = (house: TestHouse, id: number, importId: number) =>
  house.get<Undo & ApiError>(`/contracts/${id}/imports/${importId}/undo-preview`)
const settings: Partial<Contract> = {
  securityBaseline: { perMonth: 2, months: 12 },
  incidentRules: [{ kind: 'security', field: 'category', contains: 'virus' }],
}

const answered = { survey_answered_at: '2026-03-12', satisfaction_score: 5, satisfaction_scale: 5 }
const incidents = (...rows: readonly string[]) => table('incident_id,kind,started_at,severity', ...rows)
const answers = (...rows: readonly string[]) => table('answer_id,answered_at,score,scale', ...rows)
const costs = (...rows: readonly string[]) => table('month;nature;label;amount;forecast', ...rows)

type Effect = Pick<Undo, 'changes' | 'uncovered'> & {
  readonly restatements: readonly Pick<Restatement, 'kpi' | 'month' | 'before' | 'after'>[]
}
const cases: readonly (readonly [ImportKind, string, string, Effect])[] = [
  [
    'tickets',
    ticketCsv(row('A1', { category: 'virus' }), row('A2', { reassignments: 2 })),
    ticketCsv(
      row('A1', { category: 'network' }),
      row('A2', { reassignments: 2 }),
      row('A3', { reassignments: 1, opened_at: '2026-03-10 09:00', resolved_at: '2026-03-10 13:00' }),
    ),
    {
      changes: { removed: 1, restored: 1 },
      uncovered: [],
      restatements: [
        // One of two again, where one of three was; a security incident again, of two a month before the contract.
        { kpi: 'first-level-resolution', month: '2026-03', before: 1 / 3, after: 1 / 2 },
        { kpi: 'security-incidents', month: '2026-03', before: -1, after: -0.5 },
      ],
    },
  ],
  [
    'incidents',
    incidents('S1,security,2026-03-02 08:00,low'),
    incidents('S1,security,2026-03-02 08:00,high', 'S2,security,2026-03-03 08:00,', 'S3,security,2026-04-03 08:00,'),
    {
      changes: { removed: 2, restored: 1 },
      uncovered: ['2026-04'],
      restatements: [
        { kpi: 'security-incidents', month: '2026-03', before: 0, after: -0.5 },
        // Three in two months, where April is judged on March too.
        { kpi: 'security-incidents', month: '2026-04', before: -0.25, after: null },
      ],
    },
  ],
  [
    'satisfaction',
    answers('R1,2026-03-10,5,5', 'R2,2026-03-11,1,5'),
    answers('R2,2026-03-11,4,5'),
    {
      changes: { removed: 0, restored: 1 },
      uncovered: [],
      restatements: [{ kpi: 'satisfaction', month: '2026-03', before: 1, after: 0.5 }],
    },
  ],
  [
    'costs',
    costs('2026-03;recurring;Fee;110;100'),
    costs('2026-03;recurring;Fee;120;100', '2026-04;recurring;Fee;100;100'),
    {
      changes: { removed: 1, restored: 1 },
      uncovered: ['2026-04'],
      restatements: [
        { kpi: 'budget-variance', month: '2026-03', before: 0.2, after: 0.1 },
        { kpi: 'budget-variance', month: '2026-04', before: 0.1, after: null },
      ],
    },
  ],
]

test.each(cases)(
  'an import of %s is undone: rows, months and figures are what they were',
  async (kind, first, second, effect) => {
    const house = await aHouse()
    const { id } = await house.addContract(settings)
    await store(house, id, kind, first)
    const before = stateOf(house, id)
    const last = await store(house, id, kind, second)
    const after = stateOf(house, id)
    expect(after).not.toEqual(before)

    const { body: preview } = await undoPreview(house, id, last.id)
    expect({ ...preview, restatements: [] }).toEqual({ answers: null, ...effect, restatements: [] })
    expect(preview.restatements).toHaveLength(effect.restatements.length)
    for (const [index, { before: was, after: is, ...figure }] of effect.restatements.entries()) {
      const found = preview.restatements[index]!
      expect(found).toMatchObject(figure)
      expect(found.before).toBeCloseTo(was!, 12)
      if (is === null) expect(found.after).toBeNull()
      else expect(found.after).toBeCloseTo(is, 12)
    }
    expect(stateOf(house, id)).toEqual(after)

    expect(await undo(house, id, last.id)).toMatchObject({
      status: 200,
      body: { id: last.id, status: 'undone', undoable: false, undoneAt: '2026-07-01T00:00:00.000Z' },
    })
    expect(stateOf(house, id)).toEqual(before)
    const report = await reportOf(house, id, preview.restatements[0]!.kpi, '2026-03')
    expect(report.restatements.at(-1)).toMatchObject({ ...preview.restatements[0], cause: 'undo', importId: last.id })
  },
)

test('the answers that a ticket export brings go with it, and those that it changed come back', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', ticketCsv(row('A1', answered)))
  const before = stateOf(house, id)
  const other = { survey_answered_at: '2026-04-12', satisfaction_score: 1, satisfaction_scale: 5 }
  const last = await store(
    house,
    id,
    'tickets',
    ticketCsv(row('A1', { ...answered, satisfaction_score: 1 }), row('A2', other)),
  )
  expect((await undoPreview(house, id, last.id)).body).toMatchObject({
    changes: { removed: 1, restored: 0 },
    answers: { removed: 1, restored: 1 },
  })
  await undo(house, id, last.id)
  expect(stateOf(house, id)).toEqual(before)
  expect(await pointOf(house, id, 'satisfaction', '2026-04')).toMatchObject({ value: null })
})

test('a month stated without incident is unknown again', async () => {
  const house = await aHouse()
  const { id } = await house.addContract(settings)
  const covers = { coversFrom: '2026-03', coversTo: '2026-04' }
  const last = await store(house, id, 'incidents', 'incident_id,kind,started_at\n', covers)
  const { body } = await undoPreview(house, id, last.id)
  expect(body).toMatchObject({ changes: { removed: 0, restored: 0 }, uncovered: ['2026-03', '2026-04'] })
  await undo(house, id, last.id)
  expect(await pointOf(house, id, 'security-incidents', '2026-03')).toMatchObject({ value: null, reason: 'no-file' })
})

test('an incident told by a file is again the one that its ticket told', async () => {
  const house = await aHouse()
  const { id } = await house.addContract(settings)
  await store(house, id, 'tickets', ticketCsv(row('A1', { category: 'Virus' })))
  const before = stateOf(house, id)
  const last = await store(house, id, 'incidents', incidents('A1,outage,2026-03-10 08:00,'))
  await undo(house, id, last.id)
  expect(stateOf(house, id)).toEqual(before)
})

test('the first import of a contract leaves it empty, and its files can be imported anew', async () => {
  const house = await aHouse()
  const { id } = await house.addContract(settings)
  const empty = stateOf(house, id)
  const file = ticketCsv(row('A1'), row('A2', { reassignments: 2 }))
  const last = await store(house, id, 'tickets', file)
  const { figures } = stateOf(house, id)
  await undo(house, id, last.id)
  expect(stateOf(house, id)).toEqual(empty)
  const again = await store(house, id, 'tickets', file)
  expect(again.changes).toEqual({ new: 2, changed: 0, unchanged: 0, vanished: 0 })
  // What was shown, then gone, is there again: the ledger says so.
  expect(again.restatements).toContainEqual({
    kpi: 'first-level-resolution',
    month: '2026-03',
    before: null,
    after: 0.5,
    verdictBefore: 'no-data',
    verdictAfter: 'behind',
  })
  expect(stateOf(house, id).figures).toEqual(figures)
})

test('settings that changed since the import hold for the rows that come back', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const end = { opened_at: '2026-03-31 23:30', resolved_at: '2026-03-31 23:45' }
  await store(house, id, 'tickets', ticketCsv(row('A1', { ...end, group: 'N2' })))
  const handedBack = ticketCsv(row('A1', { ...end, group: 'N1', reassignments: 1 }))
  const last = await store(house, id, 'tickets', handedBack, { asOf: '2026-04-01' })
  await house.patch(`/contracts/${id}`, { timeZone: 'Europe/Paris', levelOne: { by: 'groups', groups: ['N1'] } })
  expect((await pointOf(house, id, 'first-level-resolution', '2026-04')).value).toBe(1)
  await undo(house, id, last.id)
  expect((await pointOf(house, id, 'first-level-resolution', '2026-04')).value).toBe(0)

  const incident = await store(house, id, 'incidents', incidents('S1,security,2026-05-01 00:30,'))
  const later = await store(house, id, 'incidents', incidents('S1,security,2026-05-01 00:30,high'))
  await house.patch(`/contracts/${id}`, { timeZone: 'UTC' })
  expect(incident.months).toEqual(['2026-05'])
  await undo(house, id, later.id)
  const months = house.db.sqlite.prepare('SELECT month, severity FROM incidents').all()
  expect(months).toEqual([{ month: 2026 * 12 + 3, severity: null }])
})

test('only the last import can be undone, once, and one step back', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const first = await store(house, id, 'tickets', ticketCsv(row('A1')))
  const second = await store(house, id, 'costs', costs('2026-03;recurring;Fee;110;100'))
  const refused = async (importId: number, status: number, code: string) => {
    for (const answer of [await undoPreview(house, id, importId), await undo(house, id, importId)])
      expect(answer).toMatchObject({ status, body: { code } })
  }
  await refused(first.id, 409, 'import-not-latest')
  await refused(999, 404, 'import-not-found')
  const { body: preview } = await house.upload(id, ticketCsv(row('A2')))
  await refused(preview.id, 409, 'import-not-committed')
  const before = stateOf(house, id)
  expect((await undo(house, id, second.id)).status).toBe(200)
  await refused(second.id, 409, 'import-undone')
  await refused(first.id, 409, 'import-not-latest')
  const path = `/contracts/${id}/imports/${second.id}`
  expect(await house.post(`${path}/commit`)).toMatchObject({ status: 409, body: { code: 'import-undone' } })
  expect(stateOf(house, id)).not.toEqual(before)
  const { body } = await house.get<Import[]>(`/contracts/${id}/imports`)
  expect(body.map(({ status, undoable }) => [status, undoable])).toEqual([
    ['preview', false],
    ['undone', false],
    ['committed', false],
  ])
})

test('the last import is the last that was committed, whatever was sent first', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const early = (await house.upload(id, ticketCsv(row('A1')))).body
  const late = await store(house, id, 'tickets', ticketCsv(row('A2')))
  await house.patch(`/contracts/${id}/imports/${early.id}`, {})
  await house.post(`/contracts/${id}/imports/${early.id}/commit`)
  expect((await undo(house, id, late.id)).body.code).toBe('import-not-latest')
  expect((await undo(house, id, early.id)).status).toBe(200)
  expect(house.db.sqlite.prepare('SELECT id FROM tickets').pluck().all()).toEqual(['A2'])
})

test('another contract’s last import is left as it is', async () => {
  const house = await aHouse()
  const [one, other] = [await house.addContract(), await house.addContract()]
  const overlapping = [ticketCsv(row('A1')), ticketCsv(row('A1', { reassignments: 2 }))] as const
  for (const { id } of [one, other]) await store(house, id, 'tickets', overlapping[0])
  const before = stateOf(house, other.id)
  const ofOther = await store(house, other.id, 'tickets', overlapping[1])
  const ofOne = await store(house, one.id, 'tickets', overlapping[1])
  await undo(house, one.id, ofOne.id)
  expect((await undo(house, other.id, ofOther.id)).status).toBe(200)
  expect(stateOf(house, other.id)).toEqual(before)
})

test('a preview made before is outdated', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const last = await store(house, id, 'tickets', ticketCsv(row('A1')))
  const { body: preview } = await house.upload(id, ticketCsv(row('A2')))
  await undo(house, id, last.id)
  const committed = await house.post(`/contracts/${id}/imports/${preview.id}/commit`)
  expect(committed).toMatchObject({ status: 409, body: { code: 'import-outdated' } })
})

test('an import of an earlier release, of which nothing was kept, cannot be undone', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { id: importId } = await store(house, id, 'tickets', ticketCsv(row('A1')))
  house.db.sqlite.exec('UPDATE imports SET undoable = 0')
  expect((await undo(house, id, importId)).body.code).toBe('import-not-latest')
})

test('what was chosen for a file stays remembered', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const csv = ticketCsv(row('A1', { opened_at: '03/04/2026 08:00', resolved_at: '03/04/2026 10:00' }))
  const last = await store(house, id, 'tickets', csv, { dateOrder: 'dmy' })
  await undo(house, id, last.id)
  expect((await house.upload(id, csv)).body).toMatchObject({ remembered: true, months: ['2026-04'] })
})
