import { expect, test } from 'vitest'
import type { Committee, CommitteeKpi } from '../../../shared/api/committees.ts'
import type { NewContract } from '../../../shared/api/contracts.ts'
import type { ApiError } from '../../../shared/api/error.ts'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { readRevision } from '../../../server/db/contracts.ts'
import { replaceDriftFindings } from '../../../server/db/drift-findings.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { driftFinding, kept } from './drift-finding.ts'
import { giveAnswers, giveCosts, giveIncidents } from './files.ts'

// The clock of the tests says 1 July 2026, midnight.
async function aContract(fields: Partial<NewContract> = {}) {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2025-10-01', ...fields })
  const path = (quarter: string) => `/contracts/${contract.id}/committees/${quarter}`
  const ask = async (quarter: string) => {
    const { status, body } = await house.get<Committee>(path(quarter))
    expect(status).toBe(200)
    return body
  }
  return { house, contract, ask, path }
}
const kpiOf = ({ kpis }: Committee, id: string): CommitteeKpi => kpis.find((one) => one.id === id)!

const scores = (month: string, ...all: number[]) =>
  all.map((score, index) => ({ at: `${month}-${String(index + 1).padStart(2, '0')} 10:00`, score }))

test('a quarter pools its three months and is judged at the last of them, beside the quarter before', async () => {
  const { house, contract, ask } = await aContract()
  await giveAnswers(house, contract, [
    ...scores('2025-10', 5),
    ...scores('2025-12', 5, 5, 1),
    ...scores('2026-01', 5),
    ...scores('2026-02', 5, 5, 1, 1),
    ...scores('2026-03', 1, 1, 1),
  ])
  const q2 = await ask('Q2')
  expect(q2).toMatchObject({
    quarter: 'Q2',
    from: '2026-01',
    to: '2026-03',
    contractMonth: 6,
    isOver: true,
    quarters: ['Q1', 'Q2'],
    files: [
      { month: '2026-01', files: { satisfaction: true, costs: false } },
      { month: '2026-02', files: { satisfaction: true } },
      { month: '2026-03', files: { satisfaction: true } },
    ],
  })
  // 1 of 1, 2 of 4, 0 of 3: 3 of 8 = 37.5 %, where the mean of the months would be 50 %. Due at M6: 90 %.
  const satisfied = kpiOf(q2, 'satisfaction')
  expect(satisfied).toMatchObject({ value: 0.375, sample: 8, target: 0.9, targetDueMonth: 6, verdict: 'missed' })
  // The quarter before: 1 of 1 and 2 of 3, 75 %, due at M3: 75 %.
  expect(satisfied.previous).toMatchObject({ value: 0.75, sample: 4, contractMonth: 3, verdict: 'met' })
  expect(satisfied.history.map(({ month }) => month)).toEqual([
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
  ])
  expect(satisfied.targets).toEqual([
    { dueMonth: 3, month: '2025-12', value: 0.75 },
    { dueMonth: 6, month: '2026-03', value: 0.9 },
  ])
  const q1 = await ask('Q1')
  expect(kpiOf(q1, 'satisfaction')).toMatchObject({ value: 0.75, previous: null })
})

