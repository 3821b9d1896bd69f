import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { AlertPreview, AlertSettings } from '../../shared/api/alerts.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** What raises an alert in this contract? */
export function useAlertSettings(contractId: () => number, enabled: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'alert-settings')),
    queryFn: ({ signal }) => get<AlertSettings>(`/contracts/${contractId()}/alert-settings`, {}, signal),
    enabled,
  })
}

export function useChangeAlertSettings(contractId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (settings: AlertSettings) =>
      send<AlertSettings>('PUT', `/contracts/${contractId()}/alert-settings`, settings),
    onSuccess: async (settings) => {
      client.setQueryData(keys.under(contractId(), 'alert-settings'), settings)
      await client.invalidateQueries({ queryKey: keys.under(contractId(), 'alerts') })
    },
  })
}

/** Which alerts would these settings have raised over the past 24 months? The answer before stays while the next comes. */
export function useAlertPreview(contractId: () => number, settings: () => AlertSettings | null) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'alert-preview', settings())),
    queryFn: () => send<AlertPreview>('POST', `/contracts/${contractId()}/alert-settings/preview`, settings()),
    enabled: () => settings() !== null,
    placeholderData: keepPreviousData,
  })
}
