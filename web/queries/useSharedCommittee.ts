import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { SharedCommittee } from '../../shared/api/shares.ts'
import { useWords } from '../composables/useWords.ts'
import { get } from '../api/client.ts'

/** What does a shared link show? Its secret stands in for a session, and goes in a header, never in an address. */
export function useSharedCommittee(token: () => string) {
  const { language } = useWords()
  return useQuery({
    queryKey: computed(() => ['shared', token(), language()]),
    queryFn: ({ signal }) => get<SharedCommittee>('/shared', {}, signal, token()),
    enabled: () => token() !== '',
    staleTime: Infinity,
    gcTime: 0,
    // In another language it is another answer: what was read stays until it is there.
    placeholderData: keepPreviousData,
  })
}
