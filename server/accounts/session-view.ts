import type { Session } from '../../shared/api/session.ts'
import { hasIdentity } from '../db/accounts.ts'
import type { Db } from '../db/client.ts'
import { toInstant } from '../db/instant.ts'
import { listMemberships } from '../db/members.ts'
import type { SignedIn } from '../db/sessions.ts'
import { actionsOf } from './policy.ts'
import { roleIn } from './principal.ts'

/** The ways to sign in that this server offers. */
export type Ways = Session['ways']

/** What a browser is told of who is signed in in it. */
export function sessionView(db: Db, signedIn: SignedIn | null, ways: Ways): Session {
  if (!signedIn) return { account: null, kind: null, endsAt: null, memberships: [], ways }
  const { account, session } = signedIn
  return {
    account: {
      id: account.id,
      email: account.email,
      name: account.name,
      language: account.language,
      isAdmin: account.isAdmin && session.kind === 'person',
      hasPassword: account.passwordHash !== null,
      hasOpenId: hasIdentity(db, account.id),
    },
    kind: session.kind,
    endsAt: toInstant(session.endsAt),
    memberships: listMemberships(db, account.id).map(({ contractId, role, ...its }) => {
      const roleHere = roleIn(signedIn, role)
      const may = actionsOf(roleHere, its)
      return { contractId, role: roleHere, may, guide: its.isGuided && may.includes('guide:follow') }
    }),
    ways,
  }
}
