import type { KpiPoint } from '../api/kpis.ts'
import { kpiDefinition, type KpiEstimate } from '../kpi/index.ts'
import type { Charted, PlotWords } from './charted.ts'
import { dotLabels, lineLabels } from './plot-labels.ts'
import { countRange, plotRange } from './plot-range.ts'
import { seriesRoles, type Plot, type SeriesRole } from './plot.ts'

/** What stands on the plot besides: the quarter that is judged, and the decisions taken. */
export type PlotBeside = {
  readonly quarter?: { readonly from: string; readonly to: string }
  readonly marks?: Plot['marks']
}

/** A KPI's months as data; incidents as so many a month. */
export function kpiPlot(kpi: Charted, words: PlotWords, { quarter, marks = [] }: PlotBeside = {}): Plot {
  const { history, id, unit } = kpi
  const { perMonth = false } = kpiDefinition(id)
  const series = seriesOf(kpi, words)
  const months = history.map(({ month }) => month)
  const inQuarter = quarter ? months.flatMap((one, at) => (one >= quarter.from && one <= quarter.to ? [at] : [])) : []
  return {
    kind: perMonth ? 'dots' : 'line',
    tickFormat: perMonth ? 'per-month' : unit,
    categories: months,
    samples: history.map(({ sample }) => sample),
    span: inQuarter.length > 0 ? { from: inQuarter[0]!, to: inQuarter.at(-1)! } : null,
    series,
    alt: words.alt,
    range: perMonth ? countRange(series) : plotRange(unit, series, heldOf(kpi)),
    labels: perMonth ? dotLabels(kpi, series, words) : lineLabels(kpi, series, words),
    marks,
  }
}

/** Whether anything was ever measured in it. */
export function isEmpty({ series }: Plot): boolean {
  return !series.some(({ role }) => role === 'value' || role === 'alone')
}

function heldOf({ better, targets }: Charted): number[] {
  const values = targets.map(({ value }) => value)
  return better === 'near-zero' ? [...values, ...values.map((one) => -one)] : values
}

function seriesOf(kpi: Charted, { names }: PlotWords): Plot['series'] {
  const { history, id, better } = kpi
  const { perMonth, secondLine } = kpiDefinition(id)
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
  const mirror = (values: (number | null)[]) => values.map((one) => (one === null ? null : -one))
  return seriesRoles.flatMap((role) => {
    const values = read[role] ? history.map((point) => read[role]!(point) ?? null) : []
    if (!values.some((value) => value !== null)) return []
    const own = { role, name: names[role], values }
    return role === 'target' && better === 'near-zero' ? [own, { ...own, values: mirror(values) }] : [own]
  })
}
