import type { Contract } from '../../shared/api/contracts.ts'
import type { Db } from '../db/client.ts'
import type { Recipient } from '../db/mailings.ts'
import type { DueDocumentMail } from '../db/outbox.ts'
import type { DocumentType } from '../documents/document-types.ts'
import type { PdfMaker } from '../documents/pdf/pdf-maker.ts'
import type { SendMail } from '../mail/mailer.ts'

/** What mails are made with. `publicUrl`: see `Senders`; `now` gives epoch seconds. */
export type MailingParts = {
  readonly db: Db
  readonly pdf: Pick<PdfMaker, 'make'>
  /** null where the server has no mail server. */
  readonly mail: SendMail | null
  readonly publicUrl: string | null
  /** What the documents of one mail may weigh together. */
  readonly maxAttachedBytes: number
  readonly now: () => number
}

/** A document of a mail, and what the mail says. */
export type Document = { readonly type: DocumentType; readonly filename: string; readonly content: Buffer }
export type Contents = {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Of what it is, in codes, for the audit log. */
  readonly detail: string
  readonly path: string
  readonly documents: readonly Document[]
}

/** What is sent, to whom. */
export type Sending = { readonly due: DueDocumentMail; readonly contract: Contract; readonly recipient: Recipient }
