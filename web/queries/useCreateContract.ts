import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Contract, NewContract } from '../../shared/api/contracts.ts'
import { send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Creates a contract. */
export function useCreateContract() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contract: NewContract) => send<Contract>('POST', '/contracts', contract),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.contracts }),
  })
}
