import { createHash, randomBytes } from 'node:crypto'

/** What the secrets of programs and shared views start with, so that one found in a text can be told for what it is. */
export const secretPrefixes = { token: 'vigie_up_', share: 'vigie_view_' } as const

/** Secrets that expire do so after whole days. */
export const DAY_SECONDS = 86_400

/** A secret of 256 random bits, as text that a URL can hold. It is handed out once; only its hash is kept. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** What is kept of a secret: SHA-256, which is enough for what nobody can guess. Passwords are another matter. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
