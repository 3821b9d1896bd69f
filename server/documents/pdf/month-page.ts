import type { MonthlyPage } from '../../../shared/deck/monthly-page.ts'
import { drawableIn } from '../drawable.ts'
import { named } from './deck-pages.ts'

/** Names, figures and verdicts as wide as they ask, targets and changes over what is left. */
const SHARES = [null, null, 1.2, null, 1]

/** A month as the template of its page takes it. */
export function monthPage(page: MonthlyPage) {
  return drawableIn({ ...page, title: named(page.title), shares: SHARES })
}
