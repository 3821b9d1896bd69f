import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { ContractAction } from '../../shared/api/actions.ts'
import { sessionQuery } from './session.ts'

/** The session of this browser, as the server last told it. */
export function useSession() {
  const { data: session, error, refetch } = useQuery(sessionQuery)
  return {
    session,
    account: computed(() => session.value?.account ?? null),
    ways: computed(() => session.value?.ways ?? { openId: null, mail: false, demo: [] }),
    isScreen: computed(() => session.value?.kind === 'screen'),
    error,
    refetch,
  }
}

/** Whether the reader may do something to a contract. The server decides; the page only leaves out what it would refuse. */
export function useMay(contractId: () => number): (action: ContractAction) => boolean {
  const { session } = useSession()
  const mine = computed(() => session.value?.memberships.find((one) => one.contractId === contractId()))
  return (action) => mine.value?.may.includes(action) ?? false
}
