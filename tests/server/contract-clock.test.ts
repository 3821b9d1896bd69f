import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { aHouse } from './house.ts'
import { judgedAt, pointOf, store, table } from './month-files.ts'

// The clock of the tests stands at 1 July 2026.

test('M1 of a contract that starts on 31 January is February: what came before its start is never held against the provider', async () => {
  const house = await aHouse()
  const contract = await house.addContract({
    startsOn: '2026-01-31',
    costBaseline: [{ label: 'All', amount: 10_000 }],
  })
  expect(contract.firstMonth).toBe('2026-02')
  const incidents = ['2025-12-05', '2025-12-20', '2026-01-03', '2026-01-20', '2026-02-10']
  const rows = incidents.map((day, index) => `S${index},security,${day} 10:00`)
  await store(house, contract.id, 'incidents', table('incident_id,kind,started_at', ...rows))
  // Two in December, the one month that lies wholly before: January is neither before nor judged.
  const january = await pointOf(house, contract.id, 'security-incidents', '2026-01')
  expect(january).toMatchObject({ contractMonth: 0, sample: 2, baseline: { perMonth: 2, months: 1 } })
  expect(january.judged).toMatchObject({ verdict: 'no-data', reason: 'before-contract', target: null })
  expect(await judgedAt(house, contract.id, 'security-incidents', '2026-02')).toMatchObject({
    sample: 1,
    value: -0.5,
    window: { from: '2026-02', to: '2026-02', months: 1 },
  })
  // A day of fees in January is no month of the contract: its first total cost is February's.
  const costs = ['2026-01;recurring;150', '2026-02;recurring;9000'].map((line) => line)
  await store(house, contract.id, 'costs', table('month;nature;amount', ...costs))
  expect(await judgedAt(house, contract.id, 'total-cost', '2026-01')).toMatchObject({ verdict: 'no-data' })
  const february = await judgedAt(house, contract.id, 'total-cost', '2026-02')
  expect(february.value).toBeCloseTo(-0.1, 12)
  const { clock } = (await house.get<Scorecard>(`/contracts/${contract.id}/scorecard?month=2026-01`)).body
  expect(clock).toMatchObject({ contractMonth: 0, hasStarted: true, dueTarget: null })
  const before = (await house.get<Scorecard>(`/contracts/${contract.id}/scorecard?month=2025-12`)).body
  expect(before.clock).toMatchObject({ contractMonth: -1, hasStarted: false })
})

test('M1 may be named: a later month, none that began before the contract; it follows a start that is moved', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2026-01-15', firstMonth: '2026-04' })
  const change = async (fields: object) => house.patch<Contract & ApiError>(`/contracts/${id}`, fields)
  const refused = await change({ firstMonth: '2026-01' })
  expect([refused.status, refused.body.issues?.map(({ column }) => column)]).toEqual([400, ['firstMonth']])
  expect(
    (
      await house.post('/contracts', {
        name: 'C',
        client: 'A',
        provider: 'B',
        startsOn: '2026-01-15',
        firstMonth: '2026-01',
      })
    ).status,
  ).toBe(400)
  expect((await change({ startsOn: '2026-02-01' })).body.firstMonth).toBe('2026-04')
  // What an earlier release left stays, also when the contract is sent back as it is.
  house.db.sqlite.exec(`UPDATE contracts SET starts_on = '2026-02-20', first_month = '2026-02' WHERE id = ${id}`)
  expect(await change({ startsOn: '2026-02-20', firstMonth: '2026-02' })).toMatchObject({
    status: 200,
    body: { firstMonth: '2026-02' },
  })
  expect((await change({ startsOn: '2026-05-02' })).body.firstMonth).toBe('2026-06')
  expect((await change({ startsOn: '2026-05-01' })).body.firstMonth).toBe('2026-05')
})

test('a month that runs judges nothing, and the scorecard opens on the last one that is over', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 4, 20) / 1000 })
  const { id } = await house.addContract({ targets: [{ kpi: 'satisfaction', dueMonth: 3, value: 0.75 }] })
  const answers = ['2026-03', '2026-04', '2026-05'].map((month) => `${month}-10,1,5`)
  await store(house, id, 'satisfaction', table('answered_at,score,scale', ...answers))
  const card = (await house.get<Scorecard>(`/contracts/${id}/scorecard`)).body
  expect([card.month, card.kpis.find((kpi) => kpi.id === 'satisfaction')!.verdict]).toEqual(['2026-04', 'behind'])
  const running = await judgedAt(house, id, 'satisfaction', '2026-05')
  expect(running).toMatchObject({ value: 0, target: 0.75, verdict: 'no-data', certain: false, reason: 'running' })
  expect(running.window).toMatchObject({ from: '2026-03', covered: 3, over: false })
})
