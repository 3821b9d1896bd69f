import type { KpiPoint, KpiResult } from '../../../shared/api/kpis.ts'
import type { PeriodFacts } from '../../../shared/kpi/definition.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import { june, nothing, pointOf, resultOf, withAnswers, withBudget, withIncidents } from '../../web/kpi-samples.ts'
import { ticketsOf } from '../kpi/period-facts.ts'

const HOUR = 3600

const withDowntime = (hours: number): PeriodFacts => ({
  ...june,
  incidents: { ...june.incidents!, downtimeSeconds: hours * HOUR },
})
const withContract = (contract: number): PeriodFacts => ({ ...june, ownership: { ...june.ownership!, contract } })
const withFirstLevel = (firstLevel: number, escalated: number): PeriodFacts => ({
  ...june,
  tickets: ticketsOf({ firstLevel, escalated }),
})
/** A hundred tickets under a grid that asks 95 % of them; so many were in time. */
const inTime = (met: number): PeriodFacts => ({
  ...june,
  tickets: ticketsOf({
    responseMet: met,
    responseKnown: 100,
    responseAsked: 95,
    resolutionMet: met,
    resolutionKnown: 100,
    resolutionAsked: 95,
  }),
  terms: { ...june.terms, hasCommitments: true },
})

/** Months that miss every target, reach the first alone, and reach the last. */
type Facts = readonly [low: PeriodFacts, middle: PeriodFacts, high: PeriodFacts]
const facts: Readonly<Partial<Record<KpiId, readonly Facts[]>>> = {
  'first-level-resolution': [[withFirstLevel(65, 35), withFirstLevel(156, 44), withFirstLevel(181, 19)]],
  'budget-variance': [
    [withBudget(2_424_000), june, withBudget(1_980_000)],
    [withBudget(1_640_000), june, withBudget(2_000_000)],
  ],
  satisfaction: [[withAnswers(28, 41), withAnswers(33, 41), withAnswers(39, 41)]],
  'security-incidents': [
    [withIncidents(4), withIncidents(3), withIncidents(2)],
    [withIncidents(6), withIncidents(3), withIncidents(1)],
  ],
  'total-cost': [[withContract(1_250_000), withContract(1_000_000), withContract(900_000)]],
  availability: [[withDowntime(10), withDowntime(2), withDowntime(0.5)]],
  'first-response': [[inTime(88), inTime(94), inTime(99)]],
  'resolution-commitment': [[inTime(81), inTime(94), inTime(96)]],
}

/** Which of a KPI's facts a month of a contract holds, the present one at 0 and backwards: low, middle, high, or none at all. */
const pasts: readonly ((ago: number, month: number) => 0 | 1 | 2 | null)[] = [
  () => 0,
  () => 1,
  () => 2,
  (ago) => (ago < 1 ? 0 : 2),
  (ago) => (ago < 1 ? 2 : 0),
  (ago) => (ago < 2 ? 0 : 2),
  (ago) => (ago < 2 ? 2 : 0),
  (ago) => (ago < 4 ? 0 : 1),
  (ago, month) => (month % 3 === 0 || ago === 0 ? 0 : 2),
  (ago) => (ago === 0 ? null : 0),
]

const QUARTER = 3

/** Committees in a row, up to the last whole quarter, that found the target missed: as the server counts them. */
function missedCommittees(history: readonly KpiPoint[]): number {
  const found = history
    .filter(({ contractMonth }) => contractMonth % QUARTER === 0)
    .map(({ judged }) => judged.verdict)
    .filter((verdict) => verdict !== 'no-data')
  return found.length - 1 - found.findLastIndex((verdict) => verdict !== 'missed')
}

/** A KPI at a month of the contract, every month judged by its own facts; `pooled`: over the window of its default. */
function storyOf(kpi: KpiId, months: readonly PeriodFacts[], pooled: boolean): KpiResult {
  const now = months.at(-1)!
  const history = months.map((held, index) => pointOf(kpi, index + 1, held, pooled ? held : undefined))
  const result = resultOf(kpi, now, pooled ? now : undefined, months.length)
  return { ...result, history, missedCommittees: missedCommittees(history) }
}

let made: readonly (readonly [KpiResult, string])[] | null = null

/** Every KPI with a target at every month of a year, with different pasts: its verdicts are those of its figures. */
export function verdictCases(): readonly (readonly [KpiResult, string])[] {
  return (made ??= makeCases())
}

function makeCases(): (readonly [KpiResult, string])[] {
  return Object.entries(facts).flatMap(([id, sorts]) =>
    sorts.flatMap((sort) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) =>
        pasts.map((past, index): readonly [KpiResult, string] => {
          const held = Array.from({ length: month }, (_, at) => past(month - 1 - at, at + 1))
          const kpi = storyOf(
            id as KpiId,
            held.map((one) => (one === null ? nothing : sort[one])),
            index % 2 === 1,
          )
          return [kpi, kpi.history.at(-1)!.month]
        }),
      ),
    ),
  )
}
