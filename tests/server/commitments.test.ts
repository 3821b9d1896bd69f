import { expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { KpiReport, KpiResult, Scorecard } from '../../shared/api/kpis.ts'
import { aHouse, type TestHouse } from './house.ts'

/**
 * Round the clock, in UTC: of P1 within 60 and 240 min, A is in time, B answered at 61 min and resolved at 241 min, C has no response
 * and 5 h less 2 h of waiting; of P2 within 8 h, D is in time. E was opened before the contract; P3 is guaranteed nothing.
 */
const month = `ticket_id,opened_at,resolved_at,status,priority,first_response_at,pending_hours,sla_met,response_sla_met
A,2026-03-10 08:00,2026-03-10 12:00,closed,P1,2026-03-10 09:00,,yes,yes
B,2026-03-10 08:00,2026-03-10 12:01,closed,P1,2026-03-10 09:01,,yes,no
C,2026-03-11 08:00,2026-03-11 13:00,closed,P1,,2,no,
D,2026-03-12 08:00,2026-03-12 16:00,closed,P2,2026-03-12 08:30,,yes,yes
E,2026-02-20 08:00,2026-03-02 08:00,closed,P1,2026-03-01 08:00,,no,no
F,2026-03-12 08:00,2026-03-13 08:00,closed,P3,2026-03-12 09:30,,,
`
const p1 = { priority: 'P1', responseMinutes: 60, resolutionMinutes: 240, share: 0.9 }
const p2 = { priority: 'p2', resolutionMinutes: 480, share: 0.5 }
const grid = (...rows: object[]) => ({ from: '2026-03', rows })
const april = Date.UTC(2026, 3, 20) / 1000
const reason = 'the contract was signed in March'

async function aMonth(): Promise<{ house: TestHouse; contract: Contract }> {
  const house = await aHouse({ clock: () => april })
  const contract = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC' })
  expect((await house.upload(contract.id, month, { commit: 'true' })).status).toBe(201)
  return { house, contract }
}
const patch = (house: TestHouse, { id }: Contract, body: object) =>
  house.patch<Contract & { code: string; message: string }>(`/contracts/${id}`, body)
const kpi = async (house: TestHouse, { id }: Contract, name: string): Promise<KpiResult> => {
  const { body } = await house.get<Scorecard>(`/contracts/${id}/scorecard?month=2026-03`)
  return body.kpis.find((one) => one.id === name)!
}
const facts = async (house: TestHouse, { id }: Contract, name: string, counted = '') => {
  const asked = counted && `&counted=${counted}`
  const { body } = await house.get<KpiFacts>(`/contracts/${id}/kpis/${name}/facts?month=2026-03${asked}`)
  return body.facts.flatMap((fact) => (fact.kind === 'ticket' ? [fact] : []))
}

test('without a grid the KPIs say that no commitment is agreed; the times to first response stand', async () => {
  const { house, contract } = await aMonth()
  const none = { value: null, verdict: 'no-data', reason: 'no-commitment' }
  // 30, 60, 61, 90 min and 9 days: the median is 61 min.
  expect(await kpi(house, contract, 'first-response')).toMatchObject({ ...none, median: 61 / 60 })
  expect(await kpi(house, contract, 'resolution-commitment')).toMatchObject(none)
})

test('a grid gives both shares, what is asked of them, and the verdict', async () => {
  const { house, contract } = await aMonth()
  expect((await patch(house, contract, { commitments: [grid(p1, p2)], reason })).status).toBe(200)
  expect(await kpi(house, contract, 'first-response')).toMatchObject({
    value: 1 / 2,
    sample: 2,
    inTime: 1,
    late: 1,
    untold: 1,
    target: 0.9,
    targetDueMonth: 1,
    verdict: 'missed',
    certain: false,
  })
  const resolution = await kpi(house, contract, 'resolution-commitment')
  expect(resolution).toMatchObject({ value: 3 / 4, sample: 4, inTime: 3, late: 1, untold: 0, verdict: 'missed' })
  expect(resolution.target).toBeCloseTo((3 * 0.9 + 0.5) / 4, 12)
})

test('each ticket is listed with its due instant, what was paused and by how much it was late', async () => {
  const { house, contract } = await aMonth()
  await patch(house, contract, { commitments: [grid(p1, p2)], reason })
  const all = await facts(house, contract, 'resolution-commitment')
  const of = (id: string) => all.find(({ ticketId }) => ticketId === id)
  expect(of('B')).toMatchObject({
    counted: 'late',
    dueAt: '2026-03-10T12:00:00.000Z',
    guaranteedHours: 4,
    pausedHours: 0,
  })
  expect(of('B')!.lateHours).toBeCloseTo(1 / 60, 12)
  expect(of('C')).toMatchObject({
    counted: 'in-time',
    dueAt: '2026-03-11T14:00:00.000Z',
    takenHours: 3,
    pausedHours: 2,
  })
  expect(of('E')).toMatchObject({ counted: 'excluded', reason: 'no-commitment', dueAt: null })
  expect(of('F')).toMatchObject({ counted: 'excluded', reason: 'no-commitment' })
  expect((await facts(house, contract, 'first-response', 'unknown')).map(({ ticketId }) => ticketId)).toEqual(['C'])
})

test('tickets of which the tool says the opposite are counted and listed, with both', async () => {
  const { house, contract } = await aMonth()
  await patch(house, contract, { commitments: [grid(p1, p2)], reason })
  expect(await kpi(house, contract, 'resolution-commitment')).toMatchObject({ disputed: 2 })
  expect(await kpi(house, contract, 'first-response')).toMatchObject({ disputed: 0 })
  const disputed = await facts(house, contract, 'resolution-commitment', 'disputed')
  expect(disputed.map(({ ticketId, slaMet, counted }) => [ticketId, slaMet, counted])).toEqual([
    ['B', true, 'late'],
    ['C', false, 'in-time'],
  ])
})

test('the table of its tickets says what the tool says and what would explain it, where the two differ', async () => {
  const { house, contract } = await aMonth()
  await patch(house, contract, { commitments: [grid(p1, p2)], reason })
  const path = `/api/contracts/${contract.id}/kpis/resolution-commitment/facts.csv?month=2026-03`
  const [head, ...rows] = (await house.inject(path)).body.trimEnd().split('\r\n')
  const at = head!.split(';').indexOf('toolSays')
  const told = (row: string) => [row.split(';')[0], ...row.split(';').slice(at, at + 3)]
  expect(told(head!).slice(1)).toEqual(['toolSays', 'disputeCause', 'otherwiseHours'])
  expect(rows.map(told)).toEqual([
    ['E', '', '', ''],
    ['A', '', '', ''],
    ['B', 'true', 'rounding', ''],
    ['C', 'false', 'waiting', '5'],
    ['D', '', '', ''],
    ['F', '', '', ''],
  ])
})

test('a longer resolution from April leaves March as it was; one that reaches back wants a reason, and the ledger keeps it', async () => {
  const { house, contract } = await aMonth()
  await patch(house, contract, { commitments: [grid(p1, p2)], reason })
  const longer = { ...p1, resolutionMinutes: 600 }
  const later = { ...grid(longer, p2), from: '2026-04' }
  expect((await patch(house, contract, { commitments: [grid(p1, p2), later] })).status).toBe(200)
  expect(await kpi(house, contract, 'resolution-commitment')).toMatchObject({ value: 3 / 4 })
  const silent = await patch(house, contract, { commitments: [grid(longer, p2)] })
  expect([silent.status, silent.body.code]).toEqual([400, 'malformed'])
  expect(await kpi(house, contract, 'resolution-commitment')).toMatchObject({ value: 3 / 4 })
  expect((await patch(house, contract, { commitments: [grid(longer, p2)], reason })).status).toBe(200)
  expect(await kpi(house, contract, 'resolution-commitment')).toMatchObject({ value: 1, verdict: 'met' })
  const path = `/contracts/${contract.id}/kpis/resolution-commitment?from=2026-03&to=2026-03`
  const { body } = await house.get<KpiReport>(path)
  expect(body.restatements).toMatchObject([{ before: 3 / 4, after: 1, settings: ['commitments'], reason }])
})

test('a priority that is left out, and the share by priority', async () => {
  const { house, contract } = await aMonth()
  await patch(house, contract, { commitments: [grid(p1, p2)], reason })
  const { body } = await house.get<{ groups: { label: string; after: { value: number; sample: number } }[] }>(
    `/contracts/${contract.id}/kpis/resolution-commitment/breakdown?month=2026-03&by=priority`,
  )
  const shares = body.groups.map(({ label, after }) => [label, after.value, after.sample])
  expect(shares).toEqual(
    expect.arrayContaining([
      ['P1', 2 / 3, 3],
      ['P2', 1, 1],
    ]),
  )
})

const refused: readonly (readonly [what: string, rows: object[], code: string, names: RegExp])[] = [
  ['a resolution shorter than its response', [{ ...p1, resolutionMinutes: 30 }], 'grid-shorter', /P1.*30 min.*60 min/],
  ['a priority that no file uses', [{ ...p1, priority: 'Critique' }], 'grid-unknown-priority', /Critique.*P1, P2, P3/],
  ['a share over 100 %', [{ ...p1, share: 1.2 }], 'grid-share', /: 120% cannot/],
  ['24×7 beside office hours', [p1, { ...p1, hours: '24x7' }], 'grid-two-hours', /P1/],
  ['the same row twice', [p1, p1], 'grid-twice', /P1/],
  ['a row that guarantees nothing', [{ priority: 'P1', share: 0.9 }], 'grid-nothing', /P1/],
]

for (const [what, rows, code, names] of refused)
  test(`refused, and nothing stored: ${what}`, async () => {
    const { house, contract } = await aMonth()
    const { status, body } = await patch(house, contract, { commitments: [grid(...rows)], reason })
    expect([status, body.code]).toEqual([400, code])
    expect(body.message).toMatch(names)
    expect((await house.get<Contract>(`/contracts/${contract.id}`)).body.commitments).toEqual([])
  })

test('grids that do not follow one another are malformed, and so is a target beside the grid', async () => {
  const { house, contract } = await aMonth()
  const twice = await patch(house, contract, { commitments: [grid(p1), grid(p2)], reason })
  expect([twice.status, twice.body.code]).toEqual([400, 'malformed'])
  const target = await patch(house, contract, { targets: [{ kpi: 'first-response', dueMonth: 3, value: 0.9 }], reason })
  expect([target.status, target.body.code]).toEqual([400, 'malformed'])
})
