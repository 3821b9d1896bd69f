import { Failure, type Language } from '../errors.ts'

type Words = Readonly<Record<Language, string>>

const WORKBOOK: Words = { en: 'an Excel workbook', fr: 'un classeur Excel' }
const IMAGE: Words = { en: 'an image', fr: 'une image' }
const ARCHIVE: Words = { en: 'a compressed archive', fr: 'une archive compressée' }
const BINARY: Words = { en: 'it holds binary data', fr: 'il contient des données binaires' }

/** First bytes by which common files that are not text are told, in Latin-1. */
const signatures: readonly (readonly [string, Words])[] = [
  ['\xD0\xCF\x11\xE0', { en: 'an old Excel or Word document', fr: 'un ancien document Excel ou Word' }],
  ['%PDF', { en: 'a PDF document', fr: 'un document PDF' }],
  ['{\\rtf', { en: 'a Word document', fr: 'un document Word' }],
  ['\x1F\x8B', ARCHIVE],
  ['BZh', ARCHIVE],
  ['7z\xBC\xAF', ARCHIVE],
  ['Rar!', ARCHIVE],
  ['\xFD7zXZ', ARCHIVE],
  ['\x28\xB5\x2F\xFD', ARCHIVE],
  ['\x89PNG', IMAGE],
  ['\xFF\xD8\xFF', IMAGE],
  ['GIF8', IMAGE],
  ['SQLite format 3', { en: 'a database', fr: 'une base de données' }],
]

/** Share of control characters above which a head without NUL is still not text. */
const MOST_CONTROLS = 0.02

/** Refuses what is plainly not text, by the first bytes of the file: says what it is. NUL bytes are looked for later. */
export function refuseBinary(head: Buffer, language: Language): void {
  const start = head.toString('latin1')
  if (start.startsWith('PK\x03\x04')) throw binary(zipKind(start), language)
  const known = signatures.find(([signature]) => start.startsWith(signature))
  if (known) throw binary(known[1], language)
}

/** What is refused where the decoded text holds NUL or many control characters. */
export function refuseControls(text: string, language: Language): void {
  if (text.includes('\0')) throw binary(BINARY, language)
  const sample = text.slice(0, 65_536)
  // oxlint-disable-next-line no-control-regex
  const controls = sample.match(/[\x01-\x08\x0E-\x1F]/g)?.length ?? 0
  if (controls > 4 && controls / sample.length > MOST_CONTROLS) throw binary(BINARY, language)
}

function zipKind(start: string): Words {
  if (start.includes('opendocument')) return { en: 'a LibreOffice document', fr: 'un document LibreOffice' }
  if (start.includes('[Content_Types].xml') || start.includes('xl/')) return WORKBOOK
  return ARCHIVE
}

function binary(what: Words, language: Language): Failure {
  return new Failure('file-binary', { what: what[language] })
}
