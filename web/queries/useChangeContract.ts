import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Contract, ContractPatch } from '../../shared/api/contracts.ts'
import { send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Changes what a contract settles; the figures that hang on it are asked for again. */
export function useChangeContract(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (patch: ContractPatch) => send<Contract>('PATCH', `/contracts/${contractId()}`, patch),
    onSuccess: async (contract) => {
      client.setQueryData(keys.under(contract.id, 'settings'), contract)
      await client.invalidateQueries({ queryKey: keys.contracts })
      await client.invalidateQueries({ queryKey: keys.contract(contract.id) })
    },
  })
}
