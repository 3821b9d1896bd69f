import { type ChangeSince, FigureChangeSchema } from '../../../shared/api/changes.ts'
import type { Drift } from '../../../shared/api/drift.ts'
import { driftVerdicts } from '../../../shared/api/drift.ts'
import { kpiDefinition, kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import { type Exception, exceptions } from '../../../shared/sentences/exceptions.ts'
import { verdictCases } from './verdict-cases.ts'

const figures: Readonly<Record<'ratio' | 'hours' | 'change', readonly (readonly [number, number])[]>> = {
  ratio: [
    [0.853, 0.865],
    [0.9992, 0.9988],
    [0.8, 0.8],
  ],
  hours: [
    [9.3, 11.6],
    [11.6, 11.57],
  ],
  change: [
    [0.167, 0.139],
    [-0.3, -0.322],
  ],
}
const counts = [
  [3, 1.667],
  [0, 2],
  [0, 0],
] as const

const sinces = [
  { since: 'last-month', month: '2026-09', quarter: null },
  { since: 'last-committee', month: '2026-07', quarter: { number: 5, from: '2026-05', to: '2026-07' } },
  { since: 'last-committee', month: '2026-01', quarter: { number: 3, from: '2025-11', to: '2026-01' } },
  { since: 'six-months', month: '2026-04', quarter: null },
] as const

/** Every KPI, since every moment, proven and not. */
export function changeCases(): (readonly [KpiId, ChangeSince])[] {
  return kpiIds.flatMap((kpi) => {
    const { unit, perMonth, evidence } = kpiDefinition(kpi)
    const pairs = perMonth ? counts : figures[unit]
    const kind = perMonth ? 'count' : !evidence ? 'exact' : unit === 'hours' ? 'mean' : 'share'
    return pairs.flatMap(([before, after]) =>
      sinces.flatMap((when) =>
        [true, false].map((proven) => {
          const change = perMonth ? (before > 0 ? after / before - 1 : null) : after - before
          return [kpi, FigureChangeSchema.parse({ ...when, kind, before, after, change, proven })] as const
        }),
      ),
    )
  })
}

const rise = (since: string, slopePerMonth: number) => ({
  since,
  sinceBetween: { first: since, last: since },
  slopePerMonth,
  interval: { low: slopePerMonth / 2, high: slopePerMonth * 1.6 },
  riseSoFar: slopePerMonth * 5,
  projectedInSixMonths: 1 + slopePerMonth * 11,
  projectedInterval: { low: 1.1, high: 3 },
})
const lacking = [
  { what: 'months', have: 3, need: 6, enoughAt: '2026-11' },
  { what: 'months', have: 1, need: 6, enoughAt: null },
  { what: 'resolved', have: 12, need: 60, enoughAt: null },
  { what: 'delays', have: 40, need: 60, enoughAt: null },
] as const

/** What the detector can find. */
export function driftCases(): Drift[] {
  const base = {
    month: '2026-10',
    missing: null,
    rise: null,
    sideRise: null,
    followsToEnd: true,
    smallestGrowth: 0.07,
    levels: [],
  }
  const found = driftVerdicts.flatMap((verdict) =>
    ['2026-06', '2025-12', '2026-09'].flatMap((since) =>
      [0.023, 0.111].map(
        (slope) => ({ ...base, verdict, rise: rise(since, slope), sideRise: { since, rise: slope * 6 } }) as Drift,
      ),
    ),
  )
  return [...found, ...lacking.map((missing) => ({ ...base, verdict: 'insufficient', missing }) as unknown as Drift)]
}

/** What is wrong of every KPI, for as long as it may have been, met between, and found missed by committees in a row; and drifts. */
export function headlineCases(): (readonly [Exception, string])[] {
  const judged = verdictCases().flatMap(([kpi, month]) =>
    exceptions([kpi], month).map((one): readonly [Exception, string] => [one, month]),
  )
  const [[wrong, month]] = judged as [(typeof judged)[number]]
  return [...judged, ...driftCases().map((drift) => [{ ...wrong, kpi: { ...wrong.kpi, drift } }, month] as const)]
}
