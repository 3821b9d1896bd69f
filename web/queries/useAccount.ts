import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { AccountDeletion, OwnSession, PasswordChange, ProfilePatch } from '../../shared/api/accounts.ts'
import type { Session } from '../../shared/api/session.ts'
import { get, send } from '../api/client.ts'
import { chooseLanguage } from '../composables/useLanguage.ts'
import { tellOtherTabs } from '../api/other-tabs.ts'
import { keys } from './keys.ts'
import { endSession } from './session.ts'

/** What one changes of one's own account; the page speaks the language that is chosen. */
export function useAccountActions() {
  const client = useQueryClient()
  return {
    profile: useMutation({
      mutationFn: (patch: ProfilePatch) => send<Session>('PATCH', '/account', patch),
      onSuccess: async (session, { language }) => {
        client.setQueryData(keys.session, session)
        if (language) await chooseLanguage(language)
      },
    }),
    password: useMutation({
      mutationFn: (change: PasswordChange) => send<Session>('PUT', '/account/password', change),
      onSuccess: async (session) => {
        client.setQueryData(keys.session, session)
        await client.invalidateQueries({ queryKey: keys.account('sessions') })
      },
    }),
    /** Deletes the account, and leaves: whoever had it is signed out. */
    deletion: useMutation({
      mutationFn: (deletion: AccountDeletion) => send<undefined>('POST', '/account/deletion', deletion),
      onSuccess: () => {
        tellOtherTabs()
        return endSession(client)
      },
    }),
    /** Unties the account from the organisation's sign-in. */
    unlink: useMutation({
      mutationFn: () => send<undefined>('DELETE', '/account/openid'),
      onSuccess: () => client.invalidateQueries({ queryKey: keys.session }),
    }),
  }
}

/** In which browsers am I signed in? */
export function useOwnSessions() {
  return useQuery({
    queryKey: keys.account('sessions'),
    queryFn: ({ signal }) => get<OwnSession[]>('/account/sessions', {}, signal),
  })
}

/** Ends one session, or with `null` all but this one. */
export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number | null) =>
      send<undefined>('DELETE', id === null ? '/account/sessions' : `/account/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.account('sessions') }),
  })
}
