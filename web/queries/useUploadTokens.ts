import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { CreatedUploadToken, NewUploadToken, OwnUploadToken, UploadToken } from '../../shared/api/members.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Which tokens send files to the contract: one's own, or everybody's for who oversees them? */
export function useUploadTokens(contractId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'tokens')),
    queryFn: ({ signal }) => get<UploadToken[]>(`/contracts/${contractId()}/tokens`, {}, signal),
  })
}

/** Which tokens did I make, in all contracts? */
export function useOwnTokens() {
  return useQuery({
    queryKey: keys.account('tokens'),
    queryFn: ({ signal }) => get<OwnUploadToken[]>('/account/tokens', {}, signal),
  })
}

export function useMakeToken(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: NewUploadToken) => send<CreatedUploadToken>('POST', `/contracts/${contractId()}/tokens`, token),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.under(contractId(), 'tokens') }),
    gcTime: 0,
  })
}

export function useRevokeToken() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ contractId, id }: Pick<UploadToken, 'contractId' | 'id'>) =>
      send<undefined>('DELETE', `/contracts/${contractId}/tokens/${id}`),
    onSuccess: async (_, { contractId }) => {
      await client.invalidateQueries({ queryKey: keys.under(contractId, 'tokens') })
      await client.invalidateQueries({ queryKey: keys.account('tokens') })
    },
  })
}
