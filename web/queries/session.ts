import { type QueryClient, queryOptions } from '@tanstack/vue-query'
import type { Session } from '../../shared/api/session.ts'
import { get } from '../api/client.ts'
import { forget, forgetAllBut, keep, recallHere } from '../composables/storage.ts'
import { chooseLanguage } from '../composables/useLanguage.ts'
import { keys } from './keys.ts'
import { forgetUploads } from './kept-uploads.ts'

const LONG_MS = 300_000

/** Who is signed in, what may they do, and which ways to sign in are there? */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => get<Session>('/session', {}, signal),
  staleTime: LONG_MS,
  // Another person may have come by another tab, or the session may have ended.
  refetchOnWindowFocus: 'always',
  gcTime: Infinity,
})

/** The session, asked for once before the first page is shown. */
export const askSession = (client: QueryClient): Promise<Session> => client.ensureQueryData(sessionQuery)

/**
 * Somebody has signed in: nothing that the one before saw or typed here is left, but the link that one signs in to accept; and
 * the page speaks their language, but for the demo, which has no language of its own.
 */
export async function beginSession(client: QueryClient, session: Session): Promise<void> {
  forgetAnswers(client)
  const { account } = session
  if (recallHere('account') !== String(account?.id)) forgetAllBut('link')
  keep('account', String(account?.id))
  forget('next')
  await client.cancelQueries({ queryKey: keys.session })
  client.setQueryData(keys.session, session)
  if (account && session.ways.demo.length === 0) await chooseLanguage(account.language)
}

/** Nobody is signed in any more; the ways to sign in stay known. */
export async function endSession(client: QueryClient): Promise<void> {
  forgetAnswers(client)
  await client.cancelQueries({ queryKey: keys.session })
  client.setQueryData<Session>(
    keys.session,
    (session) => session && { ...session, account: null, kind: null, endsAt: null, memberships: [] },
  )
}

/** Whoever is here when the tab opens: what another one typed in it is not for them. A tab of nobody's yet holds nothing. */
export function claimTab({ account }: Session): void {
  if (!account) return
  const before = recallHere('account')
  if (before !== null && before !== String(account.id)) forgetAllBut('link', 'next')
  keep('account', String(account.id))
}

function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] })
  forgetUploads(client)
}
