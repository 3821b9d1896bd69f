import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NewContract } from '../../shared/api/contracts.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import { registry } from '../../shared/kpi/index.ts'
import { readTicketMonths } from '../../server/db/ticket-months.ts'
import { compileRules } from '../../server/rules/rules.ts'
import { readKpiReport } from '../../server/review/kpi-report.ts'
import { aHouse, now, type TestHouse } from './house.ts'
import { finishedWithin, foldMonths, importTickets, scopeOf, someTickets, tallyByClass } from './law-house.ts'

const RUNS = { numRuns: 20 }
const calendar = { kind: 'business-hours', days: [1, 2, 3, 4, 5], opensAt: '08:00', closesAt: '18:00', holidays: 'FR' }
/** Two ways to measure: the whole clock in UTC and all delays, and French office hours and the delays of incidents. */
const settings: readonly Partial<NewContract>[] = [
  {
    levelOne: { by: 'escalated' },
    ticketScope: { 'first-level-resolution': 'requests', 'resolution-delay': 'all' },
  },
  {
    levelOne: { by: 'escalated' },
    timeZone: 'Europe/Paris',
    closingDateStandsIn: true,
    serviceCalendar: calendar as NonNullable<NewContract['serviceCalendar']>,
  },
]
const aContract = (house: TestHouse, which: number) => house.addContract({ startsOn: '2025-12-01', ...settings[which] })
const which = fc.nat({ max: settings.length - 1 })

/** Figures to six decimals: sums and percentiles of fractions may differ in their last digits. */
function rounded(figures: unknown): unknown {
  return JSON.parse(
    JSON.stringify(figures, (_name, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(6)) : value)),
  )
}

test('what the database sums up by month is the fold of the tickets by the shared definitions, backlog and percentiles too', async () => {
  const house = await aHouse()
  await fc.assert(
    fc.asyncProperty(someTickets, which, async (tickets, setting) => {
      const contract = await aContract(house, setting)
      const report = await importTickets(house, contract, tickets)
      expect(report).toMatchObject({ rows: tickets.length, accepted: tickets.length, rejected: 0, issues: [] })
      expect(rounded(readTicketMonths(house.db, contract.id))).toEqual(
        rounded(foldMonths(await compileRules(contract), tickets)),
      )
    }),
    RUNS,
  )
})

test('the rows of a file in any order give the same figures', async () => {
  const house = await aHouse()
  const shuffled = someTickets.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([tickets, mixed]) => {
      const [one, other] = [await aContract(house, 0), await aContract(house, 0)]
      await importTickets(house, one, tickets)
      await importTickets(house, other, mixed)
      expect(readTicketMonths(house.db, other.id)).toEqual(readTicketMonths(house.db, one.id))
    }),
    RUNS,
  )
})

test('importing twice is importing once', async () => {
  const house = await aHouse()
  await fc.assert(
    fc.asyncProperty(someTickets, async (tickets) => {
      const contract = await aContract(house, 0)
      const first = await importTickets(house, contract, tickets)
      expect(first.changes).toEqual({ new: tickets.length, changed: 0, unchanged: 0, vanished: 0 })
      const once = readTicketMonths(house.db, contract.id)
      const again = await importTickets(house, contract, tickets)
      expect(again.changes).toEqual({ new: 0, changed: 0, unchanged: tickets.length, vanished: 0 })
      expect(again.restatements).toEqual([])
      expect(readTicketMonths(house.db, contract.id)).toEqual(once)
    }),
    RUNS,
  )
})

test('a file cut in parts, overlapping and in any order, gives the figures of the whole file', async () => {
  const house = await aHouse()
  const parts = someTickets.chain((all) =>
    fc.tuple(fc.constant(all), fc.subarray(all, { minLength: 1 }), fc.subarray(all, { minLength: 1 })),
  )
  await fc.assert(
    fc.asyncProperty(parts, async ([tickets, some, others]) => {
      const [whole, pieces] = [await aContract(house, 0), await aContract(house, 0)]
      await importTickets(house, whole, tickets)
      const rest = tickets.filter((one) => !some.includes(one) && !others.includes(one))
      for (const part of [others, some, rest]) if (part.length > 0) await importTickets(house, pieces, part)
      expect(rounded(readTicketMonths(house.db, pieces.id))).toEqual(rounded(readTicketMonths(house.db, whole.id)))
    }),
    RUNS,
  )
})

test('of a ticket imported in one state, then in a newer one, only the newer counts', async () => {
  const house = await aHouse()
  await fc.assert(
    fc.asyncProperty(someTickets, someTickets, async (before, after) => {
      const contract = await aContract(house, 0)
      await importTickets(house, contract, before)
      const { changes } = await importTickets(house, contract, after, { asOf: '2026-06-30' })
      expect(changes.new + changes.changed + changes.unchanged).toBe(after.length)
      const known = new Set(after.map(({ id }) => id))
      const kept = [...after, ...before.filter(({ id }) => !known.has(id))]
      expect(rounded(readTicketMonths(house.db, contract.id))).toEqual(
        rounded(foldMonths(await compileRules(contract), kept)),
      )
    }),
    RUNS,
  )
})

/** What is known of a period of which only ticket exports tell. */
const nothingElse: Omit<PeriodFacts, 'tickets'> = {
  incidents: null,
  satisfaction: null,
  budget: null,
  ownership: null,
  terms: {
    securityBaseline: null,
    costBaseline: null,
    downtimeHourlyCost: null,
    tracksOutages: false,
    survey: 'periodic',
    ticketScope: { levels: 'all', delays: 'all' },
    hasCommitments: false,
  },
}

test('a run of months pooled is those months’ tickets measured together', async () => {
  const house = await aHouse()
  await fc.assert(
    fc.asyncProperty(someTickets, which, fc.nat({ max: 5 }), fc.nat({ max: 5 }), async (tickets, setting, a, b) => {
      const contract = await aContract(house, setting)
      await importTickets(house, contract, tickets)
      const months = readTicketMonths(house.db, contract.id)
      const [first, last] = [months[0]!.month, months.at(-1)!.month]
      const period = { from: Math.min(first + a, last), to: Math.max(Math.min(first + a, last), last - b) }
      const isCovered = months.some(({ month }) => month >= period.from && month <= period.to)
      const rules = await compileRules(contract)
      const together = tallyByClass(rules, finishedWithin(rules, tickets, period))
      const { 'first-level-resolution': levels, 'resolution-delay': delays } = contract.ticketScope
      const ticketScope = { levels: scopeOf(levels, tickets), delays: scopeOf(delays, tickets) }
      const terms = { ...nothingElse.terms, ticketScope }
      const facts = { ...nothingElse, terms, tickets: isCovered ? together : null }
      for (const { id, measure } of registry) {
        const { pooled } = readKpiReport(house.db, contract, { kpi: id, wanted: period }, now)
        // The judgement may add its own reason to a figure that has none.
        const { reason: _reason, ...expected } = measure(facts)
        expect(rounded(pooled)).toMatchObject(rounded(expected) as object)
      }
    }),
    RUNS,
  )
})
