import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl'
import { Failure } from '../../errors.ts'

/** A workbook's zip archive: its parts by name, whatever their capitals. */
export type Archive = { readonly zip: ZipFile; readonly parts: ReadonlyMap<string, Entry> }

/** A workbook has a few dozen parts; one of pictures and charts a few hundred. */
const MOST_PARTS = 10_000
const MEGABYTE = 1_000_000
/** From this size on, text that shrinks more than so many times is made to fill memory: sheets shrink 5 to 60 times. */
const TELLING_SIZE = 32 * MEGABYTE
const MOST_RATIO = 150

/** Reads the list of an archive's parts, and nothing of them. */
export async function openArchive(file: FileHandle): Promise<Archive> {
  const parts = new Map<string, Entry>()
  try {
    const zip = await fromFdPromise(file.fd, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > MOST_PARTS) throw damaged('the list of its parts')
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      if (!parts.has(name)) parts.set(name, entry)
    }
    return { zip, parts }
  } catch (error) {
    throw error instanceof Failure ? error : damaged('zip')
  }
}

/**
 * Inflates one part, piece by piece. Refuses one that declares more than `limit` megabytes or an implausible ratio before
 * a byte is read, and one that turns out longer than declared, or otherwise than its checksum says, as soon as that shows.
 */
export async function* readPart({ zip, parts }: Archive, name: string, limit: number): AsyncGenerator<Buffer> {
  const entry = parts.get(name.toLowerCase())
  if (!entry) throw damaged(name)
  if (entry.isEncrypted()) throw new Failure('workbook-encrypted')
  const { uncompressedSize, compressedSize } = entry
  if (uncompressedSize > limit * MEGABYTE)
    throw new Failure('workbook-too-large', { part: name, size: Math.ceil(uncompressedSize / MEGABYTE), limit })
  if (uncompressedSize > TELLING_SIZE && uncompressedSize > compressedSize * MOST_RATIO)
    throw new Failure('workbook-implausible', { part: name, ratio: Math.floor(uncompressedSize / compressedSize) })
  let checksum = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      checksum = crc32(piece as Buffer, checksum)
      yield piece as Buffer
    }
  } catch {
    throw damaged(name)
  }
  if (checksum !== entry.crc32) throw damaged(name)
}

/** The bytes that a part takes once inflated. */
export function sizeOf({ parts }: Archive, name: string): number {
  return parts.get(name.toLowerCase())?.uncompressedSize ?? 0
}

/** A part that is not what a workbook holds there. */
export function damaged(part: string): Failure {
  return new Failure('workbook-damaged', { part })
}
