import { monthNumber } from './month-names.ts'

/** `2026`, `03/2026`, `05.04.26`, `n°12`, `FA-2026031`: a date or a number, of which each month has its own. */
const NUMBERS = /^(?:n[°º]|#)?[\d/.,'’-]+$|^(?=(?:\D*\d){4})[\p{L}\d°º/._-]+$/iu
/** A quarter, a half or a week of a year: `T1`, `Q2`, `S12`. */
const PART_OF_YEAR = /^[tqs]\d{1,2}$/i
/** Short names of months that are words too. */
const WORDS: ReadonlySet<string> = new Set(['mar', 'out', 'set', 'ago', 'gen'])

/**
 * A text without the months, years, dates and numbers that stand in it, as a line that comes every month names its own: `Forfait mars 2026`
 * is `Forfait`. The text itself where nothing else stands there.
 */
export function withoutPeriod(text: string): string {
  const kept = text.split(/\s+/).filter((word) => {
    const bare = word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
    if (bare === '') return false
    const isMonth = monthNumber(bare) !== null && !WORDS.has(bare.toLowerCase())
    return !isMonth && !NUMBERS.test(bare) && !PART_OF_YEAR.test(bare)
  })
  return kept.length === 0 ? text : kept.join(' ')
}
