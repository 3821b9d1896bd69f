import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { openSecretKey } from './secret-key.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

/** Something that only this server can read: neither the database nor a backup of it tells what it is. */
export type Sealed = string & { readonly __sealed: true }

/** Seals what must be read again to be used, such as the address of a webhook: AES-256-GCM under a key beside the database. */
export type Sealer = {
  readonly seal: (value: object) => Sealed
  /** null when it was sealed under another key, or is not whole. */
  readonly open: <Value extends object>(sealed: Sealed) => Value | null
}

/** The sealer of a data folder, by its secret key. */
export function openSealer(folder: string): Sealer {
  const key = openSecretKey(folder)
  return {
    seal: (value) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64') as Sealed
    },
    open: <Value extends object>(sealed: Sealed) => {
      const bytes = Buffer.from(sealed, 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
        decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
        return JSON.parse(text.toString('utf8')) as Value
      } catch {
        return null
      }
    },
  }
}
