import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Role } from '../../shared/api/accounts.ts'
import type { Session, SignIn } from '../../shared/api/session.ts'
import { send } from '../api/client.ts'
import { tellOtherTabs } from '../api/other-tabs.ts'
import { keep } from '../composables/storage.ts'
import { beginSession, endSession } from './session.ts'

/** `link`: the invitation to accept; `current`: the password of whoever links their own account, where it has one. */
type OpenIdStart = { link?: string; screen?: boolean; current?: string }

/** The ways in. `next`: where the person was going, for a sign-in that leaves Vigie and comes back. */
export function useSignIn(next?: () => string) {
  const client = useQueryClient()
  const onSuccess = (session: Session) => {
    tellOtherTabs()
    return beginSession(client, session)
  }
  return {
    signIn: useMutation({ mutationFn: (how: SignIn) => send<Session>('POST', '/session', how), onSuccess }),
    demo: useMutation({ mutationFn: (role: Role) => send<Session>('POST', '/session/demo', { role }), onSuccess }),
    openId: useMutation({
      mutationFn: (how: OpenIdStart) => send<{ url: string }>('POST', '/session/openid', how),
      onSuccess: ({ url }) => {
        if (next) keep('next', next())
        goTo(url)
      },
    }),
  }
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => send<undefined>('DELETE', '/session'),
    onSuccess: () => {
      tellOtherTabs()
      return endSession(client)
    },
  })
}

/** Leaves Vigie for another address, as the organisation's sign-in. A refused scheme is no address. */
function goTo(url: string): void {
  if (/^https?:/.test(url)) location.assign(url)
}
