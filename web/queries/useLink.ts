import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Link, LinkUse, Session } from '../../shared/api/session.ts'
import { send } from '../api/client.ts'
import { tellOtherTabs } from '../api/other-tabs.ts'
import { forget } from '../composables/storage.ts'
import { beginSession } from './session.ts'

/** What is a link for? It is asked without being used. */
export function useLook(token: () => string) {
  return useQuery({
    queryKey: computed(() => ['link', token()]),
    queryFn: () => send<Link>('POST', '/links/look', { token: token() }),
    enabled: () => token() !== '',
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** Uses a link: whoever it was for is signed in, and the link is forgotten here too. */
export function useUseLink() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (use: LinkUse) => send<Session>('POST', '/links/use', use),
    onSuccess: async (session) => {
      forget('link')
      tellOtherTabs()
      await beginSession(client, session)
    },
  })
}

export function useAskReset() {
  return useMutation({ mutationFn: (email: string) => send<undefined>('POST', '/password-resets', { email }) })
}
