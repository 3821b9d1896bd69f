import type { Committee, CommitteeKpi } from '../../shared/api/committees.ts'
import type { KpiReport } from '../../shared/api/kpis.ts'

const none = { tickets: false, incidents: false, satisfaction: false, costs: false }

/** A KPI of a committee as the charts take it: its months up to the quarter's end, and the steps of its target. */
export function committeeReport({ from, to, files }: Committee, kpi: CommitteeKpi): KpiReport {
  const { id, unit, better, history, targets } = kpi
  return {
    kpi: id,
    unit,
    better,
    from: history[0]?.month ?? from,
    to: history.at(-1)?.month ?? to,
    points: history.map((point) => ({
      ...point,
      backlog: null,
      files: files.find(({ month }) => month === point.month)?.files ?? none,
    })),
    pooled: { ...kpi, months: kpi.window.months, covered: kpi.window.covered },
    targets,
    baseline: null,
    drift: null,
    restatements: [],
  }
}
