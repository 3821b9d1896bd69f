import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { ImportProgress } from '../../shared/api/import-progress.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** How far is the running import? Asked only while one runs. */
export function useImportProgress(contractId: () => number, running: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'imports-progress')),
    queryFn: ({ signal }) => get<ImportProgress>(`/contracts/${contractId()}/imports-progress`, {}, signal),
    enabled: running,
    refetchInterval: () => (running() ? 400 : false),
    staleTime: 0,
    gcTime: 0,
  })
}
