import { finishedAt, isExcluded } from '../../kinds/tickets/resolution.ts'
import type { Ticket } from '../../kinds/tickets/ticket.ts'
import type { TicketTally } from '../../kinds/tickets/ticket-tally.ts'
import type { ServiceTime } from '../../service-time.ts'
import { meanInterval } from '../../stats/student.ts'
import { wilsonInterval } from '../../stats/wilson.ts'
import { defineKpi } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'
import { ticketBys } from '../breakdown.ts'
import type { Figure } from '../figure.ts'
import { orNull, rateShape, type OwnFigures } from '../own-figures.ts'
import { countedTickets, countsSentences, whichTickets } from '../which-tickets.ts'
import type { words as en } from './words/en.ts'

const HOUR = 3600

/** What a contract settles about delays. */
export type DelaySettings = {
  readonly serviceTime: ServiceTime
  /** `dates` = resolved − opened; `tool` = the duration that the tool states, for all tickets. */
  readonly source: 'dates' | 'tool'
  /** Whether the closing date stands in for a missing resolution date. */
  readonly closingDateStandsIn: boolean
}

type Word = keyof (typeof en)['resolution-delay']['own']

/** The figures that it shows besides its value. */
const figures = {
  which: 'which-tickets',
  /** Median and 90th percentile, in hours. */
  median: orNull('number'),
  p90: orNull('number'),
  /** Share of the tickets whose SLA outcome is known that met it. */
  withinSla: rateShape,
} as const

export type DelayEstimate = Estimate & OwnFigures<typeof figures>

const medianFigure: Figure<DelayEstimate, Word> = { word: 'median', as: 'hours', of: ({ median }) => median }
const p90Figure: Figure<DelayEstimate, Word> = { word: 'p90', as: 'hours', of: ({ p90 }) => p90 }
const slaFigure: Figure<DelayEstimate, Word> = {
  word: 'withinSla',
  as: 'ratio',
  of: ({ withinSla }) => withinSla.value,
}

/**
 * Mean time from opening to resolution of the tickets resolved in the period, in hours of the contract's service
 * calendar, less the time spent waiting for the customer. The contract says whether incidents, requests or all tickets count:
 * the others are left out, with a mean of their own beside. Interval: Student 95 %. Median and 90th percentile stand beside
 * it, with the share within SLA where the file says so. No numeric target by default: its drift is what is judged.
 */
export const resolutionDelay = defineKpi<'resolution-delay', DelayEstimate, Word>({
  id: 'resolution-delay',
  figures,
  unit: 'hours',
  better: 'down',
  facts: 'delays',
  start: 'quantity',
  drifts: true,
  percentiles: 'delays',
  alerts: ['drift', 'backlog', 'watch'],
  breakdown: { bys: ticketBys, whole: 'mean' },
  targets: () => [],
  measure: ({ tickets, terms }): DelayEstimate => {
    const scope = terms.ticketScope.delays
    const which = whichTickets(tickets, scope, meanOf)
    const tally = tickets && countedTickets(tickets, scope).tally
    const withinSla = {
      value: tally && tally.slaKnown > 0 ? tally.slaMet / tally.slaKnown : null,
      sample: tally?.slaKnown ?? 0,
      interval: tally ? wilsonInterval(tally.slaMet, tally.slaKnown) : null,
    }
    if (!tickets || !tally || tally.delayCount === 0)
      return { ...noEstimate(tickets ? 'no-sample' : 'no-file'), median: null, p90: null, withinSla, which }
    const { delayMedian, delayP90 } = tickets.percentiles[scope]
    return {
      ...meanOf(tally),
      reason: null,
      median: inHours(delayMedian),
      p90: inHours(delayP90),
      withinSla,
      which,
    }
  },
  evidence: ({ tickets, terms }) => {
    if (!tickets) return null
    const { delayCount, delaySum, delaySumOfSquares } = countedTickets(tickets, terms.ticketScope.delays).tally
    return { kind: 'mean', count: delayCount, sum: delaySum / HOUR, sumOfSquares: delaySumOfSquares / HOUR ** 2 }
  },
  counts: countsSentences('hours'),
  panels: ['backlog'],
  columns: [
    medianFigure,
    p90Figure,
    slaFigure,
    { word: 'open', as: 'count', of: ({ backlog }) => backlog?.open },
    { word: 'over30', as: 'count', of: ({ backlog }) => backlog?.over30 },
  ],
  box: [{ ...medianFigure, always: true }, { ...p90Figure, always: true }, slaFigure],
  slide: [medianFigure, p90Figure],
  secondLine: medianFigure,
})

/** The mean delay of the tickets of a tally, in hours. */
function meanOf({ delayCount, delaySum, delaySumOfSquares }: TicketTally) {
  if (delayCount === 0) return { value: null, sample: 0, interval: null }
  return {
    value: delaySum / delayCount / HOUR,
    sample: delayCount,
    interval: meanInterval(delayCount, delaySum / HOUR, delaySumOfSquares / HOUR ** 2),
  }
}

const inHours = (seconds: number | null) => (seconds === null ? null : seconds / HOUR)

/**
 * The delay of a ticket in seconds, or null: it is not finished, counts in no KPI, or its end (or the tool's own duration,
 * where the contract chose it) is not known. Pending time never makes a delay negative.
 */
export function delayOf(ticket: Ticket, settings: DelaySettings): number | null {
  if (isExcluded(ticket) || finishedAt(ticket) === null) return null
  if (settings.source === 'tool') return ticket.statedDelaySeconds
  const end = ticket.resolvedAt ?? (settings.closingDateStandsIn ? ticket.closedAt : null)
  if (end === null) return null
  return Math.max(0, settings.serviceTime(ticket.openedAt, end) - (ticket.pendingSeconds ?? 0))
}
