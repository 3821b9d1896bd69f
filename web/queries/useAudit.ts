import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { AuditPage } from '../../shared/api/audit.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** Who did what in the contract, newest first? Older entries come page by page. */
export function useAudit(contractId: () => number, enabled: () => boolean) {
  return useInfiniteQuery({
    queryKey: computed(() => keys.under(contractId(), 'audit')),
    queryFn: ({ pageParam, signal }) =>
      get<AuditPage>(`/contracts/${contractId()}/audit`, { before: pageParam }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ entries, hasOlder }) => (hasOlder ? entries.at(-1)?.id : undefined),
    enabled,
    staleTime: 0,
  })
}
