import { expect, test } from 'vitest'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import { aHouse, type TestHouse } from '../house.ts'
import { giveAnswers, giveCosts, giveIncidents } from './files.ts'

const report = async ({ get }: TestHouse, id: number, kpi: KpiId, query = '') =>
  (await get<KpiReport>(`/contracts/${id}/kpis/${kpi}${query}`)).body

const answers = (month: string, scores: readonly number[]) =>
  scores.map((score, index) => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`
    return { at: `${day} 10:00`, score, ticket: `T ${day}` }
  })

test('a run of months is pooled from its facts, never averaged', async () => {
  const house = await aHouse()
  const contract = await house.addContract({
    forecast: [
      { month: '2026-03', amount: 10_000, tickets: null, unitPrice: null },
      { month: '2026-04', amount: 30_000, tickets: null, unitPrice: null },
    ],
  })
  await giveCosts(house, contract, [
    { month: '2026-03', nature: 'recurring', amount: 12_000 },
    { month: '2026-04', nature: 'recurring', amount: 30_000 },
  ])
  await giveAnswers(house, contract, [...answers('2026-03', [5]), ...answers('2026-04', [5, 1, 2])])
  // March +20 %, April 0 %: 42 000 for 40 000 is +5 %, where the mean of both would be +10 %.
  const budget = await report(house, contract.id, 'budget-variance')
  expect(budget.points.map(({ value }) => value)).toEqual([0.2, 0])
  expect(budget.pooled).toMatchObject({ value: 0.05, coveredMonths: 2, amounts: { actual: 42_000, forecast: 40_000 } })
  // 1 of 1 and 1 of 3: 2 of 4, where the mean of both would be 67 %.
  const satisfied = await report(house, contract.id, 'satisfaction')
  expect(satisfied.points.map(({ value }) => value)).toEqual([1, 1 / 3])
  expect(satisfied.pooled).toMatchObject({ value: 0.5, sample: 4 })
})

test('a budget stands each month as it adds up since M1, and not at all before', async () => {
  const house = await aHouse()
  const months = ['2026-02', '2026-03', '2026-04', '2026-05']
  const forecast = months.map((month) => ({ month, amount: 1000, tickets: null, unitPrice: null }))
  const contract = await house.addContract({ forecast })
  const amounts = [5000, 1100, 1300, 600]
  await giveCosts(
    house,
    contract,
    months.map((month, index) => ({ month, nature: 'recurring', amount: amounts[index]! })),
  )
  const { points } = await report(house, contract.id, 'budget-variance')
  // Since March: 1 100 for 1 000, 2 400 for 2 000, 3 000 for 3 000. February is before the contract.
  const cumulated = points.map(({ cumulated: one }) => one && Number(one.value!.toFixed(10)))
  expect(cumulated).toEqual([null, 0.1, 0.2, 0])
  // M2: 20 % over is behind, for 15 % is due at M3; at M3 the sum keeps it, and the month alone (−40 %) is not judged.
  expect(points[2]!.judged).toMatchObject({ value: 0.2, verdict: 'behind', certain: true })
  expect(points[3]!.value).toBeCloseTo(-0.4, 12)
  expect(points[3]!.judged).toMatchObject({ value: 0, verdict: 'met', certain: true })
  expect(points[3]).not.toHaveProperty('verdict')
  expect((await report(house, contract.id, 'total-cost')).points[0]).not.toHaveProperty('cumulated')
})

test('the bridge of a run of months adds up, its volume told by the months that can be priced', async () => {
  const house = await aHouse()
  const contract = await house.addContract({
    forecast: [
      { month: '2026-03', amount: 1000, tickets: null, unitPrice: null },
      { month: '2026-04', amount: null, tickets: null, unitPrice: null },
    ],
    budgetNatures: ['recurring', 'out-of-scope'],
  })
  // April has no agreed amount: its line was forecast at 900. Internal steering is outside the budget.
  await giveCosts(house, contract, [
    { month: '2026-03', nature: 'recurring', amount: 1010.1 },
    { month: '2026-03', nature: 'internal-steering', amount: 400 },
    { month: '2026-04', nature: 'recurring', amount: 950, forecast: 900 },
    { month: '2026-04', nature: 'out-of-scope', amount: 300 },
    { month: '2026-05', nature: 'recurring', amount: 77 },
  ])
  const { pooled, points } = await report(house, contract.id, 'budget-variance')
  // 1 010.10 + 1 250 = 2 260.10 for 1 900: +360.10; out of scope 300, the rest 60.10, no month with a priced volume.
  expect(pooled.value).toBeCloseTo(360.1 / 1900, 12)
  expect(pooled.parts!.map(({ id }) => id)).toEqual(['out-of-scope', 'remainder'])
  expect(pooled.parts!.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(pooled.value!, 12)
  expect(pooled).toMatchObject({ coveredMonths: 2, volumeMonths: 0 })
  expect(points[2]).toMatchObject({ value: null, reason: 'no-forecast' })
})

test('security incidents are held against the months before M1 that were imported, unless a baseline is agreed', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  // November to February: 8 incidents in 4 covered months, 2 a month. March has 1: −50 %.
  const days = [
    '2025-11-03',
    '2025-11-09',
    '2025-12-04',
    '2025-12-24',
    '2026-02-01',
    '2026-02-02',
    '2026-02-03',
    '2026-02-28',
  ]
  const incidents = [...days, '2026-03-31'].map((day) => ({ kind: 'security', at: `${day} 12:00` }) as const)
  await giveIncidents(house, contract, { from: '2025-11', to: '2026-03' }, incidents)
  const counted = (await report(house, contract.id, 'security-incidents')).points.at(-1)!
  expect(counted).toMatchObject({ value: -0.5, baseline: { perMonth: 2, months: 4 }, perMonth: { value: 1 } })
  // A month without incident that a file covers counts as one: January has none.
  const january = (await report(house, contract.id, 'security-incidents', '?from=2026-01&to=2026-01')).points[0]!
  expect(january).toMatchObject({ value: -1, sample: 0, judged: { verdict: 'no-data', reason: 'before-contract' } })
  await house.patch(`/contracts/${contract.id}`, { securityBaseline: { perMonth: 4, months: null } })
  const agreed = (await report(house, contract.id, 'security-incidents')).points.at(-1)!
  expect(agreed).toMatchObject({ value: -0.75, baseline: { perMonth: 4, months: null } })
})

test('the months of an agreed transition bear it equally, whatever its lines say', async () => {
  const house = await aHouse()
  const contract = await house.addContract({
    costBaseline: [{ label: 'All', amount: 1000 }],
    transition: { amount: 600, months: 2 },
  })
  await giveCosts(house, contract, [
    { month: '2026-03', nature: 'recurring', amount: 500 },
    { month: '2026-03', nature: 'transition', amount: 600 },
    { month: '2026-04', nature: 'recurring', amount: 500 },
    { month: '2026-05', nature: 'recurring', amount: 500 },
  ])
  const { points, pooled } = await report(house, contract.id, 'total-cost')
  // 500 + 300, 500 + 300, 500: −20 %, −20 %, −50 %. Pooled 2 100 over 3 months: 700 a month, −30 %.
  expect(points.map(({ value }) => Number(value!.toFixed(10)))).toEqual([-0.2, -0.2, -0.5])
  expect(pooled.value).toBeCloseTo(-0.3, 12)
})

test('targets changed since keep governing the months they governed', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ targets: [{ kpi: 'satisfaction', dueMonth: 1, value: 0.5 }] })
  const past = [
    {
      through: '2026-03',
      targets: [{ kpi: 'satisfaction', dueMonth: 1, value: 0.9 }],
      changedAt: '2026-04-02T00:00:00Z',
    },
  ]
  house.db.sqlite.prepare('UPDATE contracts SET past_targets = ? WHERE id = ?').run(JSON.stringify(past), contract.id)
  await giveAnswers(house, contract, [...answers('2026-03', [5, 5, 1]), ...answers('2026-04', [5, 5, 1])])
  const now = await report(house, contract.id, 'satisfaction')
  expect(now.points.map(({ judged: { target, verdict } }) => [target, verdict])).toEqual([
    [0.9, 'missed'],
    [0.5, 'met'],
  ])
  expect(now.targets).toEqual([{ dueMonth: 1, month: '2026-03', value: 0.5 }])
  const then = await report(house, contract.id, 'satisfaction', '?to=2026-03')
  expect(then.targets).toEqual([{ dueMonth: 1, month: '2026-03', value: 0.9 }])
  expect(then.points.at(-1)!.judged).toMatchObject({ target: 0.9, verdict: 'missed' })
})

test('a path starts where the KPI stood: as the contract says, else at 0 for a change against a baseline', async () => {
  const house = await aHouse()
  const contract = await house.addContract({
    costBaseline: [{ label: 'All', amount: 1000 }],
    baselines: [{ kpi: 'satisfaction', value: 0.6 }],
  })
  await giveCosts(house, contract, [{ month: '2026-03', nature: 'recurring', amount: 980 }])
  await giveAnswers(house, contract, answers('2026-03', [5]))
  // M1 of 3: from 60 % to 75 % stands at 65 %; from 0 to −10 % at −3.33 %, which −2 % has not reached.
  const satisfied = await report(house, contract.id, 'satisfaction')
  expect(satisfied.baseline).toBe(0.6)
  expect(satisfied.points[0]!.judged.path).toBeCloseTo(0.65, 12)
  const cost = await report(house, contract.id, 'total-cost')
  expect(cost.baseline).toBe(0)
  expect(cost.points[0]!.judged).toMatchObject({ verdict: 'behind', certain: true })
  expect(cost.points[0]!.judged.path).toBeCloseTo(-0.1 / 3, 12)
})

test('satisfaction rests on the surveys about tickets where any was answered, else on the periodic ones, or as chosen', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  await giveAnswers(house, contract, [
    { at: '2026-03-02 10:00', score: 5 },
    { at: '2026-03-03 10:00', ticket: 'T1' },
  ])
  const survey = async () => (await report(house, contract.id, 'satisfaction')).points[0]!
  expect(await survey()).toMatchObject({ survey: 'periodic', value: 1 })
  await giveAnswers(house, contract, [{ at: '2026-03-04 10:00', score: 1, ticket: 'T2' }])
  expect(await survey()).toMatchObject({ survey: 'ticket', value: 0, otherSurvey: { value: 1 } })
  await house.patch(`/contracts/${contract.id}`, { satisfactionSurvey: 'periodic' })
  expect(await survey()).toMatchObject({ survey: 'periodic', value: 1, otherSurvey: { value: 0 } })
})
