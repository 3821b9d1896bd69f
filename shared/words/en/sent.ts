import { accountRefusals } from './sent/account-refusals.ts'
import { committeeRefusals } from './sent/committee-refusals.ts'
import { damages } from './sent/damages.ts'
import { exports } from './sent/exports.ts'
import { fileRefusals } from './sent/file-refusals.ts'
import { health } from './sent/health.ts'
import { mails } from './sent/mails.ts'
import { passwords } from './sent/passwords.ts'
import { refusals } from './sent/refusals.ts'
import { storageRefusals } from './sent/storage-refusals.ts'

/** What the server sends, in English: refusals, mails, tables. `{name}` is filled in. */
export const sent = {
  refusals: { ...refusals, ...accountRefusals, ...committeeRefusals, ...fileRefusals, ...storageRefusals },
  damages,
  exports,
  health,
  mails,
  passwords,
}
export type SentWords = typeof sent
