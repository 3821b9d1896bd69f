import type { ImportKind } from '../../shared/api/imports.ts'
import { speeches } from '../../shared/api/questions.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { Asking } from './asking.ts'
import type { OpenedExport, RecordBatch } from './opened-export.ts'
import { recognise, type ReadColumn } from './recognise.ts'
import { isEmpty } from './values/empty.ts'
import { saysTotal } from './values/cost-total.ts'

type Row = readonly string[]

/** Fields without which a row is no fact, and those that name what it belongs to: a blank of these may be none. */
const NEEDED: ReadonlySet<FactField> = new Set(['openedAt', 'startedAt', 'kind', 'month', 'nature'])
const NAMES: ReadonlySet<FactField> = new Set(['group', 'service'])
/** In a column whose values are written once, so many of its cells are blank at least. */
const BLANK = 1 / 3

/**
 * A table in which some column holds a value in the first row of each block alone: whether the blanks below it mean the same is asked,
 * once a column. Until somebody says, they are read as if they did.
 */
export function withWrittenOnce(opened: OpenedExport, kind: ImportKind, asking: Asking): OpenedExport {
  const { headers, firstRows } = opened
  const { format, columns } = recognise(headers, kind, firstRows)
  if (format.isOwn) return opened
  const rows = firstRows.filter((row) => mayBeRow(row, headers.length))
  const written = writtenOnce(columns, rows)
  const always = alwaysFilled(rows, written)
  if (always.length < 2) return opened
  const places = written.flatMap(({ index, field }) => {
    const about = { topic: 'speech', of: 'blanks', field, column: headers[index]! } as const
    const count = rows.filter((row) => isBlank(row, index) && isWhole(row, always)).length
    return asking.choose({ about, options: speeches.blanks, guess: 'as-above', count }) === 'nothing' ? [] : index
  })
  if (places.length === 0) return opened
  return {
    ...opened,
    firstRows: firstRows.map(filling(places, always)),
    async *readRecords(): AsyncGenerator<RecordBatch> {
      const fill = filling(places, always)
      for await (const batch of opened.readRecords())
        yield { ...batch, records: { ...batch.records, rows: batch.records.rows.map(fill) } }
    },
  }
}

/** Whether cells may be those of a row of the table, neither a sum nor what stands below. */
const mayBeRow = (row: Row, width: number) =>
  row.filter((cell) => !isEmpty(cell)).length >= Math.max(2, width / 2) && !row.some(saysTotal)

const isBlank = (row: Row, index: number) => isEmpty(row[index] ?? '')
/** A sum, or what stands beside the table, fills one cell of these, a row of the table most. */
const isWhole = (row: Row, always: readonly number[]) =>
  always.filter((index) => !isBlank(row, index)).length >= Math.max(2, always.length / 2)

/** The columns whose values are written once, each in the first row of its block; beside one, another may say the same in each block. */
function writtenOnce(columns: readonly ReadColumn[], rows: readonly Row[]): readonly ReadColumn[] {
  const inBlocks = columns.filter((column) => standsInBlocks(column, rows))
  const filledIn = ({ index }: ReadColumn) => rows.map((row) => (isBlank(row, index) ? '' : 'x')).join(' ')
  const surely = inBlocks.filter((column) => changes(column, rows))
  const blocks = new Set(surely.map(filledIn))
  return inBlocks
    .filter((column) => surely.includes(column) || (NEEDED.has(column.field) && blocks.has(filledIn(column))))
    .toSorted((a, b) => a.index - b.index)
}

/** Whether a column begins with a value, and is blank below values. */
function standsInBlocks({ index, field }: ReadColumn, rows: readonly Row[]): boolean {
  const blanks = rows.filter((row) => isBlank(row, index)).length
  const last = rows.findLastIndex((row) => !isBlank(row, index))
  const isWithin = rows.slice(0, Math.max(last, 0)).some((row) => isBlank(row, index))
  const isLikely = isWithin && rows.length - blanks >= 2 && blanks >= rows.length * BLANK && !isBlank(rows[0]!, index)
  return isLikely && (NEEDED.has(field) || NAMES.has(field))
}

/** Whether each block of a column says something else than the one above; a name that is not needed comes back in no other. */
function changes({ index, field }: ReadColumn, rows: readonly Row[]): boolean {
  const values = rows.filter((row) => !isBlank(row, index)).map((row) => row[index]!.trim())
  if (NAMES.has(field)) return new Set(values).size === values.length
  return values.every((value, at) => at === 0 || value !== values[at - 1])
}

/** The other columns that each row in which a block begins fills. */
function alwaysFilled(rows: readonly Row[], written: readonly ReadColumn[]): readonly number[] {
  if (written.length === 0) return []
  const places = written.map(({ index }) => index)
  const starts = rows.filter((row) => places.every((index) => !isBlank(row, index)))
  const others = [...(rows[0] ?? []).keys()].filter((index) => !places.includes(index))
  return starts.length < 2 ? [] : others.filter((index) => starts.every((row) => !isBlank(row, index)))
}

/** Makes what gives each row the values of the block that it stands in, from the first on. An outer block begins its inner ones anew. */
function filling(places: readonly number[], always: readonly number[]): (row: Row) => string[] {
  const above = new Map<number, string>()
  return (row) => {
    const cells = [...row]
    if (!isWhole(row, always) || row.some(saysTotal)) return cells
    let isNew = false
    for (const index of places) {
      if (!isBlank(row, index)) {
        above.set(index, row[index]!)
        isNew = true
      } else if (isNew) above.delete(index)
      else if (above.has(index)) cells[index] = above.get(index)!
    }
    return cells
  }
}
