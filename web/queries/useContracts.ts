import { useQuery } from '@tanstack/vue-query'
import type { Contract } from '../../shared/api/contracts.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** Which contracts are there? */
export function useContracts() {
  return useQuery({ queryKey: keys.contracts, queryFn: ({ signal }) => get<Contract[]>('/contracts', {}, signal) })
}
