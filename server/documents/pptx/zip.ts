import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** When everything in a package was last changed: the same parts are the same bytes, in any time zone. */
const ALWAYS = new Date(2000, 0, 1)

/** A ZIP of these files, by their paths, in this order. */
export async function zipOf(files: readonly (readonly [path: string, content: string | Buffer])[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, content] of files)
    zip.addBuffer(Buffer.from(content), path, { mtime: ALWAYS, forceDosTimestamp: true, mode: 0o100644 })
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream as AsyncIterable<Buffer> & NodeJS.ReadableStream)
}
