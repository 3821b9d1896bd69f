import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Contract, NewContract } from '../../shared/api/contracts.ts'
import { send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Creates a contract; whoever does is its first client, so the session is asked for again before its page is. */
export function useCreateContract() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contract: NewContract) => send<Contract>('POST', '/contracts', contract),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.session })
      await client.invalidateQueries({ queryKey: keys.contracts })
    },
  })
}
