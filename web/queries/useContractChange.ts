import { ref } from 'vue'
import type { ContractPatch } from '../../shared/api/contracts.ts'
import { useChangeContract } from './useChangeContract.ts'
import { useContract } from './useContract.ts'

/** A contract as a form edits it: what it is, the saving of a patch, and the instant of the last one that was stored. */
export function useContractChange(id: () => number) {
  const { data: contract, error, refetch } = useContract(id)
  const { mutate, isPending, error: refusal } = useChangeContract(id)
  const savedAt = ref<string>()
  const save = (patch: ContractPatch) => {
    savedAt.value = undefined
    mutate(patch, { onSuccess: ({ updatedAt }) => (savedAt.value = updatedAt) })
  }
  return { contract, error, refetch, save, isPending, refusal, savedAt }
}
