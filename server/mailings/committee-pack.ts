import { quarterRun } from '../../shared/sentences/quarters.ts'
import { fill } from '../../shared/words/fill.ts'
import type { Db } from '../db/client.ts'
import { findHeldEdition, tellEdition, type StoredEdition } from '../db/editions.ts'
import type { DocumentMail } from '../db/outbox.ts'
import { fileName, type DocumentType } from '../documents/document-types.ts'
import { deckPages } from '../documents/pdf/deck-pages.ts'
import { deckPptx } from '../documents/pptx/deck-pptx.ts'
import { NotDelivered } from '../mail/not-delivered.ts'
import { speakerOf, type EditionContent } from '../review/edition.ts'
import { said } from '../words.ts'
import type { Contents, Document, MailingParts, Sending } from './document-mail.ts'

type Pack = Extract<DocumentMail, { what: 'pack' }>
const types = { none: [], pdf: ['pdf'], pptx: ['pptx'], both: ['pdf', 'pptx'] } as const

/** The edition of a pack; refuses one that was reopened. */
export function requireHeld(db: Db, { editionId }: Pack): StoredEdition {
  const edition = findHeldEdition(db, editionId)
  if (!edition) throw new NotDelivered('edition-over', false)
  return edition
}

/** A committee as it was closed: what its edition keeps, drawn in the language of whoever gets it. */
export async function packOf(
  { db, pdf }: Pick<MailingParts, 'db' | 'pdf'>,
  { mailing, contract, recipient }: Pick<Sending, 'contract' | 'recipient'> & { readonly mailing: Pack },
): Promise<Contents> {
  const edition = requireHeld(db, mailing)
  const { language, pack } = recipient.mailing
  const { decks, committee } = JSON.parse(edition.content) as EditionContent
  const deck = decks[language]
  const document = async (type: DocumentType): Promise<Document> => ({
    type,
    filename: fileName(deck.footer, type),
    content: type === 'pdf' ? await pdf.make('deck', deckPages(deck)) : await deckPptx(deck),
  })
  const { t, format } = await speakerOf(language)
  const words = said(language).mails.documents
  const { closedAt, closedBy, number, sha256 } = tellEdition(db, edition)
  const when = format.instant(contract.timeZone, closedAt)
  const lead = deck.slides[0]?.lead
  return {
    title: fill(words.pack, { quarter: quarterRun(t, format, { ...committee, number: edition.quarter }) }),
    paragraphs: [
      closedBy === null ? fill(words.closedOn, { when }) : fill(words.closed, { by: closedBy, when }),
      ...(lead ? [lead] : []),
      fill(words.edition, { number, sha256 }),
    ],
    detail: committee.quarter,
    path: `/committee/${committee.quarter}`,
    documents: await Promise.all(types[pack].map(document)),
  }
}
