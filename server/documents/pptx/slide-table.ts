import { columnWidths } from '../../../shared/deck/column-widths.ts'
import { textWidth } from '../../../shared/deck/mark.ts'
import type { Slide } from '../../../shared/deck/deck.ts'
import { fittingScale, heightOf } from './fit.ts'
import { paragraphs, tableFrame, type Box, type Named, type Paragraph } from './shapes.ts'

const PADDING = 8
const GUTTER = 10
const SIZE = 15

type Table = NonNullable<Slide['table']>
type Laid = { readonly xml: string; readonly height: number }

/** A table within a box: columns as wide as what they hold asks, letters as large as there is room for. */
export function slideTable(about: Named, { head, rows }: Table, box: Box, locale: string): Laid {
  const all = head.length > 0 ? [head, ...rows] : rows
  if (all.length === 0) return { xml: '', height: 0 }
  const columns = Math.max(1, ...all.map((row) => row.length))
  const full = all.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''))
  const widths = widthsOf(full, box.width)
  const cell = (row: number, at: number, text: string): Paragraph => {
    const isHead = head.length > 0 && row === 0
    return { runs: [{ text, size: SIZE, colour: isHead ? 'ink-3' : 'ink', strong: !isHead && at === 0 }] }
  }
  const heightsAt = (scale: number) =>
    full.map((row, index) =>
      Math.max(...row.map((text, at) => heightOf([cell(index, at, text)], widths[at]! - GUTTER, scale) + PADDING)),
    )
  const sum = (heights: readonly number[]) => heights.reduce((total, one) => total + one, 0)
  const scale = fittingScale((one) => sum(heightsAt(one)), box.height, 1.3)
  const heights = heightsAt(scale)
  const cells = full.map((row, index) => ({
    height: heights[index]!,
    cells: row.map((text, at) => {
      const { runs } = cell(index, at, text)
      return paragraphs([{ runs: runs.map((run) => ({ ...run, size: run.size * scale })) }], locale)
    }),
  }))
  const height = sum(heights)
  return { xml: tableFrame(about, { ...box, height }, { widths, hasHead: head.length > 0, rows: cells }), height }
}

/** What each column asks for, where there is room for it; else as makes the table lowest. */
function widthsOf(rows: readonly (readonly string[])[], width: number): readonly number[] {
  // Slides are drawn with another font where Inter is not installed, which may be wider.
  const shared = columnWidths(rows, width, { size: SIZE * 1.3, gutter: GUTTER })
  if (shared) return shared
  const asked = rows[0]!.map((_, at) => Math.max(...rows.map((row) => textWidth(row[at]!, SIZE * 1.3))) + GUTTER)
  const total = asked.reduce((sum, one) => sum + one, 0)
  return asked.map((one) => one + ((width - total) * one) / total)
}
