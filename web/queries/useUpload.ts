import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import type { DateOrder, Import } from '../../shared/api/imports.ts'
import { upload } from '../api/client.ts'
import { keys } from './keys.ts'

export type Upload = { file: File; dateOrder?: DateOrder }

/** Sends a month's file and receives its preview; `sent` is the share that has left this machine. */
export function useUpload(contractId: () => number) {
  const client = useQueryClient()
  const sent = ref(0)
  const mutation = useMutation({
    mutationFn: ({ file, dateOrder }: Upload) => {
      sent.value = 0
      const params = { kind: 'tickets', file: file.name, dateOrder }
      return upload<Import>(`/contracts/${contractId()}/imports`, params, file, (share) => (sent.value = share))
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.under(contractId(), 'imports') }),
  })
  return { ...mutation, sent }
}
