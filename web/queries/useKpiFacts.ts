import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

export type FactsFilter = {
  /** The first of the months asked for, `month` being the last; undefined for `month` alone. */
  from: string | undefined
  month: string
  page: number
  counted: string | undefined
  search: string | undefined
  /** Tickets of one priority alone. */
  priority: string | undefined
  order?: 'weight'
}

/** Which facts make a figure of a run of months, and how did each count? */
export function useKpiFacts(contractId: () => number, kpi: () => KpiId, filter: () => FactsFilter) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'facts', kpi(), filter())),
    queryFn: ({ signal }) => get<KpiFacts>(`/contracts/${contractId()}/kpis/${kpi()}/facts`, filter(), signal),
    placeholderData: keepPreviousData,
    enabled: () => filter().month !== '',
  })
}
