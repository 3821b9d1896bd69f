import { kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import type { Drift, DriftVerdict } from '../../../shared/api/drift.ts'
import type { KpiPoint } from '../../../shared/api/kpis.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import type { MonthEnd } from '../../../server/alerts/month-end.ts'

/** A month of a KPI in which nothing is known, but for what is given. */
export function aPoint(month: string, more: Partial<KpiPoint> = {}): KpiPoint {
  return {
    month,
    contractMonth: 1,
    value: null,
    sample: 0,
    interval: null,
    target: null,
    targetDueMonth: null,
    path: null,
    neededPerMonth: null,
    verdict: 'no-data',
    certain: false,
    reason: 'no-file',
    ...more,
  }
}

const files = { tickets: true, incidents: true, satisfaction: true, costs: true }

/** The end of a month of a contract that started in January 2026: `points` gives some KPIs' last months, oldest first. */
export function aMonthEnd(
  month: string,
  points: Partial<Record<KpiId, readonly Partial<KpiPoint>[]>> = {},
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
    quarter: new Map(kpiIds.map((kpi) => [kpi, aPoint(month)])),
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
    smallestGrowth: 0.02,
    levels: [],
    ...more,
  }
}
