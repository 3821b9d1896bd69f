import { addAccount, hasAccounts } from '../db/accounts.ts'
import { theServer } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import type { Write } from '../db/logged-write.ts'
import type { WriteLock } from '../db/write-lock.ts'
import { Failure } from '../errors.ts'
import type { Access } from './access.ts'
import { linkAddress, makeLink } from './links.ts'
import { newPasswordHash } from './use-link.ts'

export type FirstAdmin = { readonly email: string; readonly password: string }

/** What somebody is let into. */
type Instance = { readonly db: Db; readonly access: Access }

/**
 * Makes the administrator that the environment names, in a Vigie without accounts; in any other it changes nothing. Throws an
 * Error that says what is wrong with the password.
 */
export async function makeFirstAdmin(
  { db, write, access }: Instance & { readonly write: Write },
  { email, password }: FirstAdmin,
): Promise<void> {
  if (hasAccounts(db)) return
  const passwordHash = await hashOrExplain(() => newPasswordHash(access.passwords, password, [email], 'en'))
  await write((log) => {
    const name = email.split('@')[0]!
    const account = addAccount(db, { email, name, language: 'fr', isAdmin: true, passwordHash }, access.now())
    const about = { subject: 'account', id: account.id } as const
    log({ event: 'administrator-made', by: theServer, about, detail: 'environment' })
  })
  access.markInstance()
}

/**
 * The link by which whoever reads the console becomes the first administrator, once and within 30 minutes; it replaces the
 * one before. Null where somebody has an account.
 */
export async function firstAdminLink(
  { db, lock, access }: Instance & { readonly lock: WriteLock },
  base: string,
): Promise<string | null> {
  if (hasAccounts(db)) return null
  return lock(() => linkAddress(base, makeLink(db, { kind: 'first-admin', email: null }, access.now()).secret))
}

async function hashOrExplain(hash: () => Promise<string>): Promise<string> {
  try {
    return await hash()
  } catch (error) {
    const why = error instanceof Failure ? (error.issues?.[0]?.message ?? error.message) : String(error)
    throw new Error(`VIGIE_ADMIN_PASSWORD: ${why}`, { cause: error })
  }
}
