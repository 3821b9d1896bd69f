import {
  type JudgedFigure,
  type KpiPoint,
  kpiPointSchema,
  type KpiReport,
  KpiReportSchema,
  type KpiResult,
  KpiResultSchema,
} from '../../shared/api/kpis.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { defaultWindows, kpiDefinition } from '../../shared/kpi/index.ts'
import { judge } from '../../shared/kpi/target.ts'
import { windowAt } from '../../shared/kpi/window.ts'
import { formatMonth, parseMonth } from '../../shared/period.ts'

// Answers of the server for the KPIs of costs, answers and incidents, measured and judged by their own definitions.

const HOUR = 3600

/** What the months of the samples hold: contract months M1 to M6, January to June 2026. */
export const june: PeriodFacts = {
  tickets: null,
  incidents: {
    months: 1,
    security: 2,
    outages: 2,
    plannedOutages: 1,
    downtimeSeconds: 2 * HOUR,
    longestSeconds: 1.5 * HOUR,
    serviceSeconds: 720 * HOUR,
  },
  satisfaction: {
    ticket: { satisfied: 36, answers: 41, unanswered: 79 },
    periodic: { satisfied: 9, answers: 12, unanswered: 0 },
  },
  // 20,000 forecast; 800 out of scope, 10 tickets more at 50, 60 less for the rest: +6.2 %.
  budget: {
    months: 1,
    lines: 6,
    actual: 2_124_000,
    forecast: 2_000_000,
    outOfScope: 80_000,
    volume: 50_000,
    volumeMonths: 1,
  },
  ownership: {
    months: 1,
    lines: 7,
    contract: 1_000_000,
    outOfScope: 80_000,
    internalSteering: 110_000,
    transition: 0,
  },
  terms: {
    securityBaseline: { perMonth: 4.8, months: 12 },
    costBaseline: 1_510_000,
    downtimeHourlyCost: 40_000,
    tracksOutages: true,
    survey: 'ticket',
    ticketScope: { levels: 'incidents', delays: 'incidents' },
    hasCommitments: false,
  },
}

/** What the contract's year holds up to June: 120,000 forecast; 4,800 out of scope, 3,000 of volume, 960 for the rest: +7.3 %. */
export const sinceStart: PeriodFacts = {
  ...june,
  budget: {
    months: 6,
    lines: 36,
    actual: 12_876_000,
    forecast: 12_000_000,
    outOfScope: 480_000,
    volume: 300_000,
    volumeMonths: 6,
  },
}

/** The same month without any of its files. */
export const nothing: PeriodFacts = {
  ...june,
  incidents: null,
  satisfaction: null,
  budget: null,
  ownership: null,
}

/** What a period says of a KPI, judged at a month of the contract against the default targets. */
function measured(kpi: KpiId, facts: PeriodFacts, contractMonth: number) {
  const { measure, better, exact, targets, startsAt, asks } = kpiDefinition(kpi)
  const estimate = measure(facts)
  const asked = asks?.(estimate as never) ?? null
  const steps = asked === null ? targets(80) : [{ dueMonth: 1, value: asked }]
  const terms = { month: contractMonth, steps, baseline: startsAt ?? null, better, exact }
  return { ...estimate, ...judge(estimate, terms) }
}

/** The months that a KPI is judged over at a month of the contract, each of them with its file. */
function windowOf(kind: JudgedFigure['window']['kind'], contractMonth: number): JudgedFigure['window'] {
  const start = parseMonth('2026-01')
  const { from, to } = windowAt(kind, start + contractMonth - 1, start)
  const months = to - from + 1
  return { kind, from: formatMonth(from), to: formatMonth(to), months, covered: months, over: true }
}

/**
 * A month of a KPI. `window`: what the months hold that it is judged over by default; without it the contract judges it by the
 * month alone.
 */
export function pointOf(kpi: KpiId, month: number, alone: PeriodFacts, window?: PeriodFacts): KpiPoint {
  const { value, sample, interval, reason, target, targetDueMonth, path, neededPerMonth, verdict, certain } = measured(
    kpi,
    window ?? alone,
    month,
  )
  const judged = { value, sample, interval, reason, target, targetDueMonth, path, neededPerMonth, verdict, certain }
  return kpiPointSchema(kpi).parse({
    month: formatMonth(parseMonth('2026-01') + month - 1),
    contractMonth: month,
    ...kpiDefinition(kpi).measure(alone),
    ...(window && kpiDefinition(kpi).cumulates && { cumulated: { value, sample, interval } }),
    judged: { ...judged, window: windowOf(window ? defaultWindows[kpi] : 'month', month) },
  })
}

/**
 * A box of the scorecard of June 2026, or of another month, its history the same figures since January. `alone`: the month's own
 * facts, where it is judged over the months of its default window; without them the contract judges it by the month alone.
 */
export function resultOf(kpi: KpiId, judged: PeriodFacts = june, alone?: PeriodFacts, month = 6): KpiResult {
  const { unit, better, optional = false } = kpiDefinition(kpi)
  const history = Array.from({ length: month }, (_, index) => pointOf(kpi, index + 1, alone ?? judged, alone && judged))
  const { value, sample, interval, cumulated, judged: now } = history.at(-1)!
  return KpiResultSchema.parse({
    id: kpi,
    unit,
    better,
    optional,
    ...kpiDefinition(kpi).measure(judged),
    ...now,
    cumulated,
    alone: { value, sample, interval },
    history,
  })
}

/** The report of a KPI over M1 to M6, the months as given. */
export function reportOf(kpi: KpiId, points: readonly KpiPoint[]): KpiReport {
  const { unit, better, targets } = kpiDefinition(kpi)
  const files = { tickets: true, incidents: true, satisfaction: true, costs: true }
  return KpiReportSchema.parse({
    kpi,
    unit,
    better,
    from: '2026-01',
    to: points.at(-1)!.month,
    points: points.map((point) => ({ ...point, backlog: null, files })),
    pooled: { months: points.length, covered: points.length, ...points.at(-1)! },
    targets: targets(80).map((target) => ({ ...target, month: `2026-0${target.dueMonth}` })),
    baseline: null,
    drift: null,
    restatements: [],
  })
}

/** June's facts with other figures of their budget, in hundredths. */
export const withBudget = (actual: number, forecast = 2_000_000): PeriodFacts => ({
  ...june,
  budget: { ...june.budget!, actual, forecast, outOfScope: 0, volume: 0, volumeMonths: 0 },
})

/** June's facts with other answers to the surveys about tickets. */
export const withAnswers = (satisfied: number, answers: number): PeriodFacts => ({
  ...june,
  satisfaction: { ...june.satisfaction!, ticket: { satisfied, answers, unanswered: 0 } },
})

/** June's facts with another count of security incidents. */
export const withIncidents = (security: number): PeriodFacts => ({
  ...june,
  incidents: { ...june.incidents!, security },
})
