/**
 * What the tickets placed in a month (or any run of months) add up to. Sums of seconds; every member but the two
 * percentiles adds up over months, so that a period is pooled from its facts and never averaged from percentages.
 */
export type TicketTally = {
  readonly firstLevel: number
  readonly escalated: number
  readonly unknown: number
  readonly excluded: number
  readonly delayCount: number
  readonly delaySum: number
  readonly delaySumOfSquares: number
  readonly slaMet: number
  readonly slaKnown: number
  /** Opened in the period, whenever they end; cancelled, duplicate and merged ones left out. */
  readonly opened: number
  /** Of the finished ones of which the export tells: how many were reopened, of how many. */
  readonly reopened: number
  readonly reopenedKnown: number
  /** Median and 90th percentile of the delays, in seconds; null without delays. */
  readonly delayMedian: number | null
  readonly delayP90: number | null
}

/** Pools months. The percentiles of the whole are not those of its parts: the caller reads them from the facts. */
export function poolTallies(
  tallies: readonly TicketTally[],
  percentiles: Pick<TicketTally, 'delayMedian' | 'delayP90'>,
): TicketTally {
  const sum = (member: Exclude<keyof TicketTally, 'delayMedian' | 'delayP90'>) =>
    tallies.reduce((total, tally) => total + tally[member], 0)
  return {
    firstLevel: sum('firstLevel'),
    escalated: sum('escalated'),
    unknown: sum('unknown'),
    excluded: sum('excluded'),
    delayCount: sum('delayCount'),
    delaySum: sum('delaySum'),
    delaySumOfSquares: sum('delaySumOfSquares'),
    slaMet: sum('slaMet'),
    slaKnown: sum('slaKnown'),
    opened: sum('opened'),
    reopened: sum('reopened'),
    reopenedKnown: sum('reopenedKnown'),
    ...percentiles,
  }
}
