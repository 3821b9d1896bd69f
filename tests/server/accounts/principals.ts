import { changeAccount } from '../../../server/db/accounts.ts'
import { putMember } from '../../../server/db/members.ts'
import type { SessionKind } from '../../../server/db/sessions.ts'
import { removeMember } from '../../../server/db/members.ts'
import { revokeShare } from '../../../server/db/shares.ts'
import { revokeUploadToken } from '../../../server/db/upload-tokens.ts'
import type { Role } from '../../../shared/api/accounts.ts'
import type { Door, Headers } from './door.ts'
import { bearer, DAY, type Estate } from './estate.ts'

/** Whoever may knock. `foreign`: of another contract than the one that the request is about. */
export const principals = [
  'nobody',
  'a made-up session',
  'a session idle for 30 min',
  'a session of 12 h',
  'a deactivated client',
  'a removed client',
  'an administrator',
  'a client',
  'a provider',
  'a committee member',
  'a client’s screen',
  'a foreign client',
  'a foreign provider',
  'a foreign committee member',
  'a token',
  'a foreign token',
  'a revoked token',
  'an expired token',
  'a demoted provider’s token',
  'a share',
  'a foreign share',
  'a revoked share',
  'an expired share',
  'a demoted client’s share',
] as const
export type PrincipalName = (typeof principals)[number]
/** What somebody shows at the door, and which session or token is their own. */
export type Knock = { readonly headers: Headers; readonly sessionId?: number; readonly tokenId?: number }

/** What each shows, made anew at each knock: some of what is asked ends the session that asks it. */
export function knocks(
  door: Door,
  own: Estate,
  foreign: Estate,
  passwordHash: string,
): Readonly<Record<PrincipalName, () => Knock>> {
  const { db, clock } = door
  const inBrowser = (
    email: string,
    about: { kind?: SessionKind; isAdmin?: boolean; estate?: Estate; role?: Role } = {},
  ) => {
    const { estate, role, ...rest } = about
    const member = estate && role && { member: { contractId: estate.id, role } }
    const one = door.somebody(email, { ...rest, ...member })
    changeAccount(db, one.id, { passwordHash })
    const sessionId = db.sqlite.prepare('SELECT max(id) FROM sessions').pluck().get() as number
    const tokenId = own.make.token(30, one.id).id
    return { ...one, knock: { headers: one.headers, sessionId, tokenId } }
  }
  const earlier = (seconds: number, email: string, touchedAgo: number): Knock => {
    clock.now -= seconds
    const { knock } = inBrowser(email, { estate: own, role: 'client' })
    clock.now += seconds
    const touched = db.sqlite.prepare('UPDATE sessions SET last_seen_at = ? WHERE id = ?')
    touched.run(clock.now - touchedAgo, knock.sessionId)
    return knock
  }
  const of = (role: Role, estate: Estate, kind: SessionKind = 'person') =>
    inBrowser(`${role}.${estate === own ? 'own' : 'foreign'}`, { estate, role, kind }).knock
  const token = (make: () => { id: number; secret: string }, after?: (id: number) => void): Knock => {
    const { id, secret } = make()
    after?.(id)
    return { headers: bearer(secret), tokenId: id }
  }
  return {
    nobody: () => ({ headers: {} }),
    'a made-up session': () => ({ headers: { cookie: 'vigie_session=' + 'x'.repeat(43) } }),
    'a session idle for 30 min': () => earlier(3600, 'idle', 1800),
    'a session of 12 h': () => earlier(12 * 3600, 'old', 60),
    'a deactivated client': () => {
      const one = inBrowser('deactivated', { estate: own, role: 'client' })
      changeAccount(db, one.id, { deactivatedAt: clock.now })
      return one.knock
    },
    'a removed client': () => {
      const one = inBrowser('removed', { estate: own, role: 'client' })
      removeMember(db, own.id, one.id)
      return one.knock
    },
    'an administrator': () => inBrowser('admin', { isAdmin: true }).knock,
    'a client': () => of('client', own),
    'a provider': () => of('provider', own),
    'a committee member': () => of('committee', own),
    'a client’s screen': () => of('client', own, 'screen'),
    'a foreign client': () => of('client', foreign),
    'a foreign provider': () => of('provider', foreign),
    'a foreign committee member': () => of('committee', foreign),
    'a token': () => token(() => own.make.token()),
    'a foreign token': () => token(() => foreign.make.token()),
    'a revoked token': () => token(own.make.token, (id) => revokeUploadToken(db, id, clock.now)),
    'an expired token': () => token(() => own.make.token(-1 / DAY)),
    'a demoted provider’s token': () => {
      const maker = inBrowser('demoted', { estate: own, role: 'provider' })
      return token(
        () => own.make.token(30, maker.id),
        () => putMember(db, { contractId: own.id, accountId: maker.id, role: 'committee' }, clock.now),
      )
    },
    'a share': () => ({ headers: bearer(own.make.share().secret) }),
    'a foreign share': () => ({ headers: bearer(foreign.make.share().secret) }),
    'a revoked share': () => token(own.make.share, (id) => revokeShare(db, own.id, id, clock.now)),
    'an expired share': () => ({ headers: bearer(own.make.share(-1 / DAY).secret) }),
    'a demoted client’s share': () => {
      const { id } = inBrowser('demoted client', { estate: own, role: 'client' })
      const { secret } = own.make.share(30, id)
      putMember(db, { contractId: own.id, accountId: id, role: 'provider' }, clock.now)
      return { headers: bearer(secret) }
    },
  }
}
