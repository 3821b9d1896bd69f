import { poolSums } from '../pool-sums.ts'

/** What tickets placed in a month (or any run of months) add up to: the one list of it. Delays are sums of seconds. */
export const placedSums = [
  'firstLevel',
  'escalated',
  'unknown',
  'excluded',
  'delayCount',
  'delaySum',
  'delaySumOfSquares',
  'slaMet',
  'slaKnown',
  // Of the finished ones of which the export tells: how many were reopened, of how many.
  'reopened',
  'reopenedKnown',
] as const
export type PlacedSum = (typeof placedSums)[number]

/** Median and 90th percentile of the delays, in seconds; null without delays. They do not add up. */
export type DelayPercentiles = { readonly delayMedian: number | null; readonly delayP90: number | null }

/** Every member but the two percentiles adds up over months: a period is pooled from its facts, never averaged from percentages. */
export type TicketTally = Readonly<Record<PlacedSum, number>> &
  DelayPercentiles & {
    /** Opened in the period, whenever they end; cancelled, duplicate and merged ones left out. */
    readonly opened: number
  }

/** Tickets open at a month's end, in all and by age in days: those older than so many. */
export const openAges = { open: 0, over7: 7, over14: 14, over30: 30 } as const
export type OpenTickets = Readonly<Record<keyof typeof openAges, number>>

/** Pools months; null where no file covers any. The percentiles of the whole are not those of its parts: they come from the facts. */
export function poolTickets(tallies: readonly TicketTally[], percentiles: DelayPercentiles): TicketTally | null {
  const sums = poolSums(tallies, [...placedSums, 'opened'])
  return sums && { ...sums, ...percentiles }
}
