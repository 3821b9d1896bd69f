import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { KpiReport } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { get } from '../api/client.ts'
import { isAtWork } from './is-at-work.ts'
import { keys } from './keys.ts'

/** How did a KPI move over a run of months, and what is it over the whole run? */
export function useKpi(
  contractId: () => number,
  kpi: () => KpiId,
  run: () => { from: string | undefined; to: string | undefined },
) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'kpi', kpi(), run())),
    queryFn: ({ signal }) => get<KpiReport>(`/contracts/${contractId()}/kpis/${kpi()}`, run(), signal),
    refetchInterval: ({ state }) => isAtWork(state.data?.points ?? []),
    placeholderData: (before) => (before?.kpi === kpi() ? keepPreviousData(before) : undefined),
  })
}
