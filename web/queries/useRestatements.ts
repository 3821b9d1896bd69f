import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { RestatementsFilter, RestatementsPage } from '../../shared/api/restatements.ts'
import { get } from '../api/client.ts'
import { keys } from './keys.ts'

/** Which figures moved after they were shown, newest move first? */
export function useRestatements(contractId: () => number, question: () => RestatementsFilter & { page: number }) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'restatements', question())),
    queryFn: ({ signal }) => get<RestatementsPage>(`/contracts/${contractId()}/restatements`, question(), signal),
    placeholderData: keepPreviousData,
  })
}
