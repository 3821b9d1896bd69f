import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { ContractRemains } from '../../shared/api/contract-deletion.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** What would a contract leave behind? */
export function useContractRemains(id: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(id(), 'deletion')),
    queryFn: ({ signal }) => get<ContractRemains>(`/contracts/${id()}/deletion`, {}, signal),
  })
}

/** Deletes a contract, by its name; whoever had it has it no more, and no list that is on screen next asks for its figures. */
export function useDeleteContract(id: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => send<undefined>('DELETE', `/contracts/${id()}`, { name }),
    onSuccess: () => {
      client.setQueryData<Contract[]>(keys.contracts, (known) => known?.filter((one) => one.id !== id()))
    },
  })
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
