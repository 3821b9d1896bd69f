import { queryOptions, useQuery, type QueryClient } from '@tanstack/vue-query'
import type { ContractHead } from '../../shared/api/contracts.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

const contracts = queryOptions({
  queryKey: keys.contracts,
  queryFn: ({ signal }) => get<ContractHead[]>('/contracts', {}, signal),
})

/** Which contracts are there? */
export function useContracts() {
  return useQuery(contracts)
}

/** The one contract that somebody sees, who sees no other but sample data; null where that is not so, or cannot be told. */
export async function askOnlyContract(client: QueryClient): Promise<ContractHead | null> {
  const found = await client.ensureQueryData(contracts).catch(() => [])
  const own = found.filter(({ isSample }) => !isSample)
  return own.length === 1 ? own[0]! : null
}
