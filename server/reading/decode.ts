import type { FileHandle } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import type { Encoding } from '../../shared/api/imports.ts'
import { codePages, decodePage, type CodePage } from './code-pages.ts'

/** Size of the pieces in which a file is read: large enough to be quick, small enough for constant memory. */
const CHUNK = 1 << 16

/** A piece of text, and how far in the file it ends, in bytes. */
export type TextChunk = { readonly text: string; readonly end: number }

/** Reads a file's text from `start` in pieces. A character is never cut in two. */
export async function* decodeFile(file: FileHandle, encoding: Encoding, start: number): AsyncGenerator<TextChunk> {
  const decoder = decoderFor(encoding)
  const buffer = Buffer.allocUnsafe(CHUNK)
  let position = start
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK, position)
    if (bytesRead === 0) break
    position += bytesRead
    yield { text: decoder.write(buffer.subarray(0, bytesRead)), end: position }
  }
  const rest = decoder.end()
  if (rest) yield { text: rest, end: position }
}

type Decoder = { write(bytes: Buffer): string; end(): string }

/** A decoder that keeps the bytes of an unfinished character for the next piece. */
export function decoderFor(encoding: Encoding): Decoder {
  if (encoding in codePages) return { write: (bytes) => decodePage(bytes, encoding as CodePage), end: () => '' }
  if (encoding === 'utf-16le') return new StringDecoder('utf16le')
  if (encoding === 'utf-16be') return bigEndianDecoder()
  return utf8Decoder()
}

/** Whole pieces at once: a decoder that goes through them character by character takes ten times as long. */
function utf8Decoder(): Decoder {
  let rest: Buffer = Buffer.alloc(0)
  return {
    write(bytes) {
      const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes
      const whole = all.length - unfinished(all)
      rest = Buffer.from(all.subarray(whole))
      return all.toString('utf8', 0, whole)
    },
    end: () => rest.toString('utf8'),
  }
}

/** Bytes at the end of some that begin a character of UTF-8 and do not end it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : byte >= 0x80 ? 0 : 1
    if (needs > 0) return needs > back ? back : 0
  }
  return 0
}

function bigEndianDecoder(): Decoder {
  const decoder = new StringDecoder('utf16le')
  let odd: Buffer | null = null
  return {
    write(bytes) {
      const all = odd ? Buffer.concat([odd, bytes]) : Buffer.from(bytes)
      const whole = all.length - (all.length % 2)
      odd = whole < all.length ? all.subarray(whole) : null
      return decoder.write(all.subarray(0, whole).swap16())
    },
    end: () => decoder.end() + (odd ? '\uFFFD' : ''),
  }
}
