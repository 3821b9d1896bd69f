import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { LevelOneGroups } from '../../shared/api/level-one.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** The groups of a contract's tickets, of which some are level 1; none of a contract that is not there yet. */
export function useLevelOneGroups(contractId: () => number | null) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId() ?? 0, 'level-one-groups')),
    queryFn: ({ signal }) => get<LevelOneGroups>(`/contracts/${contractId()}/level-one-groups`, {}, signal),
    enabled: () => contractId() !== null,
  })
}
