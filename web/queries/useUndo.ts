import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Import, Undo } from '../../shared/api/imports.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'

/** What would undoing the last import do? Asked anew each time: the settings may have changed. */
export function useUndoPreview(contractId: () => number, importId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'undo-preview', importId())),
    queryFn: ({ signal }) => get<Undo>(`/contracts/${contractId()}/imports/${importId()}/undo-preview`, {}, signal),
    gcTime: 0,
    staleTime: Infinity,
  })
}

/** Undoes an import; it is done before every other question about the contract is asked again. */
export function useUndo(contractId: () => number, importId: () => number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => send<Import>('POST', `/contracts/${contractId()}/imports/${importId()}/undo`),
    onSuccess: () => {
      client.removeQueries({ queryKey: keys.under(contractId(), 'undo-preview') })
      void client.invalidateQueries({ queryKey: keys.contract(contractId()) })
    },
  })
}
