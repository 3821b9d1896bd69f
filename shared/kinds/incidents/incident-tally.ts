import { poolSums } from '../pool-sums.ts'

/** What the incidents of a month, or of any run of months that a file covers, add up to. */
export type IncidentTally = {
  /** Months whose security incidents are known: the exposure. One without an incident counts; 0 = only outages are known. */
  readonly months: number
  /** Security incidents detected. */
  readonly security: number
  /** Unplanned outages that began. */
  readonly outages: number
  /** Planned outages that began: outside availability, shown. */
  readonly plannedOutages: number
  /** Seconds of agreed service time lost to unplanned outages; what several cover together is lost once. */
  readonly downtimeSeconds: number
  /** Agreed service time lost to the longest of the outages that began. */
  readonly longestSeconds: number
  /** Seconds of agreed service time of the months whose outages are known. */
  readonly serviceSeconds: number
}

/** Pools months; null where no file covers any. */
export function poolIncidents(tallies: readonly IncidentTally[]): IncidentTally | null {
  const sums = poolSums(tallies)
  return sums && { ...sums, longestSeconds: Math.max(...tallies.map((tally) => tally.longestSeconds)) }
}
