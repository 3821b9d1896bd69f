import { STATUS } from './row-standing.ts'
import { normaliseWords } from './values/clean-text.ts'

/** Statuses of what is not over, normalised. */
const LASTS =
  /^(?:problem|probleme|ongoing|en cours|in progress|actif|active?s?|open|opened|ouverte?|firing|unresolved|non resolue?|not resolved|current)$/

/**
 * Whether a row says by its status that what it tells of is not over: how long it lasted is then how long it had lasted when the
 * file was written, and no end. `Down` says what it is, not that it still is.
 */
export function stillLasts(headers: readonly string[]): (cells: readonly string[]) => boolean {
  const places = headers.flatMap((header, index) => (STATUS.test(normaliseWords(header)) ? [index] : []))
  return (cells) => places.some((place) => LASTS.test(normaliseWords(cells[place] ?? '')))
}
