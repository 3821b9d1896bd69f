import { breakdownBysOf, type KpiId } from '../../shared/kpi/index.ts'
import { useBreakdown } from './useBreakdown.ts'

/** What moved a KPI since the quarter before, by the first thing that its facts can be grouped by? `to`: the quarter's last month. */
export const useQuarterBreakdown = (contractId: () => number, kpi: () => KpiId, to: () => string) =>
  useBreakdown(contractId, kpi, () => ({ by: breakdownBysOf(kpi())[0]!, month: to(), against: 'previous-quarter' }))
