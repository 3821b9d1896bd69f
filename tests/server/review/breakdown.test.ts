import { expect, test } from 'vitest'
import type { Breakdown } from '../../../shared/api/breakdown.ts'
import type { ApiError } from '../../../shared/api/error.ts'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { breakdownBys } from '../../../shared/kpi/breakdown.ts'
import { breakdownBysOf, brokenDownKpis, isBrokenDown, kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import type { NewContract } from '../../../shared/api/contracts.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { giveAnswers, giveCosts, giveIncidents } from './files.ts'

async function aContract(fields: Partial<NewContract> = {}) {
  const house = await aHouse()
  const contract = await house.addContract(fields)
  const ask = async (kpi: KpiId, query: string) =>
    (await house.get<Breakdown>(`/contracts/${contract.id}/kpis/${kpi}/breakdown?${query}`)).body
  return { house, contract, ask }
}
const contributionsOf = ({ groups }: Breakdown) =>
  groups.map(({ label, contribution }) => [label, contribution && Number(contribution.toFixed(10))])

test('satisfaction is split over what the tickets answered about say; answers about none known stand together', async () => {
  const { house, contract, ask } = await aContract()
  const tickets = ['1', '2', '3', '4', '5', '6'].map((id) =>
    row(id, { category: id === '3' || id === '6' ? 'Print' : 'Mail' }),
  )
  expect((await house.upload(contract.id, ticketCsv(...tickets), { commit: 'true' })).status).toBe(201)
  const day = (month: string, rank: number) => `${month}-${String(rank).padStart(2, '0')} 10:00`
  await giveAnswers(house, contract, [
    { at: day('2026-04', 1), score: 5, ticket: '1' },
    { at: day('2026-04', 2), score: 1, ticket: '2' },
    { at: day('2026-04', 3), score: 5, ticket: '3' },
    { at: day('2026-04', 4), score: 1, ticket: 'gone' },
    { at: day('2026-04', 5), score: 1 },
    { at: day('2026-04', 6), ticket: 'unanswered' },
    { at: day('2026-05', 1), score: 5, ticket: '4' },
    { at: day('2026-05', 2), score: 5, ticket: '5' },
    { at: day('2026-05', 3), score: 5, ticket: '6' },
    { at: day('2026-05', 4), score: 1, ticket: 'gone too' },
  ])
  // April: Mail 1 of 2, Print 1 of 1, none 0 of 1: 2 of 4. May: Mail 2 of 2, Print 1 of 1, none 0 of 1: 3 of 4. Shares stay,
  // so all of the +25 points is the rate of Mail: 0.5 × 0.5.
  const found = await ask('satisfaction', 'by=category&month=2026-05')
  expect(found).toMatchObject({ change: 0.25, before: { value: 0.5, sample: 4 }, after: { value: 0.75, sample: 4 } })
  expect(contributionsOf(found)).toEqual([
    ['Mail', 0.25],
    [null, 0],
    ['Print', 0],
  ])
  expect(found.groups[0]).toMatchObject({ rateEffect: 0.25, mixEffect: 0, before: { value: 0.5, sample: 2 } })
})

test('periodic surveys are about no ticket: there is nothing to split', async () => {
  const { house, contract, ask } = await aContract()
  await giveAnswers(house, contract, [
    { at: '2026-04-01 10:00', score: 5 },
    { at: '2026-05-01 10:00', score: 1 },
  ])
  const nothing = { change: null, groups: [] }
  expect(await ask('satisfaction', 'by=site&month=2026-05')).toMatchObject(nothing)
  // Nor where the contract rests on them though tickets were answered about.
  await giveAnswers(house, contract, [
    { at: '2026-04-02 10:00', score: 5, ticket: 'T1' },
    { at: '2026-05-02 10:00', score: 5, ticket: 'T2' },
  ])
  expect((await ask('satisfaction', 'by=site&month=2026-05')).groups).toHaveLength(1)
  await house.patch(`/contracts/${contract.id}`, { satisfactionSurvey: 'periodic' })
  expect(await ask('satisfaction', 'by=site&month=2026-05')).toMatchObject(nothing)
})

test('security incidents are split by category and severity, against the baseline, quarter against quarter', async () => {
  const { house, contract, ask } = await aContract({ securityBaseline: { perMonth: 2, months: null } })
  const security = (at: string, category?: string, severity = 'low') =>
    ({ kind: 'security', at: `${at} 12:00`, severity, ...(category && { category }) }) as const
  // Only two months of the first quarter are covered.
  await giveIncidents(house, contract, { from: '2026-01', to: '2026-02' }, [
    security('2026-01-03', 'Phishing'),
    security('2026-01-04', 'Phishing'),
    security('2026-02-05', 'Malware', 'high'),
    security('2026-02-06'),
  ])
  await giveIncidents(house, contract, { from: '2026-03', to: '2026-05' }, [
    security('2026-03-03', 'Phishing'),
    security('2026-04-03', 'Phishing'),
    security('2026-05-03', 'Phishing'),
    { kind: 'outage', at: '2026-04-08 12:00', end: '2026-04-08 13:00', category: 'Phishing' },
  ])
  // Before: 4 in 2 months, 2 a month: 0 %. After: 3 in 3 months, 1 a month: −50 %. In shares of the baseline of 2 a month:
  // Phishing 2/2/2 = 0.5 → 3/3/2 = 0.5: 0. Malware 1/2/2 = 0.25 → 0. None 0.25 → 0.
  const found = await ask('security-incidents', 'by=category&month=2026-05&against=previous-quarter')
  expect(found).toMatchObject({ change: -0.5, before: { value: 0, sample: 4 }, after: { value: -0.5, sample: 3 } })
  expect(contributionsOf(found)).toEqual([
    [null, -0.25],
    ['Malware', -0.25],
    ['Phishing', 0],
  ])
  expect(found.groups[1]).toMatchObject({
    before: { value: 0.25, sample: 1 },
    after: { value: 0, sample: 0 },
    rateEffect: null,
    mixEffect: null,
  })
  const severity = await ask('security-incidents', 'by=severity&month=2026-05&against=previous-quarter')
  // Low: 3/2/2 = 0.75 → 0.5: −0.25; high: 0.25 → 0.
  expect(contributionsOf(severity)).toEqual([
    ['low', -0.25],
    ['high', -0.25],
  ])
})

test('the total cost is split by nature and label, an agreed transition as its months bear it', async () => {
  const { house, contract, ask } = await aContract({
    costBaseline: [{ label: 'All', amount: 1000 }],
    transition: { amount: 400, months: 2 },
  })
  await giveCosts(house, contract, [
    { month: '2026-04', nature: 'recurring', amount: 500, label: 'Fee' },
    { month: '2026-04', nature: 'transition', amount: 400, label: 'Take-over' },
    { month: '2026-05', nature: 'recurring', amount: 520.5, label: 'Fee' },
    { month: '2026-05', nature: 'out-of-scope', amount: 80, label: 'Office move' },
    { month: '2026-05', nature: 'internal-steering', amount: 10 },
  ])
  // April (M2): 500 + 200 = 700, −30 %. May (M3): 520.50 + 80 + 10 = 610.50, −38.95 %. Change −8.95 points.
  const found = await ask('total-cost', 'by=nature&month=2026-05')
  expect(found.change).toBeCloseTo(-0.0895, 12)
  expect(contributionsOf(found)).toEqual([
    ['transition', -0.2],
    ['out-of-scope', 0.08],
    ['recurring', 0.0205],
    ['internal-steering', 0.01],
  ])
  // The lines of the transition are behind its figure though the figure is not theirs: 200 of 1 000, and nothing in May.
  expect(found.groups[0]).toMatchObject({ before: { value: 0.2, sample: 1 }, after: { value: 0, sample: 0 } })
  expect(contributionsOf(await ask('total-cost', 'by=label&month=2026-05'))).toEqual([
    [null, -0.19],
    ['Office move', 0.08],
    ['Fee', 0.0205],
  ])
  const points = (await house.get<KpiReport>(`/contracts/${contract.id}/kpis/total-cost`)).body.points
  expect(points.map(({ value, sample }) => ({ value, sample }))).toEqual(
    [found.before, found.after].map(({ value, sample }) => ({ value, sample })),
  )
})

test('without a baseline, or without a file before, there is no change to split', async () => {
  const { house, contract, ask } = await aContract()
  await giveCosts(house, contract, [{ month: '2026-05', nature: 'recurring', amount: 500 }])
  const found = await ask('total-cost', 'by=nature&month=2026-05')
  expect(found).toMatchObject({ change: null, before: { value: null, sample: 0 } })
  expect(found.groups).toMatchObject([{ label: 'recurring', contribution: null, after: { value: null, sample: 1 } }])
})

test('groups that moved alike come by their size, then by their label, those without one first', async () => {
  const { house, contract, ask } = await aContract()
  const line = (label?: string) =>
    ({ month: '2026-05', nature: 'recurring', amount: 100, ...(label && { label }) }) as const
  await giveCosts(house, contract, ['Zoom', 'Ads', 'Mail', 'Mail', undefined, 'Été'].map(line))
  const found = await ask('total-cost', 'by=label&month=2026-05')
  expect(contributionsOf(found)).toEqual([
    ['Mail', null],
    [null, null],
    ['Ads', null],
    ['Été', null],
    ['Zoom', null],
  ])
})

test('a period that no file of incidents covers has no share of the baseline, and gives no change', async () => {
  const { house, contract, ask } = await aContract({ securityBaseline: { perMonth: 2, months: null } })
  await giveIncidents(house, contract, { from: '2026-05', to: '2026-05' }, [
    { kind: 'security', at: '2026-05-03 12:00', category: 'Phishing' },
  ])
  const found = await ask('security-incidents', 'by=category&month=2026-05')
  expect(found).toMatchObject({
    before: { from: '2026-04', to: '2026-04', value: null, sample: 0 },
    after: { from: '2026-05', to: '2026-05', value: -0.5, sample: 1 },
    change: null,
  })
  expect(found.groups).toMatchObject([
    { label: 'Phishing', before: { value: null, sample: 0 }, after: { value: 0.5, sample: 1 }, contribution: null },
  ])
})

test.each(brokenDownKpis)('%s is split by what fits it; the rest is refused', async (kpi) => {
  const { house, contract } = await aContract()
  const fitting: readonly string[] = breakdownBysOf(kpi)
  for (const by of breakdownBys) {
    const path = `/contracts/${contract.id}/kpis/${kpi}/breakdown?by=${by}&month=2026-03`
    const { status, body } = await house.get<ApiError>(path)
    expect([by, status]).toEqual([by, fitting.includes(by) ? 200 : 400])
    if (status === 400) expect(body.issues).toMatchObject([{ column: 'by', raw: by }])
  }
})

test('a budget has its bridge and availability its outages: neither is split', async () => {
  const { house, contract } = await aContract()
  for (const kpi of kpiIds.filter((id) => !isBrokenDown(id)))
    expect((await house.get(`/contracts/${contract.id}/kpis/${kpi}/breakdown?by=category&month=2026-03`)).status).toBe(
      400,
    )
})
