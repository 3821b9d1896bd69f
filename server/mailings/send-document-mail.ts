import { findContract } from '../db/contracts.ts'
import type { Db } from '../db/client.ts'
import { findRecipient } from '../db/mailings.ts'
import { sendAsLinks, type DueDocumentMail } from '../db/outbox.ts'
import { documentTypes } from '../documents/document-types.ts'
import { Failure } from '../errors.ts'
import { mailBody } from '../mail/mail-body.ts'
import { NotDelivered } from '../mail/not-delivered.ts'
import type { Contents, Document, MailingParts, Sending } from './document-mail.ts'
import { mailText } from './mail-text.ts'
import { packOf, requireHeld } from './committee-pack.ts'
import { pageOf } from './month-page.ts'

/**
 * Sends a mail of documents as things stand now, and gives what it took along, in codes. Throws NotDelivered: for good where
 * it is not to be sent any more, since the person left, chose otherwise, or the committee was reopened.
 */
export function makeSendDocumentMail(parts: MailingParts): (mailing: DueDocumentMail) => Promise<string> {
  const { db, mail, publicUrl, maxAttachedBytes } = parts
  return async (due) => {
    if (!mail) throw new NotDelivered('no-mail', false)
    const { contract, recipient } = requireRecipient(db, due)
    const made = await contentsOf(parts, { due, contract, recipient }).catch(askAgain)
    // Documents take a moment: who left meanwhile is sent nothing, nor is a committee that was reopened.
    requireRecipient(db, due)
    if (due.mailing.what === 'pack') requireHeld(db, due.mailing)
    const attached = due.mailing.asLinks ? [] : fitting(made.documents, maxAttachedBytes)
    const send = async (documents: readonly Document[]): Promise<string> => {
      const { language } = recipient.mailing
      const text = mailText(made, { what: due.mailing.what, contract, language, publicUrl, attached: documents })
      await mail({
        to: recipient.address,
        subject: text.title,
        ...mailBody(text, language),
        messageId: `<${due.key}@vigie>`,
        attachments: documents.map(({ type, ...file }) => ({ ...file, contentType: documentTypes[type] })),
      })
      return [made.detail, ...(documents.length > 0 ? documents.map(({ type }) => type) : ['as-link'])].join(',')
    }
    return send(attached).catch((error: unknown) => {
      if (!isTooBig(error)) throw error
      sendAsLinks(db, due)
      return send([])
    })
  }
}

function contentsOf(parts: MailingParts, { due: { mailing }, ...to }: Sending): Promise<Contents> {
  return mailing.what === 'pack' ? packOf(parts, { ...to, mailing }) : pageOf(parts, { ...to, mailing })
}

/** Who gets it, and of which contract; refuses whoever is no member, is deactivated, or wants it no more. */
function requireRecipient(db: Db, { contractId, accountId, mailing }: DueDocumentMail) {
  const contract = findContract(db, contractId)
  const recipient = findRecipient(db, contractId, accountId)
  if (!contract || !recipient) throw new NotDelivered('not-member', false)
  if (recipient.mailing[mailing.what] === 'none') throw new NotDelivered('not-chosen', false)
  return { contract, recipient }
}

/** The documents that go along, in their order, as long as they weigh no more together. */
function fitting(documents: readonly Document[], most: number): Document[] {
  let left = most
  return documents.filter(({ content: { length } }) => {
    if (length > left) return false
    left -= length
    return true
  })
}

/** A server that is busy or stopping makes the document later. */
function askAgain(error: unknown): never {
  throw error instanceof Failure ? new NotDelivered('failed-here', true) : error
}

const isTooBig = (error: unknown) => error instanceof NotDelivered && error.met.startsWith('mail-too-big')
