import { defineKpi, type DefaultTarget } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'
import { orNull, type OwnFigures } from '../own-figures.ts'
import type { words as en } from './words/en.ts'

const HOUR = 3600

type Word = keyof (typeof en)['availability']['own']

/** The figures that it shows besides its value. */
const figures = {
  /** Unplanned, and planned, that began in the period. */
  outages: 'count',
  plannedOutages: 'count',
  /** Hours of agreed service time: lost, lost to the longest outage, and agreed in all. */
  downtimeHours: 'number',
  longestHours: 'number',
  serviceHours: 'number',
  /** What the downtime cost, in the currency's unit, where the contract gives an hourly cost. */
  downtimeCost: orNull('number'),
} as const

export type AvailabilityEstimate = Estimate & OwnFigures<typeof figures>

const downtime = { as: 'hours', of: ({ downtimeHours }: AvailabilityEstimate) => downtimeHours } as const
const longest = { as: 'hours', of: ({ longestHours }: AvailabilityEstimate) => longestHours } as const
const cost = { as: 'money', of: ({ downtimeCost }: AvailabilityEstimate) => downtimeCost } as const

/**
 * (agreed service time − unplanned downtime) ÷ agreed service time, over the months that an incidents file covers. Planned
 * outages are outside; what several cover at once is lost once. Measured, not sampled. Target by staff: 99 % up to 19
 * people, 99.5 % up to 49, 99.9 % from 50; none where their number is not known. No service time, no availability.
 */
export const availability = defineKpi<'availability', AvailabilityEstimate, Word>({
  id: 'availability',
  figures,
  unit: 'ratio',
  better: 'up',
  facts: 'outages',
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
  columns: [
    { word: 'plannedColumn', as: 'count', of: ({ plannedOutages }) => plannedOutages },
    { word: 'downtimeColumn', ...downtime },
    { word: 'longestColumn', ...longest },
    { word: 'downtimeCost', ...cost },
  ],
  box: [
    { word: 'count', as: 'count', of: ({ outages }) => outages, always: true },
    { word: 'downtime', ...downtime, always: true },
    { word: 'longest', ...longest, always: true },
    { word: 'cost', ...cost },
    { word: 'planned', as: 'count', of: ({ plannedOutages }) => plannedOutages || null },
  ],
  slide: [
    { word: 'downtime', ...downtime },
    { word: 'longest', ...longest },
    { word: 'cost', ...cost },
  ],
})

function bothDue(value: number): readonly DefaultTarget[] {
  return [
    { dueMonth: 3, value },
    { dueMonth: 6, value },
  ]
}
