import type { Role } from '../../shared/api/accounts.ts'
import type { Limits } from '../../server/accounts/limits.ts'
import { hashSecret, newSecret } from '../../server/accounts/secrets.ts'
import { addAccount, findAccountByEmail } from '../../server/db/accounts.ts'
import type { Db } from '../../server/db/client.ts'
import { putMember } from '../../server/db/members.ts'
import { addSession, type SessionKind } from '../../server/db/sessions.ts'

/** As many requests as a test likes. */
export const noLimits: Limits = {
  accountPerMinute: 1e9,
  addressPerMinute: 1e9,
  signInsPerPair: 1e9,
  signInsPerAddress: 1e9,
  signInsPerAccount: 1e9,
  resetsPerHour: 1e9,
  linksPerHour: 1e9,
}

export type Somebody = {
  readonly id: number
  readonly email: string
  /** Those of a browser in which that person is signed in. */
  readonly headers: Readonly<Record<string, string>>
  /** What the browser holds. */
  readonly secret: string
}

/** What a browser says besides with a request of our own pages: every one of today tells where it comes from. */
export function fromOurPages(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const says = 'cookie' in headers && !('sec-fetch-site' in headers) && !('origin' in headers)
  return { ...headers, ...(says && { 'sec-fetch-site': 'same-origin' }) }
}

/** Puts a person into a database, signed in; signs in again whoever is there already. `now`: epoch seconds. */
export function somebody(
  db: Db,
  now: number,
  about: {
    readonly email: string
    readonly name?: string
    readonly isAdmin?: boolean
    readonly passwordHash?: string
    readonly kind?: SessionKind
    /** What that person is to which contract. */
    readonly member?: { readonly contractId: number; readonly role: Role }
  },
): Somebody {
  const { email, name = email.split('@')[0]!, isAdmin = false, passwordHash = null, kind = 'person', member } = about
  const account =
    findAccountByEmail(db, email) ?? addAccount(db, { email, name, language: 'en', isAdmin, passwordHash }, now)
  if (member) putMember(db, { contractId: member.contractId, accountId: account.id, role: member.role }, now)
  const secret = newSecret()
  addSession(db, { hash: hashSecret(secret), accountId: account.id, kind, userAgent: 'test' }, now)
  return { id: account.id, email, secret, headers: { cookie: `vigie_session=${secret}` } }
}