test('a quarter of every file is what its months add up to', async () => {
  const { house, contract, ask } = await aContract({
    securityBaseline: { perMonth: 2, months: null },
    costBaseline: [{ label: 'All', amount: 1000 }],
    forecast: ['2025-10', '2025-11', '2025-12', '2026-01'].map((month) => ({
      month,
      amount: 800,
      tickets: 2,
      unitPrice: 10,
    })),
  })
  const at = (month: string, hours: number) => ({
    opened_at: `${month}-10 08:00`,
    resolved_at: `${month}-10 ${String(8 + hours).padStart(2, '0')}:00`,
  })
  const tickets = [
    row('1', at('2025-10', 1)),
    row('2', at('2025-11', 2)),
    row('3', at('2025-11', 3)),
    row('4', { ...at('2025-12', 10), reassignments: 3 }),
  ]
  expect((await house.upload(contract.id, ticketCsv(...tickets), { commit: 'true' })).status).toBe(201)
  await giveCosts(house, contract, [
    { month: '2025-10', nature: 'recurring', amount: 800 },
    { month: '2025-11', nature: 'recurring', amount: 800 },
    { month: '2025-12', nature: 'out-of-scope', amount: 950 },
    { month: '2026-01', nature: 'recurring', amount: 1600 },
  ])
  await giveIncidents(house, contract, { from: '2025-10', to: '2025-12' }, [
    { kind: 'security', at: '2025-11-02 10:00' },
    { kind: 'security', at: '2025-12-02 10:00' },
    { kind: 'security', at: '2025-12-03 10:00' },
    { kind: 'outage', at: '2025-11-02 10:00', end: '2025-11-03 08:04:48' },
  ])
  const q1 = await ask('Q1')
  expect(kpiOf(q1, 'first-level-resolution')).toMatchObject({ value: 0.75, sample: 4 })
  // Delays of 1, 2, 3 and 10 h: mean 4, median 2.5; the 90th percentile lies 0.7 of the way from 3 to 10.
  const delay = kpiOf(q1, 'resolution-delay')
  expect(delay).toMatchObject({ value: 4, median: 2.5 })
  expect(delay.p90).toBeCloseTo(7.9, 10)
  // 2 550 for 2 400: +150. Out of scope 950, volume (4 − 6) × 10 = −20, remainder −780.
  const budget = kpiOf(q1, 'budget-variance')
  expect(budget.value).toBeCloseTo(0.0625, 12)
  expect(budget.parts!.map(({ id, value }) => [id, Math.round(value * 2400)])).toEqual([
    ['out-of-scope', 950],
    ['volume', -20],
    ['remainder', -780],
  ])
  expect(budget.cumulated).toEqual({ value: budget.value, sample: 3, interval: null })
  expect(budget.alone.value).toBeCloseTo(150 / 800, 12)
  // 3 in 3 months for 2 a month: −50 %. 850 a month for 1 000: −15 %.
  expect(kpiOf(q1, 'security-incidents')).toMatchObject({ value: -0.5, sample: 3, coveredMonths: 3, verdict: 'met' })
  expect(kpiOf(q1, 'total-cost').value).toBeCloseTo(-0.15, 12)
  // 22.08 h of 92 days of 24 h: 1 %.
  expect(kpiOf(q1, 'availability').value).toBeCloseTo(0.99, 12)
  const report = await house.get<KpiReport>(`/contracts/${contract.id}/kpis/budget-variance?from=2025-10&to=2025-12`)
  expect(report.body.pooled.value).toBe(budget.value)
})

test('what a committee must look at first: certain misses, misses, what is behind, what moved, what is missing', async () => {
  const { house, contract, ask } = await aContract({
    startsOn: '2026-03-01',
    staff: 80,
    securityBaseline: { perMonth: 0.1, months: null },
    costBaseline: [{ label: 'All', amount: 1000 }],
    targets: [
      { kpi: 'total-cost', dueMonth: 3, value: -0.1 },
      { kpi: 'satisfaction', dueMonth: 3, value: 0.75 },
      { kpi: 'security-incidents', dueMonth: 6, value: -0.5 },
      { kpi: 'availability', dueMonth: 3, value: 0.9 },
      { kpi: 'first-level-resolution', dueMonth: 3, value: 0.7 },
    ],
  })
  const months = ['2026-03', '2026-04', '2026-05']
  const costs = months.map((month) => ({ month, nature: 'recurring', amount: 1000 }) as const)
  await giveCosts(house, contract, costs)
  await giveAnswers(house, contract, scores('2026-03', 5, 5, 1))
  await giveIncidents(house, contract, { from: '2026-03', to: '2026-05' }, [
    { kind: 'security', at: '2026-04-02 10:00' },
    { kind: 'outage', at: '2026-04-02 10:00', end: '2026-04-02 11:00' },
  ])
  const may = row('may', { opened_at: '2026-05-10 08:00', resolved_at: '2026-05-10 12:00' })
  const solved = (count: number, from = 0) => Array.from({ length: count }, (_, index) => row(`T${from + index}`))
  await house.upload(contract.id, ticketCsv(...solved(9), row('late', { reassignments: 1 }), may), { commit: 'true' })
  expect((await ask('Q1')).exceptions).toEqual([
    { kpi: 'total-cost', kind: 'missed', certain: true },
    { kpi: 'satisfaction', kind: 'missed', certain: false },
    { kpi: 'security-incidents', kind: 'behind', certain: false },
    { kpi: 'budget-variance', kind: 'no-data', certain: false },
  ])
  // One ticket more of March: the quarter's first-level rate moves from 10 of 11 to 11 of 12, and it is told once, after the rest.
  await house.upload(contract.id, ticketCsv(...solved(1, 100)), { commit: 'true' })
  const moved = await ask('Q1')
  expect(moved.restatements).toMatchObject([{ kpi: 'first-level-resolution', before: 10 / 11, month: '2026-05' }])
  expect(moved.exceptions.slice(3)).toEqual([
    { kpi: 'first-level-resolution', kind: 'restated', certain: true },
    { kpi: 'budget-variance', kind: 'no-data', certain: false },
  ])
})

