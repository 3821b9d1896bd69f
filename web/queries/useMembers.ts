import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Role } from '../../shared/api/accounts.ts'
import type { Member, Members, NewInvitation, SentLink } from '../../shared/api/members.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Who follows the contract, and who has been asked to? */
export function useMembers(contractId: () => number, enabled: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'members')),
    queryFn: ({ signal }) => get<Members>(`/contracts/${contractId()}/members`, {}, signal),
    enabled,
  })
}

/** What can be done with members; a change of one's own role changes what this session may do. */
export function useMemberActions(contractId: () => number) {
  const client = useQueryClient()
  const path = (rest: string) => `/contracts/${contractId()}/${rest}`
  const again = async () => {
    await client.invalidateQueries({ queryKey: keys.under(contractId(), 'members') })
    await client.invalidateQueries({ queryKey: keys.session })
  }
  return {
    invite: useMutation({
      mutationFn: (whom: NewInvitation) => send<SentLink>('POST', path('invitations'), whom),
      onSuccess: again,
      gcTime: 0,
    }),
    withdraw: useMutation({
      mutationFn: (id: number) => send<undefined>('DELETE', path(`invitations/${id}`)),
      onSuccess: again,
    }),
    changeRole: useMutation({
      mutationFn: ({ accountId, role }: { accountId: number; role: Role }) =>
        send<Member>('PATCH', path(`members/${accountId}`), { role }),
      onSuccess: again,
    }),
    remove: useMutation({
      mutationFn: (accountId: number) => send<undefined>('DELETE', path(`members/${accountId}`)),
      onSuccess: again,
    }),
  }
}
