import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Contract } from '../../shared/api/contracts.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** What does the contract say: its clock, calendar, targets? */
export function useContract(contractId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'settings')),
    queryFn: ({ signal }) => get<Contract>(`/contracts/${contractId()}`, {}, signal),
    enabled: () => contractId() > 0,
  })
}
