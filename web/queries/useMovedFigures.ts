import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { kpiIds } from '../../shared/kpi/index.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** Which figures of past months did a change of the contract move? `savedAt` = its instant; nothing is asked before. */
export function useMovedFigures(contractId: () => number, savedAt: () => string | null) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'moved-by-settings', savedAt())),
    queryFn: async ({ signal }) => {
      const reports = await Promise.all(
        kpiIds.map((kpi) => get<KpiReport>(`/contracts/${contractId()}/kpis/${kpi}`, {}, signal)),
      )
      return reports
        .flatMap(({ restatements }) => restatements)
        .filter(({ cause, at }) => cause === 'settings' && at >= (savedAt() ?? ''))
    },
    enabled: () => savedAt() !== null,
  })
}
