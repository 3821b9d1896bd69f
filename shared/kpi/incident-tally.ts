/** What the incidents of a month, or of any run of months that a file covers, add up to. */
export type IncidentTally = {
  /** Months that a file covers: the exposure. A covered month without incident counts, an uncovered one does not. */
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
  /** Seconds of agreed service time. */
  readonly serviceSeconds: number
}

/** Pools months; null where no file covers any. */
export function poolIncidents(tallies: readonly IncidentTally[]): IncidentTally | null {
  if (tallies.length === 0) return null
  const sum = (member: keyof IncidentTally) => tallies.reduce((total, tally) => total + tally[member], 0)
  return {
    months: sum('months'),
    security: sum('security'),
    outages: sum('outages'),
    plannedOutages: sum('plannedOutages'),
    downtimeSeconds: sum('downtimeSeconds'),
    longestSeconds: Math.max(...tallies.map((tally) => tally.longestSeconds)),
    serviceSeconds: sum('serviceSeconds'),
  }
}
