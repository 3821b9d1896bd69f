import type { SentWords } from '../en/sent.ts'
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

/** Ce que le serveur envoie, en français : refus, courriels, tableaux. */
export const sent: SentWords = {
  refusals: { ...refusals, ...accountRefusals, ...committeeRefusals, ...fileRefusals, ...storageRefusals },
  damages,
  exports,
  health,
  mails,
  passwords,
}
