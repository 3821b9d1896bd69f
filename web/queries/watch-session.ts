import type { QueryClient } from '@tanstack/vue-query'
import type { Session } from '../../shared/api/session.ts'
import { whenOtherTabsTell } from '../api/other-tabs.ts'
import { keys } from './keys.ts'

/**
 * Tells when the server answers with another person than this tab has, who signed in or out in another tab. What this tab does
 * by itself (`manual`: it puts its session in the cache) is no news to it.
 */
export function watchSession(client: QueryClient, somebodyElse: (session: Session) => void): void {
  let known: number | null | undefined
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.query.queryKey[0] !== keys.session[0])
      return
    const session = event.action.data as Session
    const before = known
    known = session.account?.id ?? null
    if (!event.action.manual && before !== undefined && before !== known) somebodyElse(session)
  })
  whenOtherTabsTell(() => void client.invalidateQueries({ queryKey: keys.session }))
}
