import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Committee } from '../../shared/api/committees.ts'
import { get } from '../api/client.ts'
import { useWords } from '../composables/useWords.ts'
import { isAtWork } from './is-at-work.ts'
import { keys } from './keys.ts'

/** How did a quarter of the contract go? Not asked while `quarter` is null; the quarter before stays while another loads. */
export function useCommittee(contractId: () => number, quarter: () => string | null) {
  const { language } = useWords()
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'committee', quarter(), language())),
    queryFn: ({ signal }) => get<Committee>(`/contracts/${contractId()}/committees/${quarter()}`, {}, signal),
    enabled: () => quarter() !== null,
    refetchInterval: ({ state }) => isAtWork(state.data?.kpis ?? []),
    placeholderData: (before) => (before?.contractId === contractId() ? keepPreviousData(before) : undefined),
  })
}
