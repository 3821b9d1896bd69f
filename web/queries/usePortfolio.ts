import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Portfolio } from '../../shared/api/portfolio.ts'
import { get } from '../api/client.ts'
import { isAtWork } from './is-at-work.ts'
import { keys } from './keys.ts'

export type PortfolioFilter = {
  readonly page: number | undefined
  readonly search: string | undefined
  readonly order: string | undefined
}

/** Where does every contract stand, the worst first unless another order is asked for? A page of them. */
export function usePortfolio(filter: () => PortfolioFilter) {
  return useQuery({
    queryKey: computed(() => [...keys.portfolio, filter()] as const),
    queryFn: ({ signal }) => get<Portfolio>('/portfolio', filter(), signal),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => isAtWork((state.data?.rows ?? []).flatMap(({ kpis }) => kpis)),
  })
}
