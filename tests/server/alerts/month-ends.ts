import { kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import type { Drift, DriftVerdict } from '../../../shared/api/drift.ts'
import type { JudgedFigure, KpiPoint } from '../../../shared/api/kpis.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import type { MonthEnd } from '../../../server/alerts/month-end.ts'

/** What is known of a month: of the month alone, and of what is judged at its end, which says the same unless it is given. */
export type Known = Partial<Omit<KpiPoint, 'judged'>> & Partial<JudgedFigure> & { judged?: Partial<JudgedFigure> }

/** A month of a KPI in which nothing is known, but for what is given; judged on itself alone. */
export function aPoint(month: string, known: Known = {}): KpiPoint {
  const { target = null, targetDueMonth = null, path = null, verdict = 'no-data', certain = false } = known
  const { judged, ...alone } = { month, contractMonth: 1, value: null, sample: 0, interval: null, ...known }
  const { value, sample, interval } = alone
  const { reason = 'no-file' } = known
  const window = { kind: 'month', from: month, to: month, months: 1, covered: 1, over: true } as const
  return {
    month,
    contractMonth: alone.contractMonth,
    value,
    sample,
    interval,
    reason,
    judged: {
      value,
      sample,
      interval,
      reason,
      target,
      targetDueMonth,
      path,
      neededPerMonth: null,
      verdict,
      certain,
      window,
      ...judged,
    },
  }
}

const files = { tickets: true, incidents: true, satisfaction: true, costs: true }

/** The end of a month of a contract that started in January 2026: `points` gives some KPIs' last months, oldest first. */
export function aMonthEnd(
  month: string,
  points: Partial<Record<KpiId, readonly Known[]>> = {},
  more: Partial<MonthEnd> = {},
): MonthEnd {
  const at = parseMonth(month)
  const history = (kpi: KpiId) => {
    const given = points[kpi] ?? []
    return Array.from({ length: 12 }, (_, place) =>
      aPoint(formatMonth(at - 11 + place), given[place - 12 + given.length]),
    )
  }
  return {
    month: at,
    contractMonth: at - parseMonth('2026-01') + 1,
    history: new Map(kpiIds.map((kpi) => [kpi, history(kpi)])),
    drift: null,
    backlog: null,
    backlogs: Array.from({ length: 12 }, () => null),
    files,
    late: { tickets: false, incidents: false, satisfaction: false, costs: false },
    restated: [],
    ...more,
  }
}

/** A finding of the detector with a rise of 4 % a month since March. */
export function aFinding(month: string, verdict: DriftVerdict, more: Partial<Drift> = {}): Drift {
  return {
    month,
    verdict,
    missing: null,
    rise: {
      since: '2026-03',
      sinceBetween: { first: '2026-02', last: '2026-04' },
      slopePerMonth: 0.04,
      interval: { low: 0.02, high: 0.06 },
      riseSoFar: 0.2,
      projectedInSixMonths: 1.5,
      projectedInterval: { low: 1.3, high: 1.7 },
    },
    sideRise: null,
    followsToEnd: true,
    smallestGrowth: 0.02,
    levels: [],
    ...more,
  }
}
