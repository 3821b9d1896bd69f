import { costNatures, type CostNature } from '../../../shared/kinds/costs/cost.ts'
import type { CostMonth } from '../../../shared/kinds/costs/cost-tally.ts'
import type { MeasureTerms, PeriodFacts } from '../../../shared/kpi/definition.ts'
import { ticketClasses, type TicketClass } from '../../../shared/kinds/tickets/ticket-class.ts'
import {
  noPercentiles,
  type PeriodTickets,
  type ScopedPercentiles,
  type TicketTally,
} from '../../../shared/kinds/tickets/ticket-tally.ts'

const terms: MeasureTerms = {
  securityBaseline: null,
  costBaseline: null,
  downtimeHourlyCost: null,
  tracksOutages: true,
  survey: 'ticket',
  ticketScope: { levels: 'all', delays: 'all' },
  hasCommitments: false,
}

/** A period of which no file is known, and whose contract settles nothing; tests say the rest. */
export function factsOf(
  known: Omit<Partial<PeriodFacts>, 'terms'> & { terms?: Partial<MeasureTerms> } = {},
): PeriodFacts {
  const nothing = { tickets: null, incidents: null, satisfaction: null, budget: null, ownership: null }
  return { ...nothing, ...known, terms: { ...terms, ...known.terms } }
}

/** What tickets add up to whose contract guarantees nothing of them. */
export const noCommitments = {
  responseMet: 0,
  responseKnown: 0,
  responseAsked: 0,
  responseUnknown: 0,
  responseDisputed: 0,
  resolutionMet: 0,
  resolutionKnown: 0,
  resolutionAsked: 0,
  resolutionUnknown: 0,
  resolutionDisputed: 0,
}

/** What a month adds up to in which no ticket was opened or finished. */
export const noTickets: TicketTally = {
  firstLevel: 0,
  escalated: 0,
  unknown: 0,
  excluded: 0,
  delayCount: 0,
  delaySum: 0,
  delaySumOfSquares: 0,
  slaMet: 0,
  slaKnown: 0,
  opened: 0,
  reopened: 0,
  reopenedKnown: 0,
  ...noCommitments,
}

/** Tickets of which nothing tells the type, or those of each class; the percentiles of all of them. */
export function ticketsOf(
  tally: Partial<TicketTally>,
  others: Partial<Record<TicketClass, Partial<TicketTally>>> = {},
  percentiles: Partial<ScopedPercentiles> = {},
): PeriodTickets {
  const told = { untold: tally, ...others }
  const byClass = Object.fromEntries(ticketClasses.map((one) => [one, { ...noTickets, ...told[one] }]))
  return { byClass: byClass as PeriodTickets['byClass'], percentiles: { ...noPercentiles, ...percentiles } }
}

/** A month of costs without any line. */
export function noCosts(): CostMonth {
  const natures = Object.fromEntries(costNatures.map((nature) => [nature, 0])) as Record<CostNature, number>
  return { natures, forecast: null, lines: 0 }
}
