import { expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Target } from '../../shared/api/targets.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { aHouse, type TestHouse } from './house.ts'
import { judgedAt, pointOf, reportOf, store, table } from './month-files.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const costs = table(
  'month;nature;label;amount',
  '2026-03;recurring;Forfait;900,00',
  '2026-03;out-of-scope;Projet;300,00',
)
const forecast = [{ month: '2026-03', amount: 1000, tickets: null, unitPrice: null }]
const aim = (value: number): Target[] => [{ kpi: 'satisfaction', dueMonth: 3, value }]

test('all that a contract settles is kept and given back', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const data = {
    costBaseline: [{ label: 'Salaires', amount: 4200.5 }],
    securityBaseline: { perMonth: 1.5, months: 12 },
    forecast,
    transition: { amount: 6000, months: 6 },
    downtimeHourlyCost: 250,
    exitTerms: { feeMonths: 5, noticeMonths: 3 },
    budgetNatures: ['recurring', 'out-of-scope'],
    satisfactionSurvey: 'periodic',
    incidentRules: [{ kind: 'security', field: 'category', contains: 'virus' }],
  }
  const { status, body } = await house.patch(`/contracts/${id}`, data)
  expect(status).toBe(200)
  expect(body).toMatchObject(data)
  expect((await house.get<Contract>(`/contracts/${id}`)).body).toEqual(body)
})

test('a change of the forecast, of what it covers, or of the baseline is kept in the ledger with what it moved', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ forecast })
  await store(house, id, 'costs', costs)
  expect((await pointOf(house, id, 'budget-variance', '2026-03')).value).toBeCloseTo(0.2, 12)
  await house.patch(`/contracts/${id}`, { forecast: [{ ...forecast[0]!, amount: 1200 }] })
  await house.patch(`/contracts/${id}`, { budgetNatures: ['recurring'] })
  const budget = await reportOf(house, id, 'budget-variance', '2026-03')
  expect(budget.points[0]!.value).toBe(-0.25)
  expect(budget.restatements.map(({ before, after, cause }) => [before, after, cause])).toEqual([
    [0.2, 0, 'settings'],
    [0, -0.25, 'settings'],
  ])
  await house.patch(`/contracts/${id}`, { costBaseline: [{ label: 'Tout', amount: 2000 }] })
  await house.patch(`/contracts/${id}`, { costBaseline: [{ label: 'Tout', amount: 2400 }] })
  const cost = await reportOf(house, id, 'total-cost', '2026-03')
  expect(cost.restatements).toMatchObject([{ before: -0.4, after: -0.5, cause: 'settings', importId: null }])
})

test('a figure that was lost and is there again is in the ledger both times, and its first appearance is not', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'satisfaction', table('answered_at,score,scale', '2026-03-10,5,5', '2026-03-11,2,5'))
  await house.patch(`/contracts/${id}`, { satisfactionSurvey: 'ticket' })
  const toTicket = table('answered_at,score,scale,ticket_id', '2026-03-12,5,5,A1')
  const { body } = await house.upload(id, toTicket, { kind: 'satisfaction' })
  expect(body.restatements).toMatchObject([{ kpi: 'satisfaction', month: '2026-03', before: null, after: 1 }])
  await house.patch(`/contracts/${id}`, { satisfactionSurvey: 'periodic' })
  const { restatements } = await reportOf(house, id, 'satisfaction', '2026-03')
  expect(restatements.map(({ before, after, cause }) => [before, after, cause])).toEqual([
    [0.5, null, 'settings'],
    [null, 0.5, 'settings'],
  ])
})

test('a preview made before such a change is outdated; what was found of the drift stays', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', ticketCsv(row('A1')))
  const found = () =>
    house.db.sqlite
      .prepare(
        'SELECT count(*) FROM drift_findings f JOIN contracts c ON c.id = f.contract_id AND c.revision = f.revision',
      )
      .pluck()
      .get()
  expect(found()).toBe(1)
  const { body } = await house.upload(id, costs, { kind: 'costs' })
  await house.patch(`/contracts/${id}`, { forecast })
  const path = `/contracts/${id}/imports/${body.id}`
  expect((await house.post<ApiError>(`${path}/commit`)).body.code).toBe('import-outdated')
  expect(found()).toBe(1)
  await house.patch(path, {})
  expect((await house.post(`${path}/commit`)).status).toBe(200)
  expect(found()).toBe(1)
})

const change = (house: TestHouse, id: number, patch: object) => house.patch(`/contracts/${id}`, patch)

test('new targets hold from the current month on; earlier months keep those that governed them', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ targets: aim(0.75), timeZone: 'Pacific/Honolulu' })
  const survey = table(
    'answered_at,score,scale',
    '2026-05-10,5,5',
    '2026-05-11,5,5',
    '2026-05-11,2,5',
    '2026-06-10,5,5',
  )
  await store(house, id, 'satisfaction', survey)
  // The clock of the tests stands at 1 July 2026, 0:00 UTC: in Honolulu it is still 30 June.
  const { body } = await change(house, id, { targets: aim(0.6) })
  expect(body.targets).toEqual(aim(0.6))
  expect(body.pastTargets).toEqual([{ through: '2026-05', targets: aim(0.75), changedAt: '2026-07-01T00:00:00.000Z' }])
  expect(await judgedAt(house, id, 'satisfaction', '2026-05')).toMatchObject({ target: 0.75, verdict: 'missed' })
  // There June is not over: it has its target, and no verdict yet.
  const june = { target: 0.6, verdict: 'no-data', reason: 'running', window: { over: false } }
  expect(await judgedAt(house, id, 'satisfaction', '2026-06')).toMatchObject(june)
  const scorecard = await house.get<Scorecard>(`/contracts/${id}/scorecard?month=2026-05`)
  expect(scorecard.body.restatements).toEqual([])
})

test('new targets hold from the month that is given; the same ones again change nothing', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ targets: aim(0.75) })
  await store(house, id, 'tickets', ticketCsv(row('A1')))
  const reason = 'Agreed at the committee of June'
  const first = await change(house, id, { targets: aim(0.6), targetsFrom: '2026-05', reason })
  expect(first.body.pastTargets).toMatchObject([{ through: '2026-04', targets: aim(0.75) }])
  const again = await change(house, id, { targets: aim(0.6) })
  expect(again.body.pastTargets).toEqual(first.body.pastTargets)
  const earlier = await change(house, id, { targets: aim(0.5), targetsFrom: '2026-04', reason })
  expect(earlier.body).toMatchObject({ targets: aim(0.5), pastTargets: [{ through: '2026-03', targets: aim(0.75) }] })
})

test('a contract without any import takes new targets for all its months', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ targets: aim(0.75) })
  await house.upload(id, ticketCsv(row('A1')))
  expect((await change(house, id, { targets: aim(0.6) })).body).toMatchObject({ targets: aim(0.6), pastTargets: [] })
})

test('a month from which targets hold is refused without targets', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { status, body } = await house.patch<ApiError>(`/contracts/${id}`, { targetsFrom: '2026-05' })
  expect(status).toBe(400)
  expect(body.issues!.map(({ column }) => column)).toEqual(['targetsFrom'])
  expect((await house.patch(`/contracts/${id}`, { pastTargets: [] })).status).toBe(400)
})
