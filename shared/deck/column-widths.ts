import { textWidth } from './mark.ts'

/** Where a line may break: not at a space that keeps a number together. */
const BREAKS = /[^\S\u00A0\u202F]+/
/** A text of no more letters stands on one line where there is room for that: a date, a target, a name. */
const SHORT = 18
/** In so many pieces the room is shared out. */
const PIECES = 120

type Look = { readonly size: number; readonly gutter: number }

/** How much wider the letters of the first column are, which names the rows and is set in a stronger weight. */
export const STRONG = 1.07

/**
 * With which letters a table is written, of those that it may have: the largest in which each cell has room on one line, else the
 * smallest, so that a date or a name is not broken for the sake of large letters; and how its columns then share the width.
 */
export function tableLook(
  rows: readonly (readonly string[])[],
  width: number,
  { sizes, gutter }: { readonly sizes: readonly number[]; readonly gutter: number },
): { readonly size: number; readonly widths: readonly number[] | null } {
  const largest = sizes.find((size) => columnWidths(rows, width, { size, gutter }) === null)
  if (largest !== undefined) return { size: largest, widths: null }
  const size = Math.min(...sizes)
  return { size, widths: columnWidths(rows, width, { size, gutter }) }
}

/**
 * How the columns of a table share a width: each no narrower than its longest word, nor than a short text, as long as there is room for that,
 * and the rest piece by piece where it makes the table lowest. Null where no cell needs a second line, so that whoever draws it may choose.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  width: number,
  { size, gutter }: Look,
): readonly number[] | null {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const each = Array.from({ length: columns }, (_, at) => at)
  const wide = (text: string, at: number) => textWidth(text, size) * (at === 0 ? STRONG : 1)
  const texts = rows.map((row) => each.map((at) => wide(row[at] ?? '', at)))
  const asked = each.map((at) => Math.max(...texts.map((row) => row[at]!)) + gutter)
  if (sum(asked) <= width) return null
  const cells = each.map((at) => rows.map((row) => row[at] ?? ''))
  const widest = (pieces: (cell: string) => readonly string[]) =>
    cells.map((those, at) => Math.max(...those.flatMap(pieces).map((one) => wide(one, at))) + gutter)
  const words = widest((cell) => cell.split(BREAKS))
  if (sum(words) >= width) return words.map((one) => (one * width) / sum(words))
  const whole = widest((cell) => (cell.length <= SHORT ? [cell] : cell.split(BREAKS)))
  const least = sum(whole) < width ? whole : words
  const widths = [...least]
  const piece = (width - sum(least)) / PIECES
  /** Lines of the whole table, in fractions: a row is as high as its fullest cell. */
  const height = (wider: number) =>
    sum(
      texts.map((row) =>
        Math.max(
          1,
          ...row.map((text, at) => (text > 0 ? text / (widths[at]! + (at === wider ? piece : 0) - gutter) : 0)),
        ),
      ),
    )
  for (let left = PIECES; left > 0; left--) {
    const heights = each.map(height)
    const best = Math.min(...heights)
    // Where none makes it lower, the fullest column has it.
    const fullest = (at: number) => asked[at]! / widths[at]!
    const candidates = each.filter((at) => heights[at]! <= best)
    widths[candidates.reduce((a, b) => (fullest(b) > fullest(a) ? b : a))]! += piece
  }
  return widths
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
