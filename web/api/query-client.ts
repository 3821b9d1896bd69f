import { QueryClient } from '@tanstack/vue-query'
import { Problem } from './problem.ts'

/** A refusal (4xx) is final; only silence and a server's own failure are worth a second try. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 1 && !(error instanceof Problem && error.status >= 400),
        retryDelay: 800,
      },
    },
  })
}
