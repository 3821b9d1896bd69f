import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Mailing, OwnMailings } from '../../shared/api/mailings.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Which documents of my contracts am I mailed? */
export function useMailings() {
  return useQuery({
    queryKey: keys.account('mailings'),
    queryFn: ({ signal }) => get<OwnMailings>('/account/mailings', {}, signal),
  })
}

export function useChooseMailing(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (mailing: Mailing) => send<Mailing>('PUT', `/account/mailings/${contractId()}`, mailing),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.account('mailings') }),
  })
}