test('what is counted is proven on all months of its quarter alone', async () => {
  const { house, contract, ask } = await aContract({
    startsOn: '2026-03-01',
    costBaseline: [{ label: 'All', amount: 1000 }],
    forecast: ['2026-03', '2026-04', '2026-05'].map((month) => ({
      month,
      amount: 800,
      tickets: null,
      unitPrice: null,
    })),
    targets: [
      { kpi: 'total-cost', dueMonth: 3, value: -0.1 },
      { kpi: 'budget-variance', dueMonth: 3, value: 0.15 },
    ],
  })
  const give = (...months: string[]) =>
    giveCosts(
      house,
      contract,
      months.map((month) => ({ month, nature: 'recurring', amount: 800 })),
    )
  const judged = async () => {
    const committee = await ask('Q1')
    return ['total-cost', 'budget-variance'].map((id) => kpiOf(committee, id))
  }
  await give('2026-03')
  const window = { from: '2026-03', to: '2026-05', months: 3 }
  const some = { verdict: 'met', certain: false, window: { ...window, covered: 1 } }
  expect(await judged()).toMatchObject([some, some])
  const run = `/contracts/${contract.id}/kpis/total-cost?from=2026-03&to=2026-05`
  const { body } = await house.get<KpiReport>(run)
  expect(body.pooled).toMatchObject({ months: 3, covered: 1 })
  expect(body.pooled).not.toHaveProperty('verdict')
  await give('2026-03', '2026-04', '2026-05')
  const all = { verdict: 'met', certain: true, window: { ...window, covered: 3 } }
  expect(await judged()).toMatchObject([all, all])
})

test('a month whose file is there and cannot be measured covers nothing: a budget is proven on its forecast months alone', async () => {
  const { house, contract, ask } = await aContract({
    startsOn: '2026-03-01',
    forecast: [{ month: '2026-05', amount: 800, tickets: null, unitPrice: null }],
    targets: [{ kpi: 'budget-variance', dueMonth: 3, value: 0.15 }],
  })
  const months = ['2026-03', '2026-04', '2026-05']
  const costs = months.map((month) => ({ month, nature: 'recurring', amount: 800 }) as const)
  await giveCosts(house, contract, costs)
  expect(kpiOf(await ask('Q1'), 'budget-variance')).toMatchObject({
    value: 0,
    verdict: 'met',
    certain: false,
    coveredMonths: 1,
    window: { months: 3, covered: 1 },
  })
})

test('what is sampled is proven on all months of its quarter alone too, however clear it is', async () => {
  const { house, contract, ask } = await aContract({
    startsOn: '2026-03-01',
    securityBaseline: { perMonth: 30, months: null },
    targets: [
      { kpi: 'first-level-resolution', dueMonth: 3, value: 0.3 },
      { kpi: 'satisfaction', dueMonth: 3, value: 0.3 },
      { kpi: 'security-incidents', dueMonth: 3, value: -0.3 },
      { kpi: 'availability', dueMonth: 3, value: 0.9 },
    ],
  })
  const give = async (months: readonly string[]) => {
    const tickets = months.flatMap((month) =>
      Array.from({ length: 60 }, (_, n) =>
        row(`${month}-${n}`, { opened_at: `${month}-10 08:00`, resolved_at: `${month}-10 09:00` }),
      ),
    )
    expect((await house.upload(contract.id, ticketCsv(...tickets), { commit: 'true' })).status).toBe(201)
    await giveAnswers(
      house,
      contract,
      months.flatMap((month) => scores(month, ...Array<number>(20).fill(5))),
    )
    const outages = months.map(
      (month) => ({ kind: 'outage', at: `${month}-02 10:00`, end: `${month}-02 11:00` }) as const,
    )
    await giveIncidents(house, contract, { from: months[0]!, to: months.at(-1)! }, outages)
  }
  const judged = async () => {
    const committee = await ask('Q1')
    const ids = ['first-level-resolution', 'satisfaction', 'security-incidents', 'availability']
    return ids.map((id) => kpiOf(committee, id))
  }
  const like = (certain: boolean, covered: number) => ({ verdict: 'met', certain, window: { months: 3, covered } })
  await give(['2026-03', '2026-04'])
  expect(await judged()).toMatchObject(Array(4).fill(like(false, 2)))
  await give(['2026-03', '2026-04', '2026-05'])
  expect(await judged()).toMatchObject(Array(4).fill(like(true, 3)))
})

