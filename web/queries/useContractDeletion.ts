import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { ContractRemains } from '../../shared/api/contract-deletion.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** What would a contract leave behind? */
export function useContractRemains(id: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(id(), 'deletion')),
    queryFn: ({ signal }) => get<ContractRemains>(`/contracts/${id()}/deletion`, {}, signal),
  })
}

/** Deletes a contract, by its name; whoever had it has it no more. */
export function useDeleteContract(id: () => number) {
  return useMutation({ mutationFn: (name: string) => send<undefined>('DELETE', `/contracts/${id()}`, { name }) })
}

/** Forgets what was known of a contract that is gone, once its page was left. */
export function useForgetContract() {
  const client = useQueryClient()
  return async (id: number) => {
    client.removeQueries({ queryKey: keys.contract(id) })
    await client.invalidateQueries({ queryKey: keys.session })
    await client.invalidateQueries({ queryKey: keys.contracts })
  }
}
