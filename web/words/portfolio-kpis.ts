import type { PortfolioRow } from '../../shared/api/portfolio.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'

/** The KPIs that have a column: all but those that no contract asks for. */
export function portfolioKpis(rows: readonly PortfolioRow[]): KpiId[] {
  const all = rows.flatMap(({ kpis }) => kpis)
  const asks = ({ id, value }: PortfolioRow['kpis'][number]) => !kpiDefinition(id).optional || value !== null
  const asked = new Set(all.filter(asks).map(({ id }) => id))
  return [...new Set(all.map(({ id }) => id))].filter((id) => asked.has(id))
}