test('a quarter that runs is told so and shows no month that has not begun', async () => {
  const { house, contract, ask } = await aContract({ startsOn: '2026-06-01' })
  await giveAnswers(house, contract, [...scores('2026-05', 5), ...scores('2026-06', 5)])
  const running = await ask('Q1')
  expect(running).toMatchObject({ from: '2026-06', to: '2026-08', isOver: false, quarters: ['Q1'] })
  expect(kpiOf(running, 'satisfaction').history.map(({ month }) => month)).toEqual(['2026-05', '2026-06', '2026-07'])
})

test('a quarter that runs has the drift found last in it; one that is over, the drift found at its end', async () => {
  const { house, contract, ask } = await aContract({ startsOn: '2026-02-01' })
  const findings = [
    driftFinding('2026-03', 'drift'),
    driftFinding('2026-04', 'none'),
    driftFinding('2026-05', 'none'),
    driftFinding('2026-06', 'drift'),
  ]
  replaceDriftFindings(house.db, contract.id, kept(...findings), {
    revision: readRevision(house.db, contract.id),
    from: 0,
  })
  const driftOf = (committee: Committee) => kpiOf(committee, 'resolution-delay').drift
  const running = await ask('Q2')
  expect(running).toMatchObject({ from: '2026-05', to: '2026-07', isOver: false })
  expect(driftOf(running)).toMatchObject({ month: '2026-06', verdict: 'drift' })
  expect(running.exceptions[0]).toEqual({ kpi: 'resolution-delay', kind: 'drift', certain: true })
  expect(driftOf(await ask('Q1'))).toMatchObject({ month: '2026-04', verdict: 'none' })
  // Found in its first month alone it stands for the quarter; found before or after it, never.
  replaceDriftFindings(house.db, contract.id, kept(driftFinding('2026-05', 'watch')), {
    revision: readRevision(house.db, contract.id),
    from: 0,
  })
  expect(driftOf(await ask('Q2'))).toMatchObject({ month: '2026-05', verdict: 'watch' })
  expect(driftOf(await ask('Q1'))).toBeNull()
})

test('a quarter without data that has begun is all no-data', async () => {
  const { ask } = await aContract()
  const q3 = await ask('Q3')
  expect(q3).toMatchObject({ from: '2026-04', to: '2026-06', isOver: true, quarters: [] })
  expect(q3.exceptions.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'no-data'))
})

test.each([
  ['2025-10-15', 'Q5', '15 October 2025'],
  ['2025-10-15', 'Q99', '15 October 2025'],
  ['2026-08-01', 'Q1', '1 August 2026'],
])('a contract of %s has no %s yet, and says so', async (startsOn, quarter, day) => {
  const { house, path } = await aContract({ startsOn })
  const refusal = await house.get<ApiError>(path(quarter))
  expect(refusal.status).toBe(404)
  expect(refusal.body).toMatchObject({ code: 'quarter-not-begun' })
  expect(refusal.body.message).toContain(day)
})

test.each(['Q0', 'q1', 'Q', 'Q100', '1', 'Q1.5'])('%j is no quarter', async (quarter) => {
  const { house, path } = await aContract()
  expect((await house.get(path(quarter))).status).toBe(400)
})

test('an unknown contract has no committee', async () => {
  const { house, contract } = await aContract()
  expect((await house.get(`/contracts/${contract.id + 1}/committees/Q1`)).status).toBe(404)
})
