import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Penalty, PenaltyProposals } from '../../shared/api/penalties.ts'
import type { PenaltyAnswer } from '../../shared/penalties/life.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** What do the contract's rules propose, and what was answered? */
export function usePenalties(contractId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'penalties')),
    queryFn: ({ signal }) => get<PenaltyProposals>(`/contracts/${contractId()}/penalties`, {}, signal),
  })
}

export type AnswerToPenalty = { readonly id: string; readonly amount: number; readonly reason?: string }

/** Answers a proposal; alerts and committees tell of it too. */
export function useAnswerPenalty(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ answer, ...given }: AnswerToPenalty & { readonly answer: PenaltyAnswer }) =>
      answer === 'waived'
        ? send<Penalty>('POST', `/contracts/${contractId()}/penalties/waivers`, given)
        : send<Penalty>('POST', `/contracts/${contractId()}/penalties/answers`, { ...given, answer }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.contract(contractId()) }),
  })
}
