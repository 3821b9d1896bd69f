import type { FileHandle } from 'node:fs/promises'
import type { Encoding } from '../../shared/api/imports.ts'
import { decodeFile, type TextChunk } from './decode.ts'
import { repairer, type Mojibake } from './mojibake.ts'
import type { RecordBatch } from './opened-export.ts'
import { RecordParser, withoutFirst, type Records } from './parse.ts'
import type { TableShape } from './table-shape.ts'
import { mayHoldUnread, withUnread } from './unread-cells.ts'

/** How the text of a file is read, and where its table stands. */
export type TextLayout = {
  readonly encoding: Encoding
  /** null where its accents are as they should be. */
  readonly mojibake: Mojibake | null
  /** Bytes before the text. */
  readonly start: number
  readonly size: number
  /** Characters before the first record. */
  readonly skip: number
  readonly shape: TableShape
  readonly headerLine: number
}

/** Reads the rows under the header of a text; `check`: looks at each piece first, and may refuse it. */
export async function* readTextRecords(
  file: FileHandle,
  layout: TextLayout,
  check: (text: string) => void,
): AsyncGenerator<RecordBatch> {
  const { size, shape, headerLine } = layout
  const parser = new RecordParser(shape)
  let skip = layout.skip
  let isAbove = true
  /** A record may start in one piece and end in the next. */
  let mayHold = false
  const underHeader = (records: Records): Records => {
    if (!isAbove) return records
    const first = records.lines.findIndex((line) => line > headerLine)
    isAbove = first < 0
    return withoutFirst(records, isAbove ? records.rows.length : first)
  }
  const batch = (records: Records, looks: boolean, done: number): RecordBatch => {
    const under = underHeader(records)
    return { records: looks ? withUnread(under) : under, done }
  }
  for await (const { text, end } of repaired(file, layout)) {
    check(text)
    const held = mayHold
    mayHold = mayHoldUnread(text)
    yield batch(parser.push(skip > 0 ? text.slice(skip) : text), held || mayHold, end / size)
    skip = Math.max(0, skip - text.length)
  }
  yield batch(parser.end(), mayHold, 1)
}

async function* repaired(file: FileHandle, { encoding, start, mojibake, size }: TextLayout): AsyncGenerator<TextChunk> {
  if (!mojibake) return yield* decodeFile(file, encoding, start)
  const { repair } = repairer(mojibake)
  for await (const { text, end } of decodeFile(file, encoding, start)) yield { text: repair(text, false), end }
  yield { text: repair('', true), end: size }
}
