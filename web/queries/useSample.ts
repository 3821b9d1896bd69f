import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Contract } from '../../shared/api/contracts.ts'
import { send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Has sample data made beside a contract, or those that were made before. */
export function useMakeSample(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => send<Contract>('POST', `/contracts/${contractId()}/sample`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.session })
      await client.invalidateQueries({ queryKey: keys.contracts })
    },
  })
}
