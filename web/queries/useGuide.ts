import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Guide, GuidePatch } from '../../shared/api/guide.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'
import { useSession } from './useSession.ts'

/** Whether the guide of the first steps is on the pages of a contract, for who reads them. */
export function useIsGuided(contractId: () => number) {
  const { session } = useSession()
  return computed(() => session.value?.memberships.some((one) => one.contractId === contractId() && one.guide) ?? false)
}

/** Which of the first steps are done? */
export function useGuide(contractId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'guide')),
    queryFn: ({ signal }) => get<Guide>(`/contracts/${contractId()}/guide`, {}, signal),
    refetchOnMount: 'always',
  })
}

/** Notes that the targets were looked at, or that the guide is to stay away. */
export function useFollowGuide(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (patch: GuidePatch) => send<Guide>('PATCH', `/contracts/${contractId()}/guide`, patch),
    onSuccess: async (guide, { closed }) => {
      client.setQueryData(keys.under(contractId(), 'guide'), guide)
      if (closed) await client.invalidateQueries({ queryKey: keys.session })
    },
  })
}
