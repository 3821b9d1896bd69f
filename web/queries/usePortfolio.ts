import { useQuery } from '@tanstack/vue-query'
import type { Portfolio } from '../../shared/api/portfolio.ts'
import { get } from '../api/client.ts'
import { isAtWork } from './is-at-work.ts'
import { keys } from './keys.ts'

/** Where does every contract stand, the worst first? */
export function usePortfolio(enabled: () => boolean) {
  return useQuery({
    queryKey: keys.portfolio,
    queryFn: ({ signal }) => get<Portfolio>('/portfolio', {}, signal),
    enabled,
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => isAtWork((state.data ?? []).flatMap(({ kpis }) => kpis)),
  })
}
