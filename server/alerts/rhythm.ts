import type { Month } from '../../shared/period.ts'

/** Files of several months at once are common up to a quarter; more at once is a past that is loaded. */
const LONGEST_BATCH = 3
/** How many covered months tell the rhythm. */
const REMEMBERED = 12

/**
 * Whether a file should be there for a month, by the rhythm in which its kind came: costs may come by the quarter, a survey
 * twice a year. `covered`: the months up to this one that the kind covers, oldest first; `batch`: how many of them the last
 * file brought at once. A kind that never came is not expected.
 */
export function isExpected(covered: readonly Month[], batch: number, month: Month): boolean {
  const last = covered.at(-1)
  if (last === undefined) return false
  const lately = covered.slice(-REMEMBERED)
  const gaps = lately.slice(1).map((one, place) => one - lately[place]!)
  return month - last >= Math.max(batch <= LONGEST_BATCH ? batch : 1, ...gaps)
}
