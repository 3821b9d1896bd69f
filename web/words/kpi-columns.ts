import type { KpiReport } from '../../shared/api/kpis.ts'
import type { Around, Column } from '../../shared/kpi/figure.ts'
import { kpiDefinition, type KpiEstimate } from '../../shared/kpi/index.ts'
import { figureName, figureText, type FigureWords } from '../../shared/sentences/figure-words.ts'

type Point = KpiReport['points'][number]

/** A column of the table of months that only some KPIs have. */
export type KpiColumn = { readonly title: string; readonly text: (point: Point) => string }

const own = (point: Point) => point as KpiEstimate & Around

/** What stands between the sample and the target in the table of a KPI's months. */
export function kpiColumns(words: FigureWords, report: KpiReport): KpiColumn[] {
  const { columns, cumulates } = kpiDefinition(words.kpi)
  const shown: readonly Column<KpiEstimate, string>[] = columns.filter(
    (column) => !column.optional || report.points.some((point) => column.of(own(point)) != null),
  )
  return [
    ...shown.map((column) => ({
      title: figureName(words, column),
      text: (point: Point) => cell(words, column, point),
    })),
    ...(cumulates ? [{ title: words.t('column.cumulated'), text: (point: Point) => sinceStart(words, point) }] : []),
  ]
}

function cell(words: FigureWords, column: Column<KpiEstimate, string>, point: Point): string {
  const value = column.of(own(point))
  const text = figureText(words, column.as, value)
  const sample = column.sample?.(own(point))
  return value == null || sample == null ? text : `${text} (${words.format.count(sample)})`
}

function sinceStart({ format, kpi }: FigureWords, { cumulated }: Point): string {
  return cumulated ? format.value(kpiDefinition(kpi).unit, cumulated.value) : '–'
}
