import { fill } from '../../shared/words/fill.ts'
import { languages } from '../../shared/words/language.ts'
import type { AuditHead } from '../db/audit-head.ts'
import { mailBody, type MessageText } from '../mail/mail-body.ts'
import type { SendMail } from '../mail/mailer.ts'
import { said } from '../words.ts'

/**
 * Mails where the audit log ends to an administrator, in every language: whoever has the mail can tell later whether the log was
 * cut or written anew, even by somebody who holds the whole server. Throws NotDelivered.
 */
export async function mailAuditHead(send: SendMail, to: string, { id, hash }: AuditHead): Promise<void> {
  const texts = languages.map((language) => said(language).mails.auditHead)
  const [first, ...others] = texts.map(({ ends, keep }) => [fill(ends, { id, hash }), keep])
  const text: MessageText = {
    title: texts.map(({ title }) => fill(title, { id })).join(' · '),
    paragraphs: [...first!, `npm run audit:verify -- --head ${id},${hash}`, ...others.flat()],
    link: null,
  }
  await send({ to, subject: text.title, ...mailBody(text, languages[0]), messageId: `<audit-head-${id}@vigie>` })
}
