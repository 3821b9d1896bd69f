import { isWithin, type Scope, type TicketClass } from '../kinds/tickets/ticket-class.ts'
import { finishedOf, withinScope, type PeriodTickets, type TicketTally } from '../kinds/tickets/ticket-tally.ts'
import type { Sentence, Writing } from './figure.ts'
import type { WhichTickets } from './own-figures.ts'

type Told = Exclude<TicketClass, 'untold'>

/** A figure over tickets, measured in the same way whichever they are. */
type Measure = (tally: TicketTally) => Omit<WhichTickets['beside'][number], 'type'>

const other: Readonly<Record<Scope, readonly Told[]>> = {
  incidents: ['request'],
  requests: ['incident'],
  all: [],
}
const told: readonly Told[] = ['incident', 'request', 'other']

/**
 * What stands beside a figure of a scope: the other kind always, and each type of which the period has a finished ticket, but
 * for the one that the figure is made of.
 */
export function whichTickets(tickets: PeriodTickets | null, counts: Scope, measure: Measure): WhichTickets {
  if (!tickets) return { counts, untold: 0, beside: [] }
  const { byClass } = tickets
  const isBeside = (type: Told) =>
    other[counts].includes(type) || ((counts === 'all' || !isWithin(counts, type)) && finishedOf(byClass[type]) > 0)
  return {
    counts,
    untold: finishedOf(byClass.untold) - byClass.untold.excluded,
    beside: told.filter(isBeside).map((type) => {
      const { value, sample, interval } = measure(byClass[type])
      return { type, value, sample, interval }
    }),
  }
}

/** The tickets that a scope counts, and how many finished ones it leaves out because they are of another type. */
export function countedTickets({ byClass }: PeriodTickets, scope: Scope): { tally: TicketTally; outside: number } {
  const tally = withinScope(byClass, scope)
  return { tally, outside: finishedOf(withinScope(byClass, 'all')) - finishedOf(tally) }
}

/** The names of the sentences that `countsSentences` says: a KPI's own words have them all. */
export type CountsWord =
  | 'countsIncidents'
  | 'countsIncidentsAlone'
  | 'countsRequests'
  | 'countsRequestsAlone'
  | 'countsAllApart'
  | 'countsAll'

type Counting = { readonly which: WhichTickets }

/** What a figure over tickets counts, said with the figure of the other kind; `as`: how the figure is written. */
export function countsSentences<Own extends Counting>(as: Writing): readonly Sentence<Own, CountsWord>[] {
  const only = (scope: Scope, read: (which: WhichTickets) => number | null | undefined) => (figures: Own) =>
    figures.which.counts === scope ? read(figures.which) : null
  const of = (scope: Scope, type: Told) => ({
    value: { as, of: only(scope, (which) => find(which, type)?.value) },
    n: { as: 'count' as const, of: only(scope, (which) => find(which, type)?.sample) },
  })
  const always = (scope: Scope) => ({ scope: { as: 'count' as const, of: only(scope, () => 0) } })
  const [incidents, requests] = [of('all', 'incident'), of('all', 'request')]
  return [
    { says: 'countsIncidents', with: of('incidents', 'request') },
    { says: 'countsIncidentsAlone', with: always('incidents') },
    { says: 'countsRequests', with: of('requests', 'incident') },
    { says: 'countsRequestsAlone', with: always('requests') },
    {
      says: 'countsAllApart',
      with: { incidents: incidents.value, n: incidents.n, requests: requests.value, m: requests.n },
    },
    { says: 'countsAll', with: always('all') },
  ]
}

function find({ beside }: WhichTickets, type: Told) {
  return beside.find((one) => one.type === type)
}
