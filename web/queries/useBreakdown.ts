import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Breakdown } from '../../shared/api/breakdown.ts'
import type { BreakdownAgainst, BreakdownBy } from '../../shared/kpi/breakdown.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

export type BreakdownQuestion = { by: BreakdownBy; month: string; against: BreakdownAgainst }

/** What moved a KPI between two periods, by group of its facts? Not every KPI is asked. */
export function useBreakdown(
  contractId: () => number,
  kpi: () => KpiId,
  question: () => BreakdownQuestion,
  isAsked: () => boolean = () => true,
) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'breakdown', kpi(), question())),
    queryFn: ({ signal }) => get<Breakdown>(`/contracts/${contractId()}/kpis/${kpi()}/breakdown`, question(), signal),
    enabled: computed(isAsked),
    placeholderData: (before) => (before?.kpi === kpi() ? before : undefined),
  })
}
