import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Contract, NewContract } from '../../shared/api/contracts.ts'
import { send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Creates a contract (`contractId` null) or changes its settings; figures that hang on them are asked for again. */
export function useSaveContract(contractId: () => number | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: NewContract) => {
      const id = contractId()
      return id === null
        ? send<Contract>('POST', '/contracts', draft)
        : send<Contract>('PATCH', `/contracts/${id}`, draft)
    },
    onSuccess: async (contract) => {
      await client.invalidateQueries({ queryKey: keys.contracts })
      await client.invalidateQueries({ queryKey: keys.contract(contract.id) })
    },
  })
}
