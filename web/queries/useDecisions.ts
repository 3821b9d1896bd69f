import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Decision } from '../../shared/api/decisions.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** Others may write meanwhile: asked again so often while somebody looks. */
const AGAIN_MS = 10_000

/** What did a committee decide? */
export function useCommitteeDecisions(contractId: () => number, quarter: () => string) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'decisions', quarter())),
    queryFn: ({ signal }) =>
      get<Decision[]>(`/contracts/${contractId()}/committees/${quarter()}/decisions`, {}, signal),
    refetchInterval: AGAIN_MS,
    retry: false,
  })
}

/** What did the committees decide to move a KPI? */
export function useKpiDecisions(contractId: () => number, kpi: () => KpiId) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'kpi-decisions', kpi())),
    queryFn: ({ signal }) => get<Decision[]>(`/contracts/${contractId()}/decisions`, { kpi: kpi() }, signal),
  })
}

/** Puts a decision that the server took where it is read from. */
export function useTakenDecision(contractId: () => number) {
  const client = useQueryClient()
  return (taken: Decision) => {
    client.setQueryData<Decision[]>(keys.under(contractId(), 'decisions', taken.quarter), (known = []) => {
      const others = known.filter(({ id }) => id !== taken.id)
      return [...others, taken].toSorted((a, b) => a.id - b.id)
    })
    // The slides say what was decided too.
    for (const told of ['kpi-decisions', 'committee'])
      void client.invalidateQueries({ queryKey: keys.under(contractId(), told) })
  }
}
