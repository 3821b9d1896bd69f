import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import type { Encoding } from '../../shared/api/imports.ts'

const CHUNK = 1 << 20
/** How many of the first bytes show whether every other one is NUL, as in UTF-16 text of Western languages. */
const PATTERN = 4096

/**
 * Tells how a file's text is written: by its byte order mark; else by the NUL in every other byte of UTF-16; else UTF-8
 * where every byte of the whole file is valid UTF-8, and Windows-1252 where not. Reads the file once to the end, so that
 * one accent in the last row counts.
 */
export async function detectEncoding(file: FileHandle, head: Buffer): Promise<Encoding> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return utf16WithoutMark(head.subarray(0, PATTERN)) ?? ((await isAllUtf8(file)) ? 'utf-8' : 'windows-1252')
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

async function isAllUtf8(file: FileHandle): Promise<boolean> {
  const buffer = Buffer.allocUnsafe(CHUNK)
  let kept = 0
  let position = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, kept, CHUNK - kept, position)
    if (bytesRead === 0) return kept === 0
    position += bytesRead
    const filled = kept + bytesRead
    const whole = filled - unfinishedLength(buffer, filled)
    if (!isUtf8(buffer.subarray(0, whole))) return false
    buffer.copyWithin(0, whole, filled)
    kept = filled - whole
  }
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
