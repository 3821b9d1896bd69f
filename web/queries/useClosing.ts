import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Committee } from '../../shared/api/committees.ts'
import { useWords } from '../composables/useWords.ts'
import { send } from '../api/client.ts'
import { keys } from './keys.ts'

export type ClosingAct =
  | { readonly act: 'close' }
  | { readonly act: 'reopen'; readonly reason: string }
  | { readonly act: 'sign'; readonly reserve: string | null }

/** Closes a committee, signs its record or opens it again. */
export function useClosing(contractId: () => number, quarter: () => string) {
  const client = useQueryClient()
  const { language } = useWords()
  return useMutation({
    mutationFn: ({ act, ...body }: ClosingAct) =>
      send<Committee>(
        'POST',
        `/contracts/${contractId()}/committees/${quarter()}/${act}`,
        act === 'close' ? undefined : body,
      ),
    onSuccess: (committee) =>
      client.setQueryData(keys.under(contractId(), 'committee', quarter(), language()), committee),
  })
}
