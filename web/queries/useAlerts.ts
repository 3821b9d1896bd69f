import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Alert, AlertAction } from '../../shared/api/alerts.ts'
import { get, send } from '../api/client.ts'
import { endAlertDraft } from '../composables/useAlertDraft.ts'
import { keys } from './keys.ts'
import { useWakefulInterval } from './useWakefulInterval.ts'

/** What needs somebody's attention, or did, newest first? Time alone may raise an alert, so it is asked again now and then. */
export function useAlerts(contractId: () => number) {
  const queryKey = computed(() => keys.under(contractId(), 'alerts'))
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => get<Alert[]>(`/contracts/${contractId()}/alerts`, {}, signal),
    enabled: () => contractId() > 0,
    refetchInterval: useWakefulInterval(300_000, () => queryKey.value),
  })
}

/** Does something with an alert. A new baseline changes what the detector says, hence the figures of the contract. */
export function useActOnAlert(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, action }: { id: number; action: AlertAction }) =>
      send<Alert>('POST', `/contracts/${contractId()}/alerts/${id}/actions`, action),
    onSuccess: async (changed, { action }) => {
      if (action.action !== 'see') endAlertDraft(changed.id)
      client.setQueryData<Alert[]>(keys.under(contractId(), 'alerts'), (alerts) =>
        alerts?.map((one) => (one.id === changed.id ? changed : one)),
      )
      if (action.action === 'new-baseline') await client.invalidateQueries({ queryKey: keys.contract(contractId()) })
    },
  })
}
