import type { Language } from '../../shared/words/language.ts'
import type { LinkUse } from '../../shared/api/session.ts'
import {
  addAccount,
  changeAccount,
  findAccount,
  findAccountByEmail,
  hasAccounts,
  removeIdentities,
  type NewAccountRow,
  type StoredAccount,
} from '../db/accounts.ts'
import { byAccount, theServer, type Actor } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import { endLink, endResets, findLink, type StoredLink } from '../db/links.ts'
import { loggedWrite, type Log } from '../db/logged-write.ts'
import { countActiveClients, findRole, putMember } from '../db/members.ts'
import { removeSessions, type SignedIn } from '../db/sessions.ts'
import { Failure } from '../errors.ts'
import { Malformed } from '../malformed.ts'
import { mayMember } from './policy.ts'
import { checkNewPassword } from './password-rules.ts'
import type { Passwords } from './passwords.ts'
import { hashSecret } from './secrets.ts'

/**
 * The link of a secret; refuses one that does not work, one for an account that was deactivated, and the first
 * administrator's where somebody else was first.
 */
export function requireLink(db: Db, secret: string, now: number): { link: StoredLink; account: StoredAccount | null } {
  const link = findLink(db, hashSecret(secret), now)
  const account = link?.email ? findAccountByEmail(db, link.email) : null
  const isForNobody = link?.kind === 'password-reset' && !account
  const isTooLate = link?.kind === 'first-admin' && link.email === null && hasAccounts(db)
  const isDead = !link || isForNobody || isTooLate || account?.deactivatedAt != null
  if (isDead || (link.kind === 'invitation' && !mayStillInvite(db, link))) throw new Failure('link-invalid')
  return { link, account }
}

/** An invitation is worth as much as who made it: the server, somebody who still may invite, an active administrator. */
function mayStillInvite(db: Db, { invitedBy, contractId }: StoredLink): boolean {
  if (invitedBy === null) return true
  const inviter = findAccount(db, invitedBy)
  if (!inviter || inviter.deactivatedAt !== null) return false
  const role = contractId === null ? null : findRole(db, contractId, inviter.id)
  return inviter.isAdmin || (role !== null && mayMember(role, 'members:change'))
}

/** What a link will do, once the password it takes is checked and hashed; `apply` belongs inside the lock. */
export type PreparedUse = { readonly apply: () => StoredAccount }

/**
 * Checks what a person filled in behind a link. An invitation to somebody who has an account wants that account signed in, and
 * not on a meeting room's screen, which whoever is in the room could use: a link alone never opens an account that exists, but
 * for the link that was made to give it a new password.
 */
export async function prepareUse(
  parts: {
    readonly db: Db
    readonly passwords: Passwords
    readonly now: () => number
    readonly markInstance: () => void
  },
  use: LinkUse,
  signedIn: SignedIn | null,
  language: Language,
): Promise<PreparedUse> {
  const { db, passwords, now } = parts
  const { link, account } = requireLink(db, use.token, now())
  type Apply = (writing: Writing, link: StoredLink, account: StoredAccount | null) => StoredAccount
  const inTransaction = (apply: Apply): PreparedUse => ({
    apply: () => {
      const used = loggedWrite(db, now(), (log) => {
        const still = requireLink(db, use.token, now())
        endLink(db, still.link.id, now())
        return apply({ db, log, now: now() }, still.link, still.account)
      })
      parts.markInstance()
      return used
    },
  })

  if (link.kind === 'password-reset') {
    const passwordHash = await newPasswordHash(passwords, use.password, [account!.email, account!.name], language)
    return inTransaction((writing, _link, still) => {
      removeIdentities(db, still!.id)
      setPassword(writing, still!, { passwordHash, by: theServer, detail: 'link' })
      return still!
    })
  }
  if (account) {
    const isSignedIn = signedIn?.account.id === account.id && signedIn.session.kind === 'person'
    if (!isSignedIn) throw new Failure('link-other-account', { email: account.email })
    return inTransaction((writing, still) => join(writing, still, account))
  }
  const email = link.email ?? required('email', use.email)
  const name = required('name', use.name)
  const passwordHash = await newPasswordHash(passwords, use.password, [email, name], language)
  return inTransaction((writing, still) =>
    openAccount(writing, still, { email, name, passwordHash, language: use.language ?? language }),
  )
}

/** The transaction of a change: its database, the audit log that it is told to, and when it is (epoch seconds). */
export type Writing = { readonly db: Db; readonly log: Log; readonly now: number }

/** Opens the account that a link is for, and joins it to the link's contract. */
export function openAccount(writing: Writing, link: StoredLink, fields: Omit<NewAccountRow, 'isAdmin'>): StoredAccount {
  const { db, log, now } = writing
  if (findAccountByEmail(db, fields.email)) throw new Failure('email-taken', { email: fields.email })
  const isAdmin = link.kind === 'first-admin'
  const account = addAccount(db, { ...fields, isAdmin }, now)
  const by = byAccount(account.id)
  const about = { subject: 'account', id: account.id } as const
  const { contractId } = link
  const event = isAdmin ? 'administrator-made' : 'account-created'
  log({ event, by, contractId, about, detail: 'link' })
  return join(writing, link, account)
}

/**
 * Makes an account a member of the contract that a link invites to, if it invites to one. A member keeps the role it has, but
 * for one invited as the client of a contract that has none left.
 */
export function join(
  { db, log, now }: Writing,
  { contractId, role }: StoredLink,
  account: StoredAccount,
): StoredAccount {
  if (contractId === null || role === null) return account
  const by = byAccount(account.id)
  const about = { subject: 'account', id: account.id } as const
  const before = findRole(db, contractId, account.id)
  if (before === null) {
    putMember(db, { contractId, accountId: account.id, role }, now)
    log({ event: 'member-joined', by, contractId, about, detail: role })
  } else if (role === 'client' && countActiveClients(db, contractId) === 0) {
    putMember(db, { contractId, accountId: account.id, role }, now)
    log({ event: 'member-role-changed', by, contractId, about, detail: `${before},${role}` })
  }
  return account
}

/** Gives an account another password; every session it had ends, and every link that could give it one. */
export function setPassword(
  { db, log, now }: Writing,
  account: StoredAccount,
  {
    passwordHash,
    by,
    detail = null,
  }: { readonly passwordHash: string; readonly by: Actor; readonly detail?: string | null },
): void {
  changeAccount(db, account.id, { passwordHash })
  removeSessions(db, account.id)
  endResets(db, account.email, now)
  log({ event: 'password-changed', by, about: { subject: 'account', id: account.id }, detail })
}

/** The hash of a password that was never used here; refuses one that is missing, short or common. */
export async function newPasswordHash(
  passwords: Passwords,
  password: string | undefined,
  about: readonly string[],
  language: Language,
): Promise<string> {
  const typed = required('password', password)
  await checkNewPassword(typed, about, language)
  return passwords.hash(typed)
}

function required(column: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value
  throw new Malformed([{ column, raw: null, fault: 'missing', params: {} }])
}
