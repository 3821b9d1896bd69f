import { textWidth } from './mark.ts'

/** Where a line may break: not at a space that keeps a number together. */
const BREAKS = /[^\S\u00A0\u202F]+/
/** In so many pieces the room is shared out. */
const PIECES = 120

type Look = { readonly size: number; readonly gutter: number }

/**
 * How the columns of a table share a width: each no narrower than its longest word, as long as there is room for that, and the rest
 * piece by piece where it makes the table lowest. Null where no cell needs a second line, so that whoever draws it may choose.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  width: number,
  { size, gutter }: Look,
): readonly number[] | null {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const each = Array.from({ length: columns }, (_, at) => at)
  const texts = rows.map((row) => each.map((at) => textWidth(row[at] ?? '', size)))
  const asked = each.map((at) => Math.max(...texts.map((row) => row[at]!)) + gutter)
  if (sum(asked) <= width) return null
  const words = each.map((at) => rows.flatMap((row) => (row[at] ?? '').split(BREAKS)))
  const least = words.map((those) => Math.max(...those.map((one) => textWidth(one, size))) + gutter)
  if (sum(least) >= width) return least.map((one) => (one * width) / sum(least))
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
