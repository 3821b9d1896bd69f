import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const KEY_FILE = 'secret.key'
const KEY_BYTES = 32

/** What the audit log is keyed by; made from the secret of the data folder, and of no use for anything else. */
export type AuditKey = Buffer & { readonly __audit: true }

/**
 * The secret of a data folder, made when it is missing; no backup of the database holds it. Throws an Error that says what to
 * do when the file is something else.
 */
export function openSecretKey(folder: string): Buffer {
  const file = join(folder, KEY_FILE)
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64')
  if (key.length !== KEY_BYTES)
    throw new Error(
      `${file} is not the key that Vigie wrote. Restore it, or remove it and type the channels' addresses again.`,
    )
  return key
}

/** The key of the audit log (HKDF, RFC 5869): a key signs or seals, never both. */
export function openAuditKey(folder: string): AuditKey {
  const derived = hkdfSync('sha256', openSecretKey(folder), '', 'vigie audit log', KEY_BYTES)
  return Buffer.from(derived) as AuditKey
}

/** The same of a folder in which nothing may be made: null when there is no key. */
export function findAuditKey(folder: string): AuditKey | null {
  return existsSync(join(folder, KEY_FILE)) ? openAuditKey(folder) : null
}
