import { breakdownBysOf, type BrokenDownKpi } from '../../shared/kpi/breakdown.ts'
import { useBreakdown } from './useBreakdown.ts'

/** What moved a KPI since the quarter before, by the first thing that its facts can be grouped by? `to`: the quarter's last month. */
export const useQuarterBreakdown = (contractId: () => number, kpi: () => BrokenDownKpi, to: () => string) =>
  useBreakdown(contractId, kpi, () => ({ by: breakdownBysOf[kpi()][0], month: to(), against: 'previous-quarter' }))
