import type { QueryClient } from '@tanstack/vue-query'
import { START_LOCATION, type Router } from 'vue-router'
import { tellOtherTabs } from './api/other-tabs.ts'
import { whenSessionEnds } from './api/session-end.ts'
import { ownPath } from './composables/own-path.ts'
import { recallHere } from './composables/storage.ts'
import { nextVisitor } from './composables/useVisitor.ts'
import { askOnlyContract } from './queries/useContracts.ts'
import { askSession, beginSession, claimTab, endSession } from './queries/session.ts'
import { watchSession } from './queries/watch-session.ts'

/**
 * Pages are for people who are signed in, but for those marked public. Whoever is not is asked to sign in and then led where
 * they were going; the server is what keeps the data, this only saves a detour over its refusals.
 */
export function guard(router: Router, client: QueryClient): void {
  router.beforeEach(async (to) => {
    const session = await askSession(client).catch(() => null)
    if (!session) return true
    claimTab(session)
    if (session.account === null) return to.meta['public'] ? true : { name: 'sign-in', query: { next: to.fullPath } }
    if (to.name === 'sign-in') return ownPath(to.query['next'])
    const next = to.path === '/' ? recallHere('next') : null
    if (next === null) return true
    // The organisation's sign-in comes back to the first page: on to where the person was going before it.
    tellOtherTabs()
    await beginSession(client, session)
    return next === '/' || ownPath(next)
  })
  // Whoever comes in and has one contract stands before its scorecard; from within, the list of contracts stays a page.
  router.beforeEach(async (to, from) => {
    const comesIn = from === START_LOCATION || from.meta['public'] === true
    const only = to.name === 'contracts' && comesIn ? await askOnlyContract(client) : null
    return only === null || { name: 'scorecard', params: { contractId: only.id } }
  })
  const leave = async () => {
    const { fullPath, meta } = router.currentRoute.value
    await endSession(client)
    if (!meta['public']) await router.push({ name: 'sign-in', query: { next: fullPath, ended: '1' } })
  }
  whenSessionEnds(() => void leave())
  watchSession(client, async (session) => {
    if (session.account === null) return leave()
    const { name, path, query, meta } = router.currentRoute.value
    const begun = beginSession(client, session)
    if (!meta['public']) nextVisitor()
    await begun
    // Who has signed in elsewhere need not do it here.
    if (name === 'sign-in') await router.replace({ path, query, force: true })
  })
}
