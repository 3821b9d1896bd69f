import { finishedAt, isExcluded } from '../../kinds/tickets/resolution.ts'
import type { Ticket, TicketStatus } from '../../kinds/tickets/ticket.ts'
import type { TicketTally } from '../../kinds/tickets/ticket-tally.ts'
import { wilsonInterval } from '../../stats/wilson.ts'
import { defineKpi } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'
import { staysAtLevelOne, type LevelOneRule } from './level-one.ts'
import { ticketBys } from '../breakdown.ts'
import type { OwnFigures } from '../own-figures.ts'
import { countedTickets, countsSentences, whichTickets } from '../which-tickets.ts'
import type { words as en } from './words/en.ts'

/** A ticket that is reopened later than so long after its end was resolved for good, and broke again. */
export const REOPENED_WITHIN_SECONDS = 14 * 86_400

const notAtLevelOne = {
  escalated: 'escalated',
  level: 'level',
  groups: 'group',
  reassignments: 'reassigned',
} as const satisfies Record<LevelOneRule, string>

/** How one resolved ticket counts, and why where it is not first-level. */
export type FirstLevelCount =
  | { readonly counted: 'first-level'; readonly reason: null }
  | { readonly counted: 'escalated'; readonly reason: 'reopened' | (typeof notAtLevelOne)[LevelOneRule] }
  | { readonly counted: 'unknown'; readonly reason: 'nothing-tells' }
  | { readonly counted: 'excluded'; readonly reason: Extract<TicketStatus, 'cancelled' | 'duplicate' | 'merged'> }

type Word = keyof (typeof en)['first-level-resolution']['own']

/** The figures that it shows besides its value. */
const figures = {
  which: 'which-tickets',
  /** How every ticket of the period counted; `unknown` and `excluded` (those of a type that does not count among them) are
   * outside the sample. */
  counts: {
    firstLevel: 'count',
    escalated: 'count',
    unknown: 'count',
    excluded: 'count',
  },
} as const

export type FirstLevelEstimate = Estimate & OwnFigures<typeof figures>

/**
 * Share of the tickets resolved in the period that level 1 resolved alone: without escalation, and not reopened within 14
 * days (any reopening counts where its date is not known). The contract says whether incidents, requests or all tickets count:
 * the others are left out, with a rate of their own beside. Tickets of which nothing tells the level are outside the rate,
 * and shown. Interval: Wilson 95 %.
 */
export const firstLevelResolution = defineKpi<'first-level-resolution', FirstLevelEstimate, Word>({
  id: 'first-level-resolution',
  figures,
  unit: 'ratio',
  better: 'up',
  facts: 'levels',
  start: 'rate',
  watched: { instability: 0.22 },
  breakdown: { bys: ticketBys, whole: 'mean' },
  targets: () => [
    { dueMonth: 3, value: 0.7 },
    { dueMonth: 6, value: 0.85 },
  ],
  measure: ({ tickets, terms }): FirstLevelEstimate => {
    const which = whichTickets(tickets, terms.ticketScope.levels, rateOf)
    if (!tickets)
      return { ...noEstimate('no-file'), counts: { firstLevel: 0, escalated: 0, unknown: 0, excluded: 0 }, which }
    const { tally, outside } = countedTickets(tickets, terms.ticketScope.levels)
    const { firstLevel, escalated, unknown, excluded } = tally
    const counts = { firstLevel, escalated, unknown, excluded: excluded + outside }
    const rate = rateOf(tally)
    if (rate.value === null) return { ...noEstimate(unknown > 0 ? 'unknown-level' : 'no-sample'), counts, which }
    return { ...rate, reason: null, counts, which }
  },
  evidence: ({ tickets, terms }) => {
    if (!tickets) return null
    const { firstLevel, escalated } = countedTickets(tickets, terms.ticketScope.levels).tally
    return { kind: 'share', successes: firstLevel, trials: firstLevel + escalated }
  },
  counts: countsSentences('ratio'),
  columns: [],
  box: [
    { counting: 'first-level', as: 'count', of: ({ counts }) => counts.firstLevel },
    { counting: 'escalated', as: 'count', of: ({ counts }) => counts.escalated },
    { counting: 'unknown', as: 'count', of: ({ counts }) => counts.unknown || null },
    { counting: 'excluded', as: 'count', of: ({ counts }) => counts.excluded || null },
  ],
  slide: [],
})

/** The share of the tickets of a tally that level 1 resolved, of those of which something tells the level. */
function rateOf({ firstLevel, escalated }: TicketTally) {
  const sample = firstLevel + escalated
  if (sample === 0) return { value: null, sample, interval: null }
  return { value: firstLevel / sample, sample, interval: wilsonInterval(firstLevel, sample) }
}

/** How a finished ticket counts in the first-level rate; null while it is not finished. */
export function countFirstLevel(
  ticket: Ticket,
  rule: LevelOneRule | null,
  groups: ReadonlySet<string>,
): FirstLevelCount | null {
  if (isExcluded(ticket)) return { counted: 'excluded', reason: ticket.status as 'cancelled' | 'duplicate' | 'merged' }
  const finished = finishedAt(ticket)
  if (finished === null) return null
  const atLevelOne = staysAtLevelOne(ticket, rule, groups)
  if (rule === null || atLevelOne === null) return { counted: 'unknown', reason: 'nothing-tells' }
  if (!atLevelOne) return { counted: 'escalated', reason: notAtLevelOne[rule] }
  if (wasReopened(ticket, finished)) return { counted: 'escalated', reason: 'reopened' }
  return { counted: 'first-level', reason: null }
}

/** A reopening before the date of resolution led to that resolution, and counts when only its number is known. */
function wasReopened(ticket: Ticket, finished: number): boolean {
  if (ticket.reopenedAt !== null) return ticket.reopenedAt - finished <= REOPENED_WITHIN_SECONDS
  return (ticket.reopenings ?? 0) > 0
}
