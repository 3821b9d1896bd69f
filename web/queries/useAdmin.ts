import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Account, AdminContract, Backup, Backups, NewAccount } from '../../shared/api/admin.ts'
import type { Integrity } from '../../shared/api/health.ts'
import type { SentLink } from '../../shared/api/members.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Who has an account on this server? */
export function useAccounts() {
  return useQuery({
    queryKey: keys.admin('accounts'),
    queryFn: ({ signal }) => get<Account[]>('/admin/accounts', {}, signal),
  })
}

/** Which contracts does this server keep, and does anybody decide in each? */
export function useAdminContracts() {
  return useQuery({
    queryKey: keys.admin('contracts'),
    queryFn: ({ signal }) => get<AdminContract[]>('/admin/contracts', {}, signal),
  })
}

/** Which copies of the database are there? */
export function useBackups() {
  return useQuery({
    queryKey: keys.admin('backups'),
    queryFn: ({ signal }) => get<Backups>('/admin/backups', {}, signal),
  })
}

/** Is the database sound, as far as anybody has checked? */
export function useIntegrity() {
  return useQuery({
    queryKey: keys.admin('integrity'),
    queryFn: ({ signal }) => get<Integrity>('/admin/integrity', {}, signal),
  })
}

/** What whoever runs the server does. A link that is made is told once, so no answer outlives its page. */
export function useAdminActions() {
  const client = useQueryClient()
  const again = (what: 'accounts' | 'contracts' | 'backups' | 'integrity') => () =>
    client.invalidateQueries({ queryKey: keys.admin(what) })
  return {
    invite: useMutation({
      mutationFn: (whom: NewAccount) => send<SentLink>('POST', '/admin/invitations', whom),
      gcTime: 0,
    }),
    setActive: useMutation({
      mutationFn: ({ id, isActive }: Pick<Account, 'id' | 'isActive'>) =>
        send<Account>('PATCH', `/admin/accounts/${id}`, { isActive }),
      onSuccess: again('accounts'),
    }),
    deleteAccount: useMutation({
      mutationFn: (id: number) => send<undefined>('DELETE', `/admin/accounts/${id}`),
      onSuccess: again('accounts'),
    }),
    newPassword: useMutation({
      mutationFn: (id: number) => send<SentLink>('POST', `/admin/accounts/${id}/password-reset`),
      gcTime: 0,
    }),
    inviteClient: useMutation({
      mutationFn: ({ contractId, ...whom }: NewAccount & { contractId: number }) =>
        send<SentLink>('POST', `/admin/contracts/${contractId}/invitations`, whom),
      gcTime: 0,
    }),
    checkIntegrity: useMutation({
      mutationFn: () => send<Integrity>('POST', '/admin/integrity'),
      onSuccess: again('integrity'),
    }),
    backUp: useMutation({ mutationFn: () => send<Backup>('POST', '/admin/backups'), onSuccess: again('backups') }),
  }
}
