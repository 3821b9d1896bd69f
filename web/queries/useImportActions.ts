import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Import, Reread } from '../../shared/api/imports.ts'
import { send } from '../api/client.ts'
import { commitPreview } from './commit-preview.ts'
import { keys } from './keys.ts'

/** What can be done with a preview: read the file again differently, commit it, or discard it. */
export function useImportActions(contractId: () => number, importId: () => number) {
  const client = useQueryClient()
  const path = () => `/contracts/${contractId()}/imports/${importId()}`
  const keep = async (preview: Import) => {
    client.setQueriesData({ queryKey: keys.under(contractId(), 'import', importId()) }, preview)
    await client.invalidateQueries({ queryKey: keys.under(contractId(), 'imports') })
  }
  return {
    reread: useMutation({ mutationFn: (how: Reread) => send<Import>('PATCH', path(), how), onSuccess: keep }),
    commit: useMutation({
      mutationFn: (seen: Import) => commitPreview(path(), seen, keep),
      onSuccess: async (committed) => {
        await keep(committed)
        await client.invalidateQueries({ queryKey: keys.contract(contractId()) })
      },
    }),
    discard: useMutation({
      mutationFn: () => send<undefined>('DELETE', path()),
      onSuccess: async () => {
        client.removeQueries({ queryKey: keys.under(contractId(), 'import', importId()) })
        await client.invalidateQueries({ queryKey: keys.under(contractId(), 'imports') })
      },
    }),
  }
}
