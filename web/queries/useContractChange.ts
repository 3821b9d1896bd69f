import { computed, ref } from 'vue'
import type { Contract, ContractPatch } from '../../shared/api/contracts.ts'
import { thisMonth } from '../../shared/words/months.ts'
import { useContract } from './useContract.ts'
import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { send } from '../api/client.ts'
import { keys } from './keys.ts'

/**
 * A contract as a form edits it: what the form is given (none until it is there), the saving of a patch, and the instant of the
 * last one that was stored.
 */
export function useContractChange(id: () => number) {
  const { data: contract, error, refetch } = useContract(id)
  const { mutate, isPending, error: refusal } = useChangeContract(id)
  const savedAt = ref<string>()
  const save = (patch: ContractPatch) => {
    savedAt.value = undefined
    mutate(patch, { onSuccess: ({ updatedAt }) => (savedAt.value = updatedAt) })
  }
  const form = computed(
    () =>
      contract.value && {
        contract: contract.value,
        thisMonth: thisMonth(),
        saving: isPending.value,
        error: refusal.value,
      },
  )
  return { contract, form, error, refetch, save, savedAt }
}

/** Changes what a contract settles; the figures that hang on it are asked for again. */
function useChangeContract(contractId: () => number) {
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
