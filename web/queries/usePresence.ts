import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** Which of the four files does each month have? Any KPI's months say it; none in an empty contract. */
export function usePresence(contractId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'presence')),
    queryFn: async ({ signal }) => {
      const { points } = await get<KpiReport>(`/contracts/${contractId()}/kpis/budget-variance`, {}, signal)
      return points.map(({ month, files }) => ({ month, files }))
    },
  })
}
