import { monthNumber } from './month-names.ts'

/** `2026`, `03/2026`, `05.04.26`, `n°12`: nothing that a line is called by. */
const NUMBERS = /^[\d/.,'’-]+$/
/** A quarter, a half or a week of a year: `T1`, `Q2`, `S12`. */
const PART_OF_YEAR = /^[tqs]\d{1,2}$/i
/** Short names of months are words too: `out`, `mar`, `set`. */
const SHORTEST_NAME = 4

/**
 * A text without the months, years and dates that stand in it, as a line that comes every month names its own: `Forfait mars 2026`
 * is `Forfait`. The text itself where nothing else stands there.
 */
export function withoutPeriod(text: string): string {
  const kept = text.split(/\s+/).filter((word) => {
    const bare = word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
    if (bare === '') return false
    const isMonth = (bare.length >= SHORTEST_NAME || /^mai$/i.test(bare)) && monthNumber(bare) !== null
    return !isMonth && !NUMBERS.test(bare) && !PART_OF_YEAR.test(bare)
  })
  return kept.length === 0 ? text : kept.join(' ')
}
