import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Contract } from '../../shared/api/contracts.ts'
import type { LevelOneProposal } from '../../shared/api/level-one.ts'
import { send } from '../api/client.ts'
import { keys } from './keys.ts'

/** Sends the client the groups that the provider would have as level 1; figures may move by it. */
export function useProposeLevelOne(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (proposal: LevelOneProposal) =>
      send<Contract>('PUT', `/contracts/${contractId()}/level-one-proposal`, proposal),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.contracts })
      await client.invalidateQueries({ queryKey: keys.contract(contractId()) })
    },
  })
}
