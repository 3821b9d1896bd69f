import type { Language } from '../../shared/words/language.ts'
import type { FileHandle } from 'node:fs/promises'
import { Failure } from '../errors.ts'
import { said, type ServerWords } from '../words.ts'

/** What is no table of text. */
export type FileKind = keyof ServerWords['fileKinds']

const OLE = '\xD0\xCF\x11\xE0'
const TAIL = 1 << 18

/** First bytes by which common files that are not text are told, in Latin-1. */
const signatures: readonly (readonly [string, FileKind])[] = [
  [OLE, 'oldOffice'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'word'],
  ['\x1F\x8B', 'archive'],
  ['BZh', 'archive'],
  ['7z\xBC\xAF', 'archive'],
  ['Rar!', 'archive'],
  ['\xFD7zXZ', 'archive'],
  ['\x28\xB5\x2F\xFD', 'archive'],
  ['\x89PNG', 'image'],
  ['\xFF\xD8\xFF', 'image'],
  ['GIF8', 'image'],
  ['SQLite format 3', 'database'],
]

/** Share of control characters above which a head without NUL is still not text. */
const MOST_CONTROLS = 0.02

/** Whether a file is a zip archive, as every workbook is. */
export function isZip(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\x03\x04'
}

/** Refuses what is plainly not text, by the first bytes of the file: says what it is. NUL bytes are looked for later. */
export async function refuseBinary(file: FileHandle, head: Buffer, language: Language): Promise<void> {
  const start = head.toString('latin1')
  const known = signatures.find(([signature]) => start.startsWith(signature))
  if (!known) return
  if (known[0] === OLE && (await isEncryptedWorkbook(file, head))) throw new Failure('workbook-encrypted')
  throw binary(known[1], language)
}

/** A workbook with a password is an old-style document that holds a stream of this name, listed near its start or its end. */
async function isEncryptedWorkbook(file: FileHandle, head: Buffer): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  if (head.includes(name)) return true
  const { size } = await file.stat()
  const tail = Buffer.alloc(Math.min(TAIL, size))
  await file.read(tail, 0, tail.length, size - tail.length)
  return tail.includes(name)
}

/** What is refused where the decoded text holds NUL or many control characters. */
export function refuseControls(text: string, language: Language): void {
  if (text.includes('\0')) throw binary('binary', language)
  const sample = text.slice(0, 65_536)
  // oxlint-disable-next-line no-control-regex
  const controls = sample.match(/[\x01-\x08\x0E-\x1F]/g)?.length ?? 0
  if (controls > 4 && controls / sample.length > MOST_CONTROLS) throw binary('binary', language)
}

/** A file that is no table of text: what it is, in the reader's language. */
export function binary(what: FileKind, language: Language): Failure {
  return new Failure('file-binary', { what: said(language).fileKinds[what] })
}
