import type { Interval } from '../../stats/interval.ts'
import { poissonCdf, poissonDecrease, poissonInterval, poissonRatioInterval } from '../../stats/poisson.ts'
import { defineKpi, type MeasureTerms } from '../definition.ts'
import { noEstimate, type Estimate } from '../estimate.ts'
import type { IncidentTally } from '../../kinds/incidents/incident-tally.ts'
import { incidentBys } from '../breakdown.ts'
import { orNull, type OwnFigures } from '../own-figures.ts'
import type { words as en } from './words/en.ts'

type Word = keyof (typeof en)['security-incidents']['own']

/** The figures that it shows besides its value. */
const figures = {
  /** Security incidents a month, with the exact 95 % interval of their count; null where no file covers the period. */
  perMonth: orNull({ value: 'number', interval: { low: 'number', high: 'number' } }),
  /** Months of the period that a file covers. */
  coveredMonths: 'count',
  /** The baseline; `months` null = an agreed figure, taken as exact. */
  baseline: orNull({ perMonth: 'number', months: orNull('count') }),
  /** How likely so few incidents, or so many where there was none before, would be by chance if nothing had changed (one-sided,
   * exact); null without a baseline. */
  chance: orNull('number'),
} as const

export type SecurityEstimate = Estimate & OwnFigures<typeof figures>

type Baseline = NonNullable<MeasureTerms['securityBaseline']>

/** Incidents a month: less than one in eight centuries is a baseline of none. */
const NONE = 1e-4
/** What a 95 % interval leaves on one side. */
const ONE_SIDED = 0.025

const perMonthFigure = { as: 'per-month', of: (one: SecurityEstimate) => one.perMonth?.value } as const
const baselineFigure = { as: 'per-month', of: ({ baseline }: SecurityEstimate) => baseline?.perMonth } as const
const chanceFigure = { as: 'ratio', of: ({ chance }: SecurityEstimate) => chance } as const

/**
 * (incidents a month − baseline a month) ÷ baseline a month, over the months that a file covers. Interval and chance come
 * from the exact comparison of two Poisson counts with their exposures: Clopper–Pearson for the ratio where the baseline
 * was counted, Garwood's limits where it is an agreed figure. The counted baseline is the nearest whole number of
 * incidents; where that is 0 there is no upper limit, hence no interval. A baseline of none bears no ratio, and is judged
 * outright.
 */
export const securityIncidents = defineKpi<'security-incidents', SecurityEstimate, Word>({
  id: 'security-incidents',
  figures,
  unit: 'change',
  better: 'down',
  facts: 'security',
  perMonth: true,
  alerts: ['security'],
  breakdown: { bys: incidentBys, whole: 'sum' },
  startsAt: 0,
  targets: () => [
    { dueMonth: 3, value: -0.3 },
    { dueMonth: 6, value: -0.5 },
  ],
  measure: ({ incidents, terms }): SecurityEstimate => {
    const baseline = terms.securityBaseline
    if (!incidents || incidents.months === 0)
      return { ...noEstimate('no-file'), perMonth: null, coveredMonths: 0, baseline, chance: null }
    const beside = {
      sample: incidents.security,
      perMonth: perMonth(incidents),
      coveredMonths: incidents.months,
      baseline,
    }
    if (!baseline) return { ...noEstimate('no-baseline'), ...beside, chance: null }
    if (baseline.perMonth < NONE)
      return { ...noEstimate('zero-baseline'), ...beside, ...againstNone(incidents, baseline) }
    return {
      value: beside.perMonth.value / baseline.perMonth - 1,
      reason: null,
      ...beside,
      ...comparison(incidents, baseline),
    }
  },
  evidence: ({ incidents }) => incidents && { kind: 'count', count: incidents.security, exposure: incidents.months },
  columns: [
    { word: 'perMonth', ...perMonthFigure },
    { word: 'baseline', ...baselineFigure },
    { word: 'chanceColumn', ...chanceFigure },
  ],
  box: [
    { word: 'baseline', ...baselineFigure },
    { word: 'last', as: 'days', of: ({ daysSinceLast }) => daysSinceLast },
    { word: 'chance', ...chanceFigure, sure: true },
  ],
  slide: [
    [
      { says: 'saidBaseline', with: { n: perMonthFigure, baseline: baselineFigure } },
      { says: 'saidPerMonth', with: { n: perMonthFigure } },
    ],
  ],
})

function perMonth({ security, months }: IncidentTally): NonNullable<SecurityEstimate['perMonth']> {
  const { low, high } = poissonInterval(security)
  return { value: security / months, interval: { low: low / months, high: high / months } }
}

/**
 * Against a baseline of none there is no ratio, but none is met and some is missed. The chance is that of so many incidents if
 * nothing had changed. Of an agreed none, no incident comes. Of none counted, the rate may have been small: given how many came
 * in all, each falls into the later months by their share of all months (the exact conditional test, as above).
 */
function againstNone(
  { security, months }: IncidentTally,
  baseline: Baseline,
): { chance: number; outright: NonNullable<Estimate['outright']> } {
  const share = baseline.months === null ? 0 : months / (baseline.months + months)
  const chance = security === 0 ? 1 : share ** security
  return { chance, outright: { reached: security === 0, certain: chance < ONE_SIDED } }
}

function comparison(
  { security, months }: IncidentTally,
  baseline: Baseline,
): { interval: Interval | null; chance: number } {
  if (baseline.months === null) {
    const expected = baseline.perMonth * months
    const { low, high } = poissonInterval(security)
    return { interval: { low: low / expected - 1, high: high / expected - 1 }, chance: poissonCdf(security, expected) }
  }
  const before = { count: Math.round(baseline.perMonth * baseline.months), exposure: baseline.months }
  const after = { count: security, exposure: months }
  const ratio = poissonRatioInterval(before, after)
  return {
    interval: ratio && { low: ratio.low - 1, high: ratio.high - 1 },
    chance: poissonDecrease(before, after),
  }
}
