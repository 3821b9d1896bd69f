import { scopes } from '../../../shared/kinds/tickets/ticket-class.ts'
import { noPercentiles, type PeriodTickets } from '../../../shared/kinds/tickets/ticket-tally.ts'
import fc from 'fast-check'
import { costNatures } from '../../../shared/kinds/costs/cost.ts'
import type { AnswerTally } from '../../../shared/kinds/satisfaction/answer-tally.ts'
import type {
  BudgetTally,
  CostMonth,
  CostTerms,
  ForecastMonth,
  OwnershipTally,
} from '../../../shared/kinds/costs/cost-tally.ts'
import type { MeasureTerms, PeriodFacts } from '../../../shared/kpi/definition.ts'
import type { IncidentTally } from '../../../shared/kinds/incidents/incident-tally.ts'
import { noTickets } from './period-facts.ts'

const count = fc.nat(500)
const cents = fc.integer({ min: -10_000_000, max: 10_000_000 })
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 })

const surveys = fc
  .record({ satisfied: count, others: count, unanswered: count })
  .map(({ satisfied, others, unanswered }) => ({ satisfied, answers: satisfied + others, unanswered }))
export const anyAnswers: fc.Arbitrary<AnswerTally> = fc.record({ ticket: surveys, periodic: surveys })

export const anyIncidents: fc.Arbitrary<IncidentTally> = fc
  .record({
    months: fc.nat(3),
    security: count,
    outages: count,
    plannedOutages: count,
    longestSeconds: count,
    others: count,
    up: count,
  })
  .map(({ others, up, ...tally }) => {
    const downtimeSeconds = tally.longestSeconds + others
    return { ...tally, downtimeSeconds, serviceSeconds: downtimeSeconds + up }
  })

export const anyCosts: fc.Arbitrary<CostMonth> = fc.record({
  natures: fc.record({
    recurring: cents,
    'out-of-scope': cents,
    'internal-steering': cents,
    transition: cents,
    project: cents,
    penalty: cents,
  }),
  forecast: orNull(cents),
  lines: count,
})
export const anyForecast: fc.Arbitrary<ForecastMonth> = fc.record({
  amount: orNull(fc.nat(10_000_000)),
  tickets: orNull(count),
  unitPrice: orNull(fc.nat(100_000)),
})
export const anyCostTerms: fc.Arbitrary<CostTerms> = fc.record({
  budgetNatures: fc.subarray([...costNatures], { minLength: 1 }),
  transition: orNull(fc.record({ amount: fc.nat(10_000_000), months: fc.integer({ min: 1, max: 24 }) })),
})

const anyBudget: fc.Arbitrary<BudgetTally> = fc.record({
  months: fc.integer({ min: 1, max: 12 }),
  lines: count,
  actual: cents,
  forecast: cents,
  outOfScope: cents,
  volume: cents,
  volumeMonths: fc.nat(12),
})
const anyOwnership: fc.Arbitrary<OwnershipTally> = fc.record({
  months: fc.integer({ min: 1, max: 12 }),
  lines: count,
  contract: cents,
  outOfScope: cents,
  internalSteering: cents,
  transition: cents,
})
const anyTerms: fc.Arbitrary<MeasureTerms> = fc.record({
  securityBaseline: orNull(
    fc.record({
      perMonth: fc.double({ min: 0, max: 100_000, noNaN: true }),
      months: orNull(fc.integer({ min: 1, max: 240 })),
    }),
  ),
  costBaseline: orNull(fc.nat(10_000_000)),
  tracksOutages: fc.boolean(),
  downtimeHourlyCost: orNull(fc.nat(1_000_000)),
  survey: fc.constantFrom('ticket', 'periodic'),
  ticketScope: fc.record({ levels: fc.constantFrom(...scopes), delays: fc.constantFrom(...scopes) }),
  hasCommitments: fc.boolean(),
})
const anyTally = fc
  .record({ firstLevel: count, escalated: count, unknown: count, delayCount: count, delaySum: count, slaKnown: count })
  .map((some) => ({
    ...noTickets,
    ...some,
    delaySumOfSquares: some.delaySum ** 2,
    slaMet: Math.floor(some.slaKnown / 2),
    responseMet: Math.floor(some.firstLevel / 2),
    responseKnown: some.firstLevel,
    responseAsked: some.firstLevel * 0.95,
    responseUnknown: some.unknown,
    resolutionMet: Math.floor(some.delayCount / 3),
    resolutionKnown: some.delayCount,
    resolutionAsked: some.delayCount * 0.9,
    resolutionUnknown: some.unknown,
  }))
const anyTickets: fc.Arbitrary<PeriodTickets> = fc.record({
  byClass: fc.record({ incident: anyTally, request: anyTally, other: anyTally, untold: anyTally }),
  percentiles: fc.constant(noPercentiles),
})

/** Anything that a period's files and the contract may say, with nothing at all among it. */
export const anyFacts: fc.Arbitrary<PeriodFacts> = fc.record({
  tickets: orNull(anyTickets),
  incidents: orNull(anyIncidents),
  satisfaction: orNull(anyAnswers),
  budget: orNull(anyBudget),
  ownership: orNull(anyOwnership),
  terms: anyTerms,
})
