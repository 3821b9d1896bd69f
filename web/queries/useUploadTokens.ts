import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { CreatedUploadToken, NewUploadToken, UploadToken } from '../../shared/api/members.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** An upload key with the contract that it belongs to. */
export type OwnKey = UploadToken & { contract: { name: string; client: string } }

/** Which keys send files to the contract: one's own, or everybody's for who oversees them? */
export function useUploadKeys(contractId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'tokens')),
    queryFn: ({ signal }) => get<UploadToken[]>(`/contracts/${contractId()}/tokens`, {}, signal),
  })
}

/** Which keys did I make, in all contracts? */
export function useOwnKeys() {
  return useQuery({
    queryKey: keys.account('tokens'),
    queryFn: ({ signal }) => get<OwnKey[]>('/account/tokens', {}, signal),
  })
}

export function useMakeKey(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (key: NewUploadToken) => send<CreatedUploadToken>('POST', `/contracts/${contractId()}/tokens`, key),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.under(contractId(), 'tokens') }),
    gcTime: 0,
  })
}

export function useRevokeKey() {
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
