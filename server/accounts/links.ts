import type { Role } from '../../shared/api/accounts.ts'
import type { SentLink } from '../../shared/api/members.ts'
import type { LinkKind } from '../../shared/api/session.ts'
import type { SendMail } from '../mail/mailer.ts'
import type { Actor, AuditFact } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import { toInstant } from '../db/instant.ts'
import { addLink, endLink, type StoredLink } from '../db/links.ts'
import type { Write } from '../db/logged-write.ts'
import { Failure } from '../errors.ts'
import type { Limiter } from './limits.ts'
import { sendLinkMail, type LinkMail } from './link-mail.ts'
import { hashSecret, newSecret } from './secrets.ts'

/** How long a link waits to be used; seconds. */
const linkLifetimes: Readonly<Record<LinkKind, number>> = {
  'first-admin': 30 * 60,
  invitation: 72 * 3600,
  'password-reset': 3600,
}

export type NewLinkFields = {
  readonly kind: LinkKind
  readonly email: string | null
  readonly contractId?: number | null
  readonly role?: Role | null
  readonly invitedBy?: number | null
}

/** Makes a link that works once; `secret` is in nobody's hands but the caller's. `now`: epoch seconds. */
export function makeLink(
  db: Db,
  fields: NewLinkFields,
  now: number,
): { readonly link: StoredLink; readonly secret: string } {
  const secret = newSecret()
  const { contractId = null, role = null, invitedBy = null, kind, email } = fields
  const expiresAt = now + linkLifetimes[kind]
  return {
    secret,
    link: addLink(db, { kind, email, contractId, role, invitedBy, hash: hashSecret(secret), expiresAt }, now),
  }
}

/** The address of a link's page. The secret stands behind the `#`: browsers send it to no server, so it is in no log. */
export function linkAddress(base: string, secret: string): string {
  return `${base}/link#${secret}`
}

export type LinkSending = {
  readonly db: Db
  readonly write: Write
  readonly limiter: Limiter
  readonly mail: SendMail | null
  readonly now: () => number
}

/**
 * Makes a link for a person and writes it into the log; mails it, or, on a server without mail, hands it to whoever asked,
 * to pass it on. One whose mail does not leave is ended again. `checked` runs before, inside the lock, and may refuse.
 */
export async function sendLink(
  { db, write, limiter, mail, now }: LinkSending,
  fields: NewLinkFields & { readonly email: string },
  {
    by,
    event,
    about,
    base,
    checked,
  }: { by: Actor; base: string; checked: () => void } & Pick<AuditFact, 'event' | 'about'>,
  linkMail: (address: string) => LinkMail,
): Promise<SentLink> {
  if (fields.invitedBy != null) limiter.takeLink(fields.invitedBy)
  const { link, secret } = await write((log) => {
    checked()
    const made = makeLink(db, fields, now())
    const { contractId = null, role = null } = fields
    log({ event, by, contractId, about: about ?? { subject: 'link', id: made.link.id }, detail: role })
    return made
  })
  const address = linkAddress(base, secret)
  const sent = { email: fields.email, expiresAt: toInstant(link.expiresAt) }
  if (!mail) return { ...sent, mailed: false, link: address }
  try {
    await sendLinkMail(mail, linkMail(address))
  } catch (cause) {
    await write(() => endLink(db, link.id, now()))
    throw Object.assign(new Failure('mail-failed'), { cause })
  }
  return { ...sent, mailed: true, link: null }
}
