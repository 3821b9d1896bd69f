import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { get } from '../api/client.ts'
import { isAtWork } from './is-at-work.ts'
import { keys } from './keys.ts'

/** Where does the contract stand at a month (by default the last one with data)? The month before stays while it loads. */
export function useScorecard(contractId: () => number, month: () => string | undefined) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'scorecard', month() ?? null)),
    queryFn: ({ signal }) => get<Scorecard>(`/contracts/${contractId()}/scorecard`, { month: month() }, signal),
    refetchInterval: ({ state }) => isAtWork(state.data?.kpis ?? []),
    placeholderData: (before) => (before?.contractId === contractId() ? keepPreviousData(before) : undefined),
  })
}
