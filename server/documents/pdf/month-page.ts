import type { MonthlyPage } from '../../../shared/deck/monthly-page.ts'
import { drawableIn } from '../drawable.ts'
import { columnShares, named } from './deck-pages.ts'

/** What the page is wide between its margins, and its letters where they are largest, in points. */
const [WIDTH, LETTER] = [509, 11.5]
/** The shape of a verdict and the room after it, before its words: as wide as so many letters. */
const SHAPE = 'mm'

/** A month as the template of its page takes it. */
export function monthPage(page: MonthlyPage) {
  const rows = page.rows.map(({ cells }) => cells.map((cell, at) => (at === 3 ? `${SHAPE}\u00A0${cell}` : cell)))
  const { shares } = columnShares([page.head, ...rows], WIDTH, { letter: LETTER, scales: [1] })
  return drawableIn({ ...page, title: named(page.title), shares })
}
