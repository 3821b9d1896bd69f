import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AlertPreview } from '../../../shared/api/alerts.ts'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import type { Committee } from '../../../shared/api/committees.ts'
import type { NewContract } from '../../../shared/api/contracts.ts'
import type { JudgedFigure, KpiReport, Scorecard } from '../../../shared/api/kpis.ts'
import type { Portfolio } from '../../../shared/api/portfolio.ts'
import { calendarMonth } from '../../../shared/contract-clock.ts'
import { kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import { windowKinds } from '../../../shared/kpi/window.ts'
import { formatMonth, parseMonth, type Month } from '../../../shared/period.ts'
import { aHouse, type TestHouse } from '../house.ts'
import { importFile } from '../law-house.ts'

// Whoever looks, wherever: a KPI at a month has one figure, held against one target with one verdict. The clock says July 2026.

/** Generated contracts; `VIGIE_EVERY_ROUND=1` takes as many as a release should. */
const RUNS = process.env['VIGIE_EVERY_ROUND'] === '1' ? 200 : 12
const FIRST = parseMonth('2025-06')
const MONTHS = 13
const month = (index: number) => formatMonth(FIRST + index)
const share = fc.double({ min: 0, max: 1, noNaN: true })

/** What a month's files say: nothing where one is missing. */
const aMonth = fc.record({
  satisfied: fc.option(fc.nat({ max: 12 }), { nil: null, freq: 4 }),
  unsatisfied: fc.nat({ max: 4 }),
  cost: fc.option(fc.integer({ min: 500, max: 1500 }), { nil: null, freq: 4 }),
  incidents: fc.option(fc.nat({ max: 4 }), { nil: null, freq: 4 }),
})

const targets = fc.record({
  satisfaction: fc.tuple(share, share),
  cost: fc.tuple(fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.double({ min: -0.5, max: 0.5, noNaN: true })),
  budget: fc.double({ min: 0, max: 0.5, noNaN: true }),
  incidents: fc.double({ min: -1, max: 0.5, noNaN: true }),
  dueMonths: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }),
})
type Targets = typeof targets extends fc.Arbitrary<infer Given> ? Given : never
const targetsOf = ({ satisfaction, cost, budget, incidents, dueMonths }: Targets): NewContract['targets'] =>
  dueMonths.flatMap((dueMonth, step) => [
    { kpi: 'satisfaction', dueMonth, value: satisfaction[step]! },
    { kpi: 'total-cost', dueMonth, value: cost[step]! },
    { kpi: 'budget-variance', dueMonth, value: budget },
    { kpi: 'security-incidents', dueMonth, value: incidents },
  ])

const contracts = fc.record({
  startsOn: fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 28 }))
    .map(([index, day]) => `${month(index)}-${String(day).padStart(2, '0')}`),
  windows: fc.dictionary(fc.constantFrom(...kpiIds), fc.constantFrom(...windowKinds), { noNullPrototype: true }),
  targets,
  later: fc.option(fc.record({ targets, from: fc.integer({ min: 1, max: MONTHS - 1 }) }), { nil: null }),
  months: fc.array(aMonth, { minLength: MONTHS, maxLength: MONTHS }),
})

const day = (index: number, n: number) => `${month(index)}-${String((n % 27) + 1).padStart(2, '0')} 10:00`

async function fill(house: TestHouse, { startsOn, windows, targets: first, later, months }: GivenContract) {
  const contract = await house.addContract({
    startsOn,
    windows,
    targets: targetsOf(first),
    costBaseline: [{ label: 'All', amount: 1000 }],
    securityBaseline: { perMonth: 2, months: null },
    forecast: months.map((_, index) => ({ month: month(index), amount: 1000, tickets: null, unitPrice: null })),
  })
  const lines = async (kind: 'satisfaction' | 'costs' | 'incidents', header: string, of: (at: number) => string[]) => {
    const rows = months.flatMap((_, index) => of(index))
    if (rows.length > 0) await importFile(house, contract, kind, [header, ...rows, ''].join('\n'))
  }
  await lines('satisfaction', 'answered_at,score,scale', (index) => {
    const { satisfied, unsatisfied } = months[index]!
    if (satisfied === null) return []
    return Array.from({ length: satisfied + unsatisfied }, (_, n) => `${day(index, n)},${n < satisfied ? 5 : 1},5`)
  })
  await lines('costs', 'month,nature,label,amount', (index) => {
    const { cost } = months[index]!
    return cost === null ? [] : [`${month(index)},recurring,fee,${cost}`]
  })
  await lines('incidents', 'id,kind,started_at', (index) =>
    Array.from({ length: months[index]!.incidents ?? 0 }, (_, n) => `${index}-${n},security,${day(index, n)}`),
  )
  if (later)
    await house.patch(`/contracts/${contract.id}`, {
      targets: targetsOf(later.targets)!,
      targetsFrom: month(later.from),
    })
  return contract
}
type GivenContract = typeof contracts extends fc.Arbitrary<infer Given> ? Given : never

