import { defineKpi, type DefaultTarget } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'

const HOUR = 3600

export type AvailabilityEstimate = Estimate & {
  /** Unplanned, and planned, that began in the period. */
  readonly outages: number
  readonly plannedOutages: number
  /** Hours of agreed service time: lost, lost to the longest outage, and agreed in all. */
  readonly downtimeHours: number
  readonly longestHours: number
  readonly serviceHours: number
  /** What the downtime cost, in the currency's unit, where the contract gives an hourly cost. */
  readonly downtimeCost: number | null
}

/**
 * (agreed service time − unplanned downtime) ÷ agreed service time, over the months that an incidents file covers. Planned
 * outages are outside; what several cover at once is lost once. Measured, not sampled. Target by staff: 99 % up to 19
 * people, 99.5 % up to 49, 99.9 % from 50; none where their number is not known. No service time, no availability.
 */
export const availability = defineKpi({
  id: 'availability',
  unit: 'ratio',
  better: 'up',
  optional: true,
  exact: true,
  targets: (staff) => (staff === null ? [] : bothDue(staff < 20 ? 0.99 : staff < 50 ? 0.995 : 0.999)),
  measure: ({ incidents, terms }): AvailabilityEstimate => {
    const downtimeHours = (incidents?.downtimeSeconds ?? 0) / HOUR
    const beside = {
      outages: incidents?.outages ?? 0,
      plannedOutages: incidents?.plannedOutages ?? 0,
      downtimeHours,
      longestHours: (incidents?.longestSeconds ?? 0) / HOUR,
      serviceHours: (incidents?.serviceSeconds ?? 0) / HOUR,
      downtimeCost: terms.downtimeHourlyCost === null ? null : (downtimeHours * terms.downtimeHourlyCost) / 100,
    }
    if (!incidents) return { ...noEstimate('no-file'), ...beside }
    if (!terms.tracksOutages) return { ...noEstimate('no-outages'), ...beside }
    if (incidents.serviceSeconds <= 0) return { ...noEstimate('no-sample'), ...beside }
    return {
      value: 1 - incidents.downtimeSeconds / incidents.serviceSeconds,
      sample: incidents.outages,
      interval: null,
      reason: null,
      ...beside,
    }
  },
})

function bothDue(value: number): readonly DefaultTarget[] {
  return [
    { dueMonth: 3, value },
    { dueMonth: 6, value },
  ]
}
