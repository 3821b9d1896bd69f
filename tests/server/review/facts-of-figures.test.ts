import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Contract } from '../../../shared/api/contracts.ts'
import type { CostFact, IncidentFact, KpiFact, KpiFacts } from '../../../shared/api/kpi-facts.ts'
import type { KpiResult, Scorecard } from '../../../shared/api/kpis.ts'
import { kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import { windowKinds } from '../../../shared/kpi/window.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import { aHouse, type TestHouse } from '../house.ts'
import { giveAnswers, giveCosts, giveIncidents } from './files.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

// Whatever the contract, the facts listed over the months of a judged figure are those that it counts. The clock says December 2026.

const FIRST = parseMonth('2025-12')
const MONTHS = 8
const NOW = Date.UTC(2026, 11, 1) / 1000
const month = (index: number) => formatMonth(FIRST + index)
const HOUR = 3_600_000
/** An instant of a month, as files write it: so many hours after its beginning. */
const at = (index: number, hours: number) =>
  new Date(Date.parse(`${month(index)}-01T00:00Z`) + hours * HOUR).toISOString().slice(0, 16).replace('T', ' ')

const hourOfMonth = fc.integer({ min: 2, max: 650 })
const ticket = fc.record({
  opened: hourOfMonth,
  lasts: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: null, freq: 6 }),
  reassignments: fc.constantFrom(0, 1, ''),
  answeredIn: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 4 }),
  priority: fc.constantFrom('P1', 'P1', 'P2', 'P3'),
  type: fc.constantFrom('Incident', 'Incident', 'Request', ''),
  status: fc.constantFrom('resolved', 'resolved', 'resolved', 'cancelled'),
})
const answer = fc.record({ at: hourOfMonth, score: fc.constantFrom(1, 3, 4, 5, undefined), isPeriodic: fc.boolean() })
const cost = fc.record({
  nature: fc.constantFrom('recurring', 'out-of-scope', 'internal-steering', 'project'),
  amount: fc.integer({ min: 100, max: 900 }),
})
const incident = fc.record({
  kind: fc.constantFrom('security', 'outage', 'outage'),
  at: hourOfMonth,
  lasts: fc.option(fc.integer({ min: 0, max: 1800 }), { nil: null, freq: 6 }),
  planned: fc.constantFrom(undefined, false, true),
})
/** What a month's files say: nothing where one is missing. */
const aMonth = fc.record({
  tickets: fc.array(ticket, { maxLength: 5 }),
  answers: fc.array(answer, { maxLength: 5 }),
  costs: fc.array(cost, { maxLength: 3 }),
  isForecast: fc.boolean(),
  incidents: fc.option(fc.array(incident, { maxLength: 3 }), { nil: null, freq: 2 }),
})
const contracts = fc.record({
  start: fc.integer({ min: 0, max: 3 }),
  hours: fc.constantFrom('24x7', 'business-hours'),
  windows: fc.dictionary(fc.constantFrom(...kpiIds), fc.constantFrom(...windowKinds), { noNullPrototype: true }),
  months: fc.array(aMonth, { minLength: MONTHS, maxLength: MONTHS }),
})
type Given = typeof contracts extends fc.Arbitrary<infer One> ? One : never

