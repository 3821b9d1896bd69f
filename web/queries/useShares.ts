import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { CreatedShare, NewShare, Share } from '../../shared/api/shares.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** To whom were quarters of the contract shown by link, and did they look? */
export function useShares(contractId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'shares')),
    queryFn: ({ signal }) => get<Share[]>(`/contracts/${contractId()}/shares`, {}, signal),
  })
}

export function useShareActions(contractId: () => number) {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: keys.under(contractId(), 'shares') })
  return {
    share: useMutation({
      mutationFn: ({ quarter, ...whom }: NewShare & { quarter: string }) =>
        send<CreatedShare>('POST', `/contracts/${contractId()}/committees/${quarter}/shares`, whom),
      onSuccess,
      gcTime: 0,
    }),
    revoke: useMutation({
      mutationFn: (id: number) => send<undefined>('DELETE', `/contracts/${contractId()}/shares/${id}`),
      onSuccess,
    }),
  }
}