/** What a place says of a KPI at a month. */
type Said = Pick<JudgedFigure, 'value' | 'target' | 'verdict' | 'certain' | 'window'>
const said = ({ value, target, verdict, certain, window }: Said): Said => ({ value, target, verdict, certain, window })

/** Every place that shows a figure beside its target, by month and KPI: what each says there. */
async function everyPlace(house: TestHouse, contractId: number): Promise<Map<string, Map<string, Said>>> {
  const places = new Map<string, Map<string, Said>>()
  const note = (at: string, kpi: KpiId, where: string, figure: Said) => {
    const key = `${at} ${kpi}`
    places.set(key, (places.get(key) ?? new Map()).set(where, said(figure)))
  }
  const path = `/contracts/${contractId}`
  const { firstMonth } = (await house.get<{ firstMonth: string }>(path)).body
  for (const kpi of kpiIds) {
    const { points } = (await house.get<KpiReport>(`${path}/kpis/${kpi}?from=${month(0)}&to=${month(MONTHS)}`)).body
    for (const point of points) note(point.month, kpi, 'KPI page', point.judged)
  }
  const card = async (at: string) => (await house.get<Scorecard>(`${path}/scorecard?month=${at}`)).body
  for (let index = 0; index <= MONTHS; index++)
    for (const kpi of (await card(month(index))).kpis) {
      note(month(index), kpi.id, 'scorecard', kpi)
      for (const point of kpi.history) note(point.month, kpi.id, 'history of a scorecard', point.judged)
    }
  const row = (await house.get<Portfolio>('/portfolio')).body.rows.find(({ contract }) => contract.id === contractId)
  const windowOf = (at: string, kpi: KpiId) => places.get(`${at} ${kpi}`)!.get('scorecard')!.window
  for (const kpi of row!.kpis) note(row!.month!, kpi.id, 'portfolio', { ...kpi, window: windowOf(row!.month!, kpi.id) })
  for (let quarter = 1; ; quarter++) {
    const { status, body } = await house.get<Committee>(`${path}/committees/Q${quarter}`)
    if (status !== 200) break
    const before: Month = calendarMonth({ firstMonth }, (quarter - 1) * 3)
    for (const kpi of body.kpis) {
      note(body.to, kpi.id, 'committee', kpi)
      if (kpi.previous) note(formatMonth(before), kpi.id, 'committee, quarter before', kpi.previous)
      for (const point of kpi.history) note(point.month, kpi.id, 'history of a committee', point.judged)
    }
  }
  return places
}

/** The months and KPIs of which two places do not say the same. */
function contradictions(places: ReadonlyMap<string, ReadonlyMap<string, Said>>) {
  return [...places].flatMap(([at, by]) => {
    const different = new Set([...by.values()].map((one) => JSON.stringify(one)))
    return different.size === 1 ? [] : [{ at, by: Object.fromEntries(by) }]
  })
}

test('every place that shows a target says the same figure, verdict and certainty, whatever the contract', async () => {
  const seen = { due: 0 }
  await fc.assert(
    fc.asyncProperty(contracts, async (given) => {
      const house = await aHouse()
      const { id } = await fill(house, given)
      const places = await everyPlace(house, id)
      expect(contradictions(places)).toEqual([])
      const due = [...places].filter(([, by]) => [...by.values()].some(({ verdict }) => verdict === 'missed'))
      seen.due += due.length
      // An alert of a miss is of what the scorecard says of that month.
      const preview = await house.post<AlertPreview>(`/contracts/${id}/alert-settings/preview`, defaultAlertSettings)
      for (const alert of preview.body.filter(({ rule }) => rule === 'target-missed')) {
        const scorecard = places.get(`${alert.month} ${alert.kpi}`)?.get('scorecard')
        expect(scorecard).toMatchObject({
          value: alert.figures.seen,
          target: alert.figures.expected,
          verdict: 'missed',
        })
      }
      await house.close()
    }),
    { numRuns: RUNS },
  )
  expect(seen.due).toBeGreaterThan(50)
})
