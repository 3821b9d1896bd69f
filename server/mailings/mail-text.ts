import type { Contract } from '../../shared/api/contracts.ts'
import { fill } from '../../shared/words/fill.ts'
import { formatIn } from '../../shared/words/format.ts'
import type { Language } from '../../shared/words/language.ts'
import type { MessageText } from '../mail/mail-body.ts'
import { said } from '../words.ts'
import type { Contents, Document } from './document-mail.ts'

/** What a mail says with the documents that go along, and of those that do not: where they are. */
export function mailText(
  { title, paragraphs, path, documents }: Contents,
  about: {
    readonly what: 'pack' | 'page'
    readonly contract: Pick<Contract, 'id' | 'name' | 'client'>
    readonly language: Language
    readonly publicUrl: string | null
    readonly attached: readonly Document[]
  },
): MessageText {
  const { what, contract, language, publicUrl, attached } = about
  const words = said(language).mails.documents
  const format = formatIn(() => language)
  const left = documents.filter((one) => !attached.includes(one))
  const names = (some: readonly Document[]) =>
    format.list(some.map(({ filename, content }) => `${filename} (${format.fileSize(content.length)})`))
  return {
    title: `${title} — ${contract.name}, ${contract.client}`,
    paragraphs: [
      ...paragraphs,
      ...(attached.length > 0 ? [fill(words.attached, { files: names(attached) })] : []),
      ...(left.length > 0 ? [fill(words.tooBig, { files: names(left) }), words.where[what]] : []),
      words.chosen,
    ],
    link: publicUrl === null ? null : { label: words.open, url: `${publicUrl}/contracts/${contract.id}${path}` },
  }
}
