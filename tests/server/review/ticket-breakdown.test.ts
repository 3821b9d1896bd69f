import { expect, test } from 'vitest'
import type { Breakdown } from '../../../shared/api/breakdown.ts'
import type { ApiError } from '../../../shared/api/error.ts'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

type Cells = Record<string, string | number>

/** So many tickets opened and resolved on the 10th of a month, `hours` later. */
function some(count: number, month: string, cells: Cells, hours = 4): Cells[] {
  const at = (hour: number) => `${month}-10 ${String(hour).padStart(2, '0')}:00`
  const key = Object.values(cells).join('-')
  return Array.from({ length: count }, (_, index) =>
    row(`${month}-${key}-${hours}-${index}`, { opened_at: at(8), resolved_at: at(8 + hours), ...cells }),
  )
}
const atLevelOne = (count: number, month: string, category: string) => some(count, month, { category })
const escalated = (count: number, month: string, category: string) => some(count, month, { category, reassignments: 2 })

async function aContractWith(...tickets: Cells[]) {
  const house = await aHouse()
  const { id } = await house.addContract()
  expect((await house.upload(id, ticketCsv(...tickets), { commit: 'true' })).status).toBe(201)
  const ask = async (query: string, kpi = 'first-level-resolution') =>
    (await house.get<Breakdown>(`/contracts/${id}/kpis/${kpi}/breakdown?${query}`)).body
  return { house, id, ask }
}
const effects = ({ groups }: Breakdown) =>
  groups.map(({ label, ...group }) => [
    label,
    ...[group.rateEffect, group.mixEffect, group.contribution].map((one) => one && Number(one.toFixed(10))),
  ])

test('the change of a rate is split over the categories, those without one among them', async () => {
  // April: Mail 6 of 10 (60 %), none 8 of 10 (80 %): 14 of 20 = 70 %. May: Mail 9 of 10 (90 %), none 18 of 30 (60 %):
  // 27 of 40 = 67.5 %. Change −2.5 points; mean of both 68.75 %.
  // Mail: share 0.5 → 0.25. Rate 0.375 × 0.3 = +11.25; mix −0.25 × (0.75 − 0.6875) = −1.5625: +9.6875.
  // None: share 0.5 → 0.75. Rate 0.625 × −0.2 = −12.5; mix +0.25 × (0.7 − 0.6875) = +0.3125: −12.1875. Sum −2.5.
  // Tickets of which nothing tells the level are in no sample: those of April's Mail, and a whole category of May.
  const { ask, house, id } = await aContractWith(
    ...atLevelOne(6, '2026-04', 'Mail'),
    ...escalated(4, '2026-04', 'Mail'),
    ...some(3, '2026-04', { category: 'Mail', reassignments: '' }),
    ...atLevelOne(8, '2026-04', ''),
    ...escalated(2, '2026-04', ''),
    ...atLevelOne(9, '2026-05', 'Mail'),
    ...escalated(1, '2026-05', 'Mail'),
    ...atLevelOne(18, '2026-05', ''),
    ...escalated(12, '2026-05', ''),
    ...some(5, '2026-05', { category: 'Nothing tells', reassignments: '' }),
    ...some(5, '2026-05', { category: 'Mail', status: 'cancelled' }),
  )
  const found = await ask('by=category&month=2026-05')
  expect(found).toMatchObject({
    kpi: 'first-level-resolution',
    by: 'category',
    month: '2026-05',
    against: 'previous-month',
    before: { from: '2026-04', to: '2026-04', value: 0.7, sample: 20 },
    after: { from: '2026-05', to: '2026-05', value: 0.675, sample: 40 },
  })
  expect(found.change).toBeCloseTo(-0.025, 12)
  expect(effects(found)).toEqual([
    [null, -0.125, 0.003125, -0.121875],
    ['Mail', 0.1125, -0.015625, 0.096875],
  ])
  expect(found.groups[1]).toMatchObject({ before: { value: 0.6, sample: 10 }, after: { value: 0.9, sample: 10 } })
  const report = (await house.get<KpiReport>(`/contracts/${id}/kpis/first-level-resolution?from=2026-04&to=2026-05`))
    .body
  expect(report.points.map(({ value, sample }) => ({ value, sample }))).toEqual(
    [found.before, found.after].map(({ value, sample }) => ({ value, sample })),
  )
})

test('a quarter is three months pooled, against the three before them; a delay moves in hours', async () => {
  // November to January: P1 2 × 1 h, P3 6 × 3 h: 20 h over 8 = 2.5 h. February to April: P1 6 × 3 h, P3 2 × 5 h: 28 over 8
  // = 3.5 h. Change +1 h; mean of both 3 h.
  // P1: share 0.25 → 0.75. Rate 0.5 × 2 = +1; mix +0.5 × (2 − 3) = −0.5: +0.5.
  // P3: share 0.75 → 0.25. Rate 0.5 × 2 = +1; mix −0.5 × (4 − 3) = −0.5: +0.5.
  const [high, low] = [{ priority: 'P1' }, { priority: 'P3' }]
  const { ask } = await aContractWith(
    ...some(2, '2025-11', high, 1),
    ...some(4, '2025-12', low, 3),
    ...some(2, '2026-01', low, 3),
    ...some(6, '2026-02', high, 3),
    ...some(1, '2026-03', low, 5),
    ...some(1, '2026-04', low, 5),
    ...some(9, '2026-05', low, 9),
  )
  const found = await ask('by=priority&month=2026-04&against=previous-quarter', 'resolution-delay')
  expect(found).toMatchObject({
    against: 'previous-quarter',
    before: { from: '2025-11', to: '2026-01', value: 2.5, sample: 8 },
    after: { from: '2026-02', to: '2026-04', value: 3.5, sample: 8 },
    change: 1,
  })
  expect(effects(found)).toEqual([
    ['P1', 1, -0.5, 0.5],
    ['P3', 1, -0.5, 0.5],
  ])
})

