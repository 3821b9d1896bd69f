import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Import } from '../../shared/api/imports.ts'
import { get } from '../api/client.ts'
import { useWords } from '../composables/useWords.ts'
import { keys } from './keys.ts'

/** What came in, newest first? Issues are worded in the reader's language, so the language is part of the question. */
export function useImports(contractId: () => number) {
  const { language } = useWords()
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'imports', language())),
    queryFn: ({ signal }) => get<Import[]>(`/contracts/${contractId()}/imports`, {}, signal),
  })
}

/** What would (or did) this file change? */
export function useImport(contractId: () => number, importId: () => number) {
  const { language } = useWords()
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'import', importId(), language())),
    queryFn: ({ signal }) => get<Import>(`/contracts/${contractId()}/imports/${importId()}`, {}, signal),
  })
}
