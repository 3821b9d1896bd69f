import { isAscii, isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { importKinds, type Encoding } from '../../shared/api/imports.ts'
import { ByteVotes } from './byte-votes.ts'
import { codePages, decodePage, type CodePage } from './code-pages.ts'
import { knownHeaders } from './known-headers.ts'
import { normaliseWords } from './values/clean-text.ts'

const CHUNK = 1 << 20
/** How many of the first bytes show whether every other one is NUL, as in UTF-16 text of Western languages. */
const PATTERN = 4096
/** Headers stand in so many of the first bytes, below the lines of a title. */
const HEADERS = 4096

/**
 * Tells how a file's text is written: by its byte order mark; else by the NUL in every other byte of UTF-16; else by the weight
 * of its bytes beyond ASCII: UTF-8 where most are characters of it; where not, the code page of its French letters, else that in which
 * most headers with letters beyond ASCII are known. Reads the
 * file once to the end, so that one accent in the last row counts.
 */
export async function detectEncoding(file: FileHandle, head: Buffer): Promise<Encoding> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const utf16 = utf16WithoutMark(head.subarray(0, PATTERN))
  if (utf16) return utf16
  const votes = await weighBytes(file)
  if (votes.isUtf8) return 'utf-8'
  return votes.page === 'windows-1252' ? pageOfHeaders(head.subarray(0, HEADERS)) : votes.page
}

/** Length of the byte order mark that the file starts with, where it is that of this encoding. */
export function markLength(encoding: Encoding, head: Buffer): number {
  if (encoding === 'utf-16le') return head[0] === 0xff && head[1] === 0xfe ? 2 : 0
  if (encoding === 'utf-16be') return head[0] === 0xfe && head[1] === 0xff ? 2 : 0
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
}

function utf16WithoutMark(head: Buffer): Encoding | null {
  const nuls = [0, 0]
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) nuls[i % 2]! += 1
  const most = head.length * 0.4
  if (nuls[1]! > most && nuls[0] === 0) return 'utf-16le'
  if (nuls[0]! > most && nuls[1] === 0) return 'utf-16be'
  return null
}

/** Letters beyond ASCII, and no sign that is none of a header's. */
const ACCENTED = /^(?=.*[^\0-\x7F])[\0-\x7F\p{L}’°\u00A0]*$/u

/** `Data da solução` is a header in one code page alone. */
function pageOfHeaders(head: Buffer): CodePage {
  const pages = (Object.keys(codePages) as CodePage[]).map((page) => ({
    page,
    known: countKnown(decodePage(head, page)),
  }))
  return pages.reduce((best, one) => (one.known > best.known ? one : best)).page
}

function countKnown(text: string): number {
  const cells = text.split(/[;,\t|\r\n]/).filter((cell) => ACCENTED.test(cell))
  const words = new Set(cells.map((cell) => normaliseWords(cell.replaceAll('"', ''))))
  return [...words].filter((word) => importKinds.some((kind) => knownHeaders(kind).has(word))).length
}

async function weighBytes(file: FileHandle): Promise<ByteVotes> {
  const votes = new ByteVotes()
  const buffer = Buffer.allocUnsafe(CHUNK)
  let kept = 0
  let position = 0
  while (!votes.isClear) {
    const { bytesRead } = await file.read(buffer, kept, CHUNK - kept, position)
    const filled = kept + bytesRead
    const isLast = bytesRead === 0
    position += bytesRead
    const whole = isLast ? filled : filled - unfinishedLength(buffer, filled)
    const piece = buffer.subarray(0, whole)
    if (!isUtf8(piece)) votes.count(piece)
    else if (!isAscii(piece)) votes.countValid()
    if (isLast) break
    buffer.copyWithin(0, whole, filled)
    kept = filled - whole
  }
  return votes
}

/** How many of the last bytes start a UTF-8 sequence that goes on beyond them. */
function unfinishedLength(buffer: Buffer, length: number): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = buffer[length - back]!
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0
  }
  return 0
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}
