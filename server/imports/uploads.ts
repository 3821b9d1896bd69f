import { createHash, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../errors.ts'

/** The folder where uploads wait between preview and commit: the file as sent, and the same laid out for storing. */
export type Uploads = {
  /** Keeps a request's body; refuses one that is cut short (400) or larger than the limit (413), and keeps nothing of it. */
  readonly receive: (body: AsyncIterable<Buffer>, expectedBytes: number | null) => Promise<ReceivedFile>
  readonly path: (upload: string) => string
  readonly stagingPath: (upload: string) => string
  /** Where a reading is laid out until it has succeeded. */
  readonly readingPath: (upload: string, reading: string) => string
  /** Puts a reading that succeeded in the place of the one before. */
  readonly keepReading: (upload: string, reading: string) => void
  readonly removeReading: (upload: string, reading: string) => void
  readonly remove: (upload: string) => void
  /** Whether an upload is here, as sent and laid out. */
  readonly has: (upload: string) => boolean
  /** Waits until the disk has an upload: one that is held outlives the process. */
  readonly settle: (upload: string) => void
  /** Forgets everything but some uploads, which are held: other previews do not outlive the process. */
  readonly clear: (kept: ReadonlySet<string>) => void
  /** Refuses what is still arriving, and what arrives later. */
  readonly close: () => void
}
export type ReceivedFile = { readonly upload: string; readonly bytes: number; readonly sha256: string }

const MEGABYTE = 1_000_000

export function openUploads(folder: string, limitBytes: number): Uploads {
  mkdirSync(folder, { recursive: true })
  const path = (upload: string) => join(folder, `${upload}.upload`)
  const stagingPath = (upload: string) => join(folder, `${upload}.staged`)
  const readingPath = (upload: string, reading: string) => join(folder, `${upload}.${reading}.reading`)
  const filesOf = (upload: string) => [path(upload), stagingPath(upload)]
  const remove = (upload: string) => {
    for (const file of filesOf(upload)) rmSync(file, { force: true })
  }
  let isClosed = false
  return {
    path,
    stagingPath,
    readingPath,
    keepReading: (upload, reading) => renameSync(readingPath(upload, reading), stagingPath(upload)),
    removeReading: (upload, reading) => rmSync(readingPath(upload, reading), { force: true }),
    remove,
    close: () => {
      isClosed = true
    },
    has: (upload) => filesOf(upload).every((file) => existsSync(file)),
    settle: (upload) => {
      for (const file of [...filesOf(upload), folder]) {
        const opened = openSync(file, 'r')
        try {
          fsyncSync(opened)
        } finally {
          closeSync(opened)
        }
      }
    },
    clear: (kept) => {
      const keeps = new Set([...kept].flatMap(filesOf))
      for (const file of readdirSync(folder).map((name) => join(folder, name)))
        if (!keeps.has(file)) rmSync(file, { force: true })
    },
    receive: async (body, expectedBytes) => {
      const upload = randomUUID()
      const hash = createHash('sha256')
      let bytes = 0
      try {
        const file = await open(path(upload), 'wx', 0o600)
        try {
          for await (const piece of body) {
            if (isClosed) throw new Failure('stopping')
            bytes += piece.length
            if (bytes > limitBytes) throw new Failure('file-too-large', { limit: Math.floor(limitBytes / MEGABYTE) })
            const written = file.appendFile(piece)
            hash.update(piece)
            await written
          }
        } finally {
          await file.close()
        }
        if (expectedBytes !== null && bytes !== expectedBytes) throw new Failure('upload-incomplete')
      } catch (error) {
        remove(upload)
        throw isCutShort(error) ? new Failure('upload-incomplete') : error
      }
      return { upload, bytes, sha256: hash.digest('hex') }
    },
  }
}

/** The ways Node says that the other side went away in the middle of a body. */
function isCutShort(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR'
}