async function fill(house: TestHouse, { start, hours, windows, months }: Given): Promise<Contract> {
  const contract = await house.addContract({
    startsOn: `${month(start)}-01`,
    windows,
    staff: 60,
    serviceCalendar:
      hours === '24x7'
        ? { kind: '24x7' }
        : { kind: 'business-hours', days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00', holidays: null },
    budgetNatures: ['recurring', 'out-of-scope'],
    commitments: [
      {
        from: month(0),
        rows: [
          { priority: 'P1', responseMinutes: 240, resolutionMinutes: 6000, share: 0.9 },
          { priority: 'P2', resolutionMinutes: 20_000, hours: '24x7', share: 0.8 },
        ],
        excluded: [],
      },
    ],
    costBaseline: [{ label: 'All', amount: 1000 }],
    securityBaseline: { perMonth: 2, months: null },
    forecast: months.flatMap(({ isForecast }, index) =>
      isForecast ? [{ month: month(index), amount: 1000, tickets: null, unitPrice: null }] : [],
    ),
  })
  const tickets = months.flatMap((one, index) =>
    one.tickets.map(({ opened, lasts, reassignments, type, status, answeredIn, priority }, n) =>
      row(`T${index}-${n}`, {
        opened_at: at(index, opened),
        resolved_at: lasts === null ? '' : at(index, opened + lasts),
        first_response_at: answeredIn === null ? '' : at(index, opened + answeredIn),
        priority,
        reassignments,
        type,
        status: lasts === null ? 'open' : status,
      }),
    ),
  )
  if (tickets.length > 0)
    expect((await house.upload(contract.id, ticketCsv(...tickets), { commit: 'true' })).status).toBe(201)
  const answers = months.flatMap((one, index) =>
    one.answers.map(({ at: hour, score, isPeriodic }, n) => ({
      at: at(index, hour),
      ...(score !== undefined && { score }),
      ...(!isPeriodic && { ticket: `T${index}-${n}` }),
    })),
  )
  if (answers.length > 0) await giveAnswers(house, contract, answers)
  const lines = months.flatMap(({ costs }, index) =>
    costs.map((line, n) => ({ ...line, month: month(index), label: `L${n}` })),
  )
  if (lines.length > 0) await giveCosts(house, contract, lines)
  for (const [index, { incidents }] of months.entries()) {
    if (incidents === null) continue
    const told = incidents.map(({ kind, at: hour, lasts, planned }) => ({
      kind,
      at: at(index, hour),
      ...(kind === 'outage' && lasts !== null && { end: at(index, hour + lasts) }),
      ...(kind === 'outage' && planned !== undefined && { planned }),
    }))
    await giveIncidents(house, contract, { from: month(index), to: month(index) }, told)
  }
  return contract
}

/** All pages of the facts over the months of a figure. */
async function factsOf(house: TestHouse, id: number, { id: kpi, window: { from, to } }: KpiResult) {
  const facts: KpiFact[] = []
  for (let page = 1; ; page++) {
    const { body } = await house.get<KpiFacts>(
      `/contracts/${id}/kpis/${kpi}/facts?from=${from}&month=${to}&page=${page}`,
    )
    expect(body).toMatchObject({ kpi, from, month: to })
    facts.push(...body.facts)
    if (facts.length >= body.total) return facts
  }
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
const countOf = (facts: readonly KpiFact[], ...ways: KpiFact['counted'][]) =>
  facts.filter(({ counted }) => ways.includes(counted)).length
const counted = <Fact extends KpiFact>(facts: readonly KpiFact[]) =>
  facts.filter((fact) => fact.counted === 'counted') as Fact[]
const amountOf = (facts: readonly KpiFact[]) => sum(counted<CostFact>(facts).map(({ amount }) => amount))

const nameOf = (fact: KpiFact) => (fact.kind === 'ticket' ? fact.ticketId : fact.id)

/** Each ticket of the grid is in time, late, or not told; where no month has a file, there is none. */
function ofGrid({ sample, inTime, late, untold }: KpiResult, facts: readonly KpiFact[]) {
  expect(countOf(facts, 'in-time', 'late')).toBe(sample)
  if (inTime === null) return expect([sample, late, untold, countOf(facts, 'unknown')]).toEqual([0, null, null, 0])
  expect([countOf(facts, 'in-time'), countOf(facts, 'late')]).toEqual([inTime, late])
  if (sample > 0) expect(countOf(facts, 'unknown')).toBe(untold)
}

/** What the facts listed over its months say of each figure. */
const laws: Readonly<Record<KpiId, (figure: KpiResult, facts: readonly KpiFact[]) => void>> = {
  'first-level-resolution': ({ sample, counts }, facts) => {
    expect(countOf(facts, 'first-level', 'escalated')).toBe(sample)
    if (!counts) return expect(facts).toEqual([])
    expect([countOf(facts, 'first-level'), countOf(facts, 'escalated'), countOf(facts, 'unknown')]).toEqual([
      counts.firstLevel,
      counts.escalated,
      counts.unknown,
    ])
  },
  'resolution-delay': ({ sample, value }, facts) => {
    const delays = facts.flatMap((fact) => (fact.kind === 'ticket' && fact.counted === 'counted' ? fact : []))
    expect(delays).toHaveLength(sample)
    if (value !== null) expect(sum(delays.map(({ delayHours }) => delayHours!)) / sample).toBeCloseTo(value, 8)
  },
  'first-response': (figure, facts) => ofGrid(figure, facts),
  'resolution-commitment': (figure, facts) => ofGrid(figure, facts),
  satisfaction: ({ sample, value }, facts) => {
    const answers = facts.flatMap((fact) => (fact.kind === 'answer' && fact.counted === 'counted' ? fact : []))
    expect(answers).toHaveLength(sample)
    if (value !== null) expect(answers.filter(({ satisfied }) => satisfied).length / sample).toBe(value)
  },
  'security-incidents': ({ sample }, facts) => expect(countOf(facts, 'counted')).toBe(sample),
  availability: ({ sample, value, downtimeHours, window }, facts) => {
    if (value === null) return
    const outages = counted<IncidentFact>(facts)
    expect(outages.filter(({ startedAt }) => startedAt >= window.from)).toHaveLength(sample)
    // What two of them took together is lost once.
    const taken = outages.map((fact) => fact.downtimeHours!)
    expect(Math.max(0, ...taken)).toBeLessThanOrEqual(downtimeHours! + 1e-9)
    expect(sum(taken)).toBeGreaterThanOrEqual(downtimeHours! - 1e-9)
  },
  'budget-variance': ({ sample, amounts }, facts) => {
    expect(facts.filter(({ reason }) => reason !== 'no-forecast')).toHaveLength(sample)
    expect(amountOf(facts)).toBeCloseTo(amounts?.actual ?? 0, 8)
  },
  'total-cost': ({ sample, monthlyCost, coveredMonths }, facts) => {
    expect(facts).toHaveLength(sample)
    expect(amountOf(facts)).toBeCloseTo((monthlyCost ?? 0) * (coveredMonths ?? 0), 8)
  },
}

test('the facts listed over the months of a judged figure are its sample, on screen and as CSV', async () => {
  const seen = new Map<KpiId, number>()
  await fc.assert(
    fc.asyncProperty(contracts, async (given) => {
      const house = await aHouse({ clock: () => NOW })
      const { id } = await fill(house, given)
      for (let index = 0; index < MONTHS; index++) {
        const card = (await house.get<Scorecard>(`/contracts/${id}/scorecard?month=${month(index)}`)).body
        for (const figure of card.kpis) {
          const facts = await factsOf(house, id, figure)
          laws[figure.id](figure, facts)
          const { from, to } = figure.window
          if (from !== to && figure.sample > 0) seen.set(figure.id, (seen.get(figure.id) ?? 0) + 1)
          const csv = await house.inject(`/api/contracts/${id}/kpis/${figure.id}/facts.csv?from=${from}&month=${to}`)
          const { data } = Papa.parse<string[]>(csv.body, { delimiter: ';', skipEmptyLines: true })
          expect(data.slice(1).map(([name]) => name)).toEqual(facts.map(nameOf))
        }
      }
      await house.close()
    }),
    { numRuns: 12 },
  )
  for (const kpi of kpiIds) expect([kpi, seen.get(kpi) ?? 0]).toEqual([kpi, expect.toSatisfy((n: number) => n > 10)])
})
