import { type Committee, CommitteeSchema, type CommitteeKpi } from '../../shared/api/committees.ts'
import type { KpiPoint } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import type { Verdict } from '../../shared/kpi/target.ts'
import { nothing as noFile } from './kpi-samples.ts'

type Judged = Partial<Omit<CommitteeKpi, 'id'>>
type Window = CommitteeKpi['window']
const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
const noRate = { value: null, sample: 0, interval: null }

/** The months that a KPI is judged over at the contract month of that ordinal, each with its file and over. */
export const windowAt = (ordinal: number, rest: Partial<Window> = {}): Window => ({
  kind: 'three-months',
  from: months[Math.max(0, ordinal - 3)]!,
  to: months[ordinal - 1]!,
  months: Math.min(3, ordinal),
  covered: Math.min(3, ordinal),
  over: true,
  ...rest,
})

/** What a KPI without any file shows: its own figures are there, all of them unknown. */
const blank = (id: KpiId, verdict: Verdict, ordinal: number) => ({
  ...kpiDefinition(id).measure(noFile),
  ...noRate,
  target: null,
  targetDueMonth: null,
  path: null,
  neededPerMonth: null,
  verdict,
  certain: verdict !== 'no-data',
  reason: verdict === 'no-data' ? ('no-file' as const) : null,
  window: windowAt(ordinal),
  alone: noRate,
  missedCommittees: 0,
})

/** A KPI as it is judged over the second quarter, with the same verdict at each of the six months unless told otherwise. */
export function kpiOf(id: KpiId, verdict: Verdict, rest: Judged = {}): CommitteeKpi {
  const { unit, better, optional = false } = kpiDefinition(id)
  const now = { ...blank(id, verdict, 6), ...rest }
  const { value, reason, cumulated, drift } = now as CommitteeKpi
  // Each month holds a third of what its three months do, at the same rate.
  const alone = { value, sample: Math.round(now.sample / 3), interval: null }
  const { sample, interval, target, targetDueMonth, path, neededPerMonth, certain } = now
  const judged = { value, sample, interval, reason, target, targetDueMonth, path, neededPerMonth, verdict, certain }
  const history = months.map((month, index): KpiPoint => ({
    ...kpiDefinition(id).measure(noFile),
    ...alone,
    reason,
    cumulated,
    drift,
    month,
    contractMonth: index + 1,
    judged: { ...judged, verdict: now.verdict, window: windowAt(index + 1) },
  }))
  return { id, unit, better, optional, history, previous: null, targets: [], ...now, alone, ...rest }
}

const allThere = { tickets: true, incidents: true, satisfaction: true, costs: true }

/** The second quarter of a contract that started in January 2026, held to the server's own schema. */
export function committeeOf(kpis: readonly CommitteeKpi[], rest: Partial<Committee> = {}): Committee {
  return CommitteeSchema.parse({
    contractId: 1,
    quarter: 'Q2',
    from: '2026-04',
    to: '2026-06',
    contractMonth: 6,
    isOver: true,
    quarters: ['Q1', 'Q2'],
    files: months.slice(3).map((month) => ({ month, files: allThere })),
    kpis,
    exceptions: kpis.flatMap(({ id, verdict, certain }) =>
      verdict === 'missed' || verdict === 'behind' ? [{ kpi: id, kind: verdict, certain }] : [],
    ),
    restatements: [],
    breakdowns: [],
    edition: null,
    deck: { language: 'en', title: '', footer: '', parties: '', slides: [] },
    movedSince: [],
    ...rest,
  })
}

/** A delay that the detector says has been drifting up since June. */
export const drifting = (verdict: 'missed' | 'behind' = 'missed'): CommitteeKpi =>
  kpiOf('resolution-delay', verdict, { value: 9.6, sample: 214, drift: driftFound })

const driftFound: CommitteeKpi['drift'] = {
  month: '2026-06',
  verdict: 'drift',
  missing: null,
  rise: {
    since: '2026-05',
    sinceBetween: { first: '2026-04', last: '2026-06' },
    slopePerMonth: 0.051,
    interval: { low: 0.02, high: 0.08 },
    riseSoFar: 0.1,
    projectedInSixMonths: 1.6,
    projectedInterval: { low: 1.2, high: 2 },
  },
  sideRise: null,
  followsToEnd: true,
  smallestGrowth: 0.07,
}

/** A delay that seems stable because old tickets stay open. */
export const hiding = (): CommitteeKpi =>
  kpiOf('resolution-delay', 'missed', {
    certain: false,
    drift: { ...driftFound!, verdict: 'backlog', rise: null, sideRise: { since: '2026-04', rise: 0.4 } },
  })

/** First-level resolution at 81.4 % of 214 tickets, against 85 % due at M6. */
export const firstLevel = (verdict: Verdict, rest: Judged = {}): CommitteeKpi =>
  kpiOf('first-level-resolution', verdict, {
    value: 0.814,
    sample: 214,
    interval: { low: 0.757, high: 0.86 },
    target: 0.85,
    targetDueMonth: 6,
    previous: { ...blank('first-level-resolution', 'met', 3), contractMonth: 3, value: 0.742, sample: 198 },
    targets: [
      { dueMonth: 3, month: '2026-03', value: 0.7 },
      { dueMonth: 6, month: '2026-06', value: 0.85 },
    ],
    ...rest,
  })

export const satisfied = (verdict: Verdict, rest: Judged = {}): CommitteeKpi =>
  kpiOf('satisfaction', verdict, { value: 0.88, sample: 41, target: 0.9, targetDueMonth: 6, ...rest })
export const budget = (verdict: Verdict, rest: Judged = {}): CommitteeKpi =>
  kpiOf('budget-variance', verdict, { value: 0.062, sample: 24, target: 0.15, targetDueMonth: 6, ...rest })
export const security = (verdict: Verdict, rest: Judged = {}): CommitteeKpi =>
  kpiOf('security-incidents', verdict, { value: -0.58, sample: 6, target: -0.5, targetDueMonth: 6, ...rest })
export const cost = (verdict: Verdict, rest: Judged = {}): CommitteeKpi =>
  kpiOf('total-cost', verdict, { value: -0.21, sample: 24, target: -0.25, targetDueMonth: 6, ...rest })
export const nothing = { value: null, target: null, targetDueMonth: null }