test('a group that only comes or goes has no rate effect, and no value where it is not', async () => {
  // April: Old 4 of 8 (50 %), Stays 6 of 8 (75 %): 62.5 %. May: Stays 6 of 8, New 8 of 8: 87.5 %. Mean of both 75 %.
  // Old: −0.5 × (0.5 − 0.75) = +12.5. New: +0.5 × (1 − 0.75) = +12.5. Stays: 0.
  const { ask } = await aContractWith(
    ...some(4, '2026-04', { site: 'Old' }),
    ...some(4, '2026-04', { site: 'Old', reassignments: 1 }),
    ...some(6, '2026-04', { site: 'Stays' }),
    ...some(2, '2026-04', { site: 'Stays', reassignments: 1 }),
    ...some(6, '2026-05', { site: 'Stays' }),
    ...some(2, '2026-05', { site: 'Stays', reassignments: 1 }),
    ...some(8, '2026-05', { site: 'New' }),
  )
  const found = await ask('by=site&month=2026-05')
  expect(effects(found)).toEqual([
    ['New', 0, 0.125, 0.125],
    ['Old', 0, 0.125, 0.125],
    ['Stays', 0, 0, 0],
  ])
  expect(found.groups[0]!.before).toEqual({ value: null, sample: 0 })
  expect(found.groups[1]!.after).toEqual({ value: null, sample: 0 })
})

test('a period without tickets has no value and gives no change, never 0', async () => {
  const { ask } = await aContractWith(...atLevelOne(3, '2026-03', 'Mail'), ...escalated(1, '2026-03', 'Mail'))
  const first = await ask('by=category&month=2026-03')
  expect(first.before).toEqual({ from: '2026-02', to: '2026-02', value: null, sample: 0 })
  expect(first).toMatchObject({ change: null, after: { value: 0.75, sample: 4 } })
  expect(effects(first)).toEqual([['Mail', null, null, null]])
  const next = await ask('by=category&month=2026-04')
  expect(next).toMatchObject({ change: null, before: { value: 0.75 }, after: { value: null, sample: 0 } })
  expect(await ask('by=category&month=2026-06')).toMatchObject({ change: null, groups: [] })
})

test('every way of grouping adds up to the same change', async () => {
  const { ask, house, id } = await aContractWith(
    ...some(5, '2026-04', { category: 'A', site: 'X', group: 'G1', type: 'Incident' }, 2),
    ...some(7, '2026-04', { category: 'B', site: 'Y', group: 'G2', type: 'Request' }, 7),
    ...some(4, '2026-05', { category: 'A', site: 'Y', group: 'G2', type: 'Incident' }, 3),
    ...some(9, '2026-05', { category: 'C', site: 'X', group: 'G1', type: '' }, 1),
  )
  await house.patch(`/contracts/${id}`, { ticketScope: { 'resolution-delay': 'all' } })
  for (const by of ['priority', 'category', 'site', 'group', 'type']) {
    const { change, groups } = await ask(`by=${by}&month=2026-05`, 'resolution-delay')
    expect(change).toBeCloseTo(21 / 13 - 59 / 12, 10)
    expect(groups.reduce((sum, { contribution }) => sum + contribution!, 0)).toBeCloseTo(change!, 10)
  }
})

test.each([
  ['by=colour&month=2026-03', 'by'],
  ['month=2026-03', 'by'],
  ['by=category', 'month'],
  ['by=category&month=2026-13', 'month'],
  ['by=category&month=1900-01', 'month'],
  ['by=category&month=2026-03&against=last-year', 'against'],
  ['by=category&by=site&month=2026-03', 'by'],
])('the query %j is refused and says what is wrong with %s', async (query, column) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const answer = await house.get<ApiError>(`/contracts/${id}/kpis/resolution-delay/breakdown?${query}`)
  expect(answer.status).toBe(400)
  expect(answer.body.issues).toMatchObject([{ column }])
})

test('what is not there is refused: an unknown filter, an unknown KPI, an unknown contract', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const status = async (contract: number, kpi: string, more = '') =>
    (await house.get(`/contracts/${contract}/kpis/${kpi}/breakdown?by=site&month=2026-03${more}`)).status
  expect(await status(id, 'resolution-delay', '&sort=label')).toBe(400)
  expect(await status(id, 'weather')).toBe(400)
  expect(await status(id + 1, 'resolution-delay')).toBe(404)
  expect(await status(id, 'resolution-delay')).toBe(200)
})
