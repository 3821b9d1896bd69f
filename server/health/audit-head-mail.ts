import type { AuditHead } from '../db/audit-head.ts'
import { mailBody, type MessageText } from '../mail/mail-body.ts'
import type { SendMail } from '../mail/mailer.ts'

/**
 * Mails where the audit log ends to an administrator, in both languages: whoever has the mail can tell later whether the log was
 * cut or written anew, even by somebody who holds the whole server. Throws NotDelivered.
 */
export async function mailAuditHead(send: SendMail, to: string, { id, hash }: AuditHead): Promise<void> {
  const text: MessageText = {
    title: `Vigie : journal d’audit, entrée ${id} · audit log, entry ${id}`,
    paragraphs: [
      `Le journal d’audit se termine par l’entrée ${id}, d’empreinte ${hash}.`,
      'Gardez ce message. Cette commande, sur le serveur, dit plus tard si le journal contient encore cette entrée et toutes celles d’avant :',
      `npm run audit:verify -- --head ${id},${hash}`,
      `The audit log ends with entry ${id}, whose hash is ${hash}.`,
      'Keep this message. The command above, on the server, tells later whether the log still holds this entry and all before it.',
    ],
    link: null,
  }
  await send({ to, subject: text.title, ...mailBody(text, 'fr'), messageId: `<audit-head-${id}@vigie>` })
}
