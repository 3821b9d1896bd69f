import type { KpiPoint } from '../api/kpis.ts'
import type { CommitteeKpi } from '../api/committees.ts'
import { kpiDefinition, type KpiEstimate } from '../kpi/index.ts'
import { seriesRoles, type Plot, type SeriesRole } from './plot.ts'

export type PlotNames = Readonly<Record<SeriesRole, string>> & { readonly alt: string }

/** A KPI's months up to a quarter, as data; incidents as so many a month. Null where nothing was ever measured. */
export function kpiPlot(kpi: CommitteeKpi, quarter: { from: string; to: string }, names: PlotNames): Plot | null {
  const { history, id, unit } = kpi
  const { perMonth = false, secondLine } = kpiDefinition(id)
  if (!history.some((point) => point.value !== null || point.perMonth)) return null
  const asCount = (share: (point: KpiPoint) => number | null) => (point: KpiPoint) => {
    const value = share(point)
    return point.baseline && value !== null ? point.baseline.perMonth * (1 + value) : null
  }
  const read: Partial<Record<SeriesRole, (point: KpiPoint) => number | null | undefined>> = perMonth
    ? {
        value: asCount(({ judged }) => judged.value),
        alone: (point) => point.perMonth?.value,
        target: asCount(({ judged }) => judged.target),
        baseline: ({ baseline }) => baseline?.perMonth,
      }
    : {
        value: ({ judged }) => judged.value,
        alone: ({ value }) => value,
        second: (point) => secondLine?.of(point as KpiEstimate),
        target: ({ judged }) => judged.target,
        path: ({ judged }) => judged.path,
        low: ({ judged }) => judged.interval?.low,
        high: ({ judged }) => judged.interval?.high,
      }
  const series = seriesRoles.flatMap((role) => {
    const values = read[role] ? history.map((point) => read[role]!(point) ?? null) : []
    return values.some((value) => value !== null) ? [{ role, name: names[role], values }] : []
  })
  const inQuarter = history.flatMap(({ month }, at) => (month >= quarter.from && month <= quarter.to ? [at] : []))
  return {
    kind: perMonth ? 'dots' : 'line',
    tickFormat: perMonth ? 'per-month' : unit,
    categories: history.map(({ month }) => month),
    samples: history.map(({ sample }) => sample),
    span: inQuarter.length > 0 ? { from: inQuarter[0]!, to: inQuarter.at(-1)! } : null,
    series,
    alt: names.alt,
  }
}
