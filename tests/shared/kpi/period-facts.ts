import { costNatures, type CostNature } from '../../../shared/kinds/costs/cost.ts'
import type { CostMonth } from '../../../shared/kinds/costs/cost-tally.ts'
import type { MeasureTerms, PeriodFacts } from '../../../shared/kpi/definition.ts'
import type { TicketTally } from '../../../shared/kinds/tickets/ticket-tally.ts'

const terms: MeasureTerms = {
  securityBaseline: null,
  costBaseline: null,
  downtimeHourlyCost: null,
  tracksOutages: true,
  survey: 'ticket',
}

/** A period of which no file is known, and whose contract settles nothing; tests say the rest. */
export function factsOf(
  known: Omit<Partial<PeriodFacts>, 'terms'> & { terms?: Partial<MeasureTerms> } = {},
): PeriodFacts {
  const nothing = { tickets: null, incidents: null, satisfaction: null, budget: null, ownership: null }
  return { ...nothing, ...known, terms: { ...terms, ...known.terms } }
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
  delayMedian: null,
  delayP90: null,
}

/** A month of costs without any line. */
export function noCosts(): CostMonth {
  const natures = Object.fromEntries(costNatures.map((nature) => [nature, 0])) as Record<CostNature, number>
  return { natures, forecast: null, lines: 0 }
}
