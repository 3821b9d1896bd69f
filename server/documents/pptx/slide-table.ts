import { STRONG, tableLook } from '../../../shared/deck/column-widths.ts'
import { textWidth } from '../../../shared/deck/mark.ts'
import type { Slide } from '../../../shared/deck/deck.ts'
import { fittingScale, heightOf } from './fit.ts'
import { paragraphs, tableFrame, type Box, type Named, type Paragraph } from './shapes.ts'

const PADDING = 8
const GUTTER = 10
const SIZE = 15
/** How much larger than usual the letters may be. */
const SCALES = [1.3, 1.2, 1.1]

type Table = NonNullable<Slide['table']>
type Laid = { readonly xml: string; readonly height: number; readonly scale: number }

/** A table within a box: columns as wide as what they hold asks, letters as large as there is room for. */
export function slideTable(about: Named, { head, rows }: Table, box: Box, locale: string): Laid {
  const all = head.length > 0 ? [head, ...rows] : rows
  if (all.length === 0) return { xml: '', height: 0, scale: 1 }
  const columns = Math.max(1, ...all.map((row) => row.length))
  const full = all.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''))
  const { widths, most } = widthsOf(full, box.width)
  const cell = (row: number, at: number, text: string): Paragraph => {
    const isHead = head.length > 0 && row === 0
    return { runs: [{ text, size: SIZE, colour: isHead ? 'ink-3' : 'ink', strong: !isHead && at === 0 }] }
  }
  const heightsAt = (scale: number) =>
    full.map((row, index) =>
      Math.max(...row.map((text, at) => heightOf([cell(index, at, text)], widths[at]! - GUTTER, scale) + PADDING)),
    )
  const sum = (heights: readonly number[]) => heights.reduce((total, one) => total + one, 0)
  const scale = fittingScale((one) => sum(heightsAt(one)), box.height, most)
  const heights = heightsAt(scale)
  const cells = full.map((row, index) => ({
    height: heights[index]!,
    cells: row.map((text, at) => {
      const { runs } = cell(index, at, text)
      return paragraphs([{ runs: runs.map((run) => ({ ...run, size: run.size * scale })) }], locale)
    }),
  }))
  const height = sum(heights)
  const xml = tableFrame(about, { ...box, height }, { widths, hasHead: head.length > 0, rows: cells })
  return { xml, height, scale }
}

/** What each column asks for, where there is room for it; else as makes the table lowest. */
function widthsOf(rows: readonly (readonly string[])[], width: number): { widths: readonly number[]; most: number } {
  const { size, widths } = tableLook(rows, width, { sizes: SCALES.map((scale) => scale * SIZE), gutter: GUTTER })
  const most = size / SIZE
  if (widths) return { widths, most }
  const wide = (text: string, at: number) => textWidth(text, size) * (at === 0 ? STRONG : 1)
  const asked = rows[0]!.map((_, at) => Math.max(...rows.map((row) => wide(row[at]!, at))) + GUTTER)
  const total = asked.reduce((sum, one) => sum + one, 0)
  return { widths: asked.map((one) => one + ((width - total) * one) / total), most }
}
