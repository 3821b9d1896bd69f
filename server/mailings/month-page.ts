import { parseMonth } from '../../shared/period.ts'
import { fill } from '../../shared/words/fill.ts'
import type { DocumentMail } from '../db/outbox.ts'
import { fileName } from '../documents/document-types.ts'
import { monthPage } from '../documents/pdf/month-page.ts'
import { readMonthPage } from '../review/month-page.ts'
import { said } from '../words.ts'
import type { Contents, MailingParts, Sending } from './document-mail.ts'

type Page = Extract<DocumentMail, { what: 'page' }>

/** A month on one page, as it is when the mail leaves. */
export async function pageOf(
  { db, pdf, now }: Pick<MailingParts, 'db' | 'pdf' | 'now'>,
  { mailing: { month }, contract, recipient }: Pick<Sending, 'contract' | 'recipient'> & { readonly mailing: Page },
): Promise<Contents> {
  const { language } = recipient.mailing
  const page = await readMonthPage(db, contract.id, parseMonth(month), { language, now: now() })
  const content = await pdf.make('month', monthPage(page))
  return {
    title: fill(said(language).mails.documents.page, { month: page.title }),
    paragraphs: page.headlines.map(({ strong, text }) => [strong, text].filter(Boolean).join(' ')),
    detail: month,
    path: `?month=${month}`,
    documents: [{ type: 'pdf', filename: fileName(`${page.footer} · ${month}`, 'pdf'), content }],
  }
}
