import type { Deck, Slide } from '../../../shared/deck/deck.ts'
import type { Drawing } from '../../../shared/deck/mark.ts'
import { tableLook } from '../../../shared/deck/column-widths.ts'
import { plotMarks } from '../../../shared/deck/marks.ts'
import { plotWords } from '../../../shared/deck/plot-words.ts'
import { formatIn, type Format } from '../../../shared/words/format.ts'
import { drawable, drawableIn } from '../drawable.ts'

type PlotPicture = Pick<Drawing, 'width' | 'height' | 'marks'> & { readonly alt: string }
type TableBox = {
  readonly head: readonly string[]
  readonly rows: readonly string[][]
  readonly shares: readonly (number | null)[]
  /** How much larger than usual its letters may be. */
  readonly most: number
}
type Page = Omit<Slide, 'plots' | 'table'> & { readonly plots: readonly PlotPicture[]; readonly table: TableBox | null }

/** A document and a picture have a name, for whoever is read to. */
export const named = (text: string): string => (drawable(text).trim() ? text : 'Vigie')
/** What a page is wide between its margins, and where pictures stand on it, in points. */
const WIDTH = 864
const PICTURES = { width: 572, height: 380 }
const ROW = 26
const LEAST_HEIGHT = 150

/** A deck as the template of its pages takes it: charts as marks, and every text such that the font has it. */
export function deckPages({ slides, ...deck }: Deck) {
  const format = formatIn(() => deck.language)
  return drawableIn({ ...deck, title: named(deck.title), slides: slides.map((slide) => page(slide, format)) })
}

function page({ plots, table, ...slide }: Slide, format: Format): Page {
  const left = PICTURES.height - (table ? table.rows.length * ROW : 0) - slide.notes.length * ROW
  const height = Math.max(LEAST_HEIGHT, left / Math.max(1, plots.length))
  return {
    ...slide,
    plots: plots.map((plot) => {
      const { width, marks } = plotMarks(plot, { width: PICTURES.width, height }, plotWords(format, plot))
      return { width, height, marks, alt: named(plot.alt) }
    }),
    table: table && {
      ...table,
      ...(plots.length > 0
        ? columnShares([table.head, ...table.rows], PICTURES.width, { letter: 14, scales: [1] })
        : columnShares([table.head, ...table.rows], WIDTH, { letter: 15, scales: [1.5, 1.4, 1.3, 1.2, 1.1] })),
    },
  }
}

/** The room between the columns of a table. */
const GUTTER = 14

/**
 * How large the letters of a table may be, and how its columns share the width: null = as wide as the longest text asks, else a share.
 * One at least shares.
 */
export function columnShares(
  rows: readonly (readonly string[])[],
  width: number,
  { letter, scales }: { readonly letter: number; readonly scales: readonly number[] },
): Pick<TableBox, 'shares' | 'most'> {
  const { size, widths } = tableLook(rows, width, { sizes: scales.map((scale) => scale * letter), gutter: GUTTER })
  const most = size / letter
  if (widths) return { shares: widths, most }
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const lengths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const longest = lengths.indexOf(Math.max(...lengths))
  return { shares: lengths.map((_, at) => (at === longest ? 1 : null)), most }
}
