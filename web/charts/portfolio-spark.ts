import type { PortfolioKpi } from '../../shared/api/portfolio.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import { formatMonth, parseMonth } from '../../shared/period.ts'
import type { SparkKpi, SparkPoint } from './spark-kpi.ts'

/** A KPI of the portfolio as a small line: without months alone and intervals, for which there is no room. */
export function portfolioSpark({ id, target, line }: PortfolioKpi): SparkKpi {
  const { unit, better, perMonth: counts } = kpiDefinition(id)
  const first = parseMonth(line.from)
  const history = line.values.map((value, index): SparkPoint => {
    const month = formatMonth(first + index)
    const aim = line.targets[index] ?? null
    const nothing = { value: null, target: null, interval: null }
    if (!counts) return { month, value: null, judged: { value, target: aim, interval: null } }
    const perMonth = value === null ? null : { value }
    return { month, value: null, judged: nothing, perMonth, baseline: aim === null ? null : { perMonth: aim } }
  })
  return { id, unit, better, target, baseline: history.at(-1)?.baseline, history }
}
