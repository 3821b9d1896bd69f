const SHAPES = [
  // 31/02/2026, 1.3.26, 31-02-26; the day or the month first.
  '\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?(?:\\d{4}|\\d{2})',
  '\\d{1,2} \\d{1,2} \\d{4}',
  // 14 mars 2026, 14-Mar-26, March 14, 2026.
  '\\d{1,2} ?[-/. ] ?\\p{L}{3,10}\\.? ?[-/. ,] ?(?:\\d{4}|\\d{2})',
  '\\p{L}{3,10}\\.? \\d{1,2},? \\d{4}',
  // 2026-02-31, 20260231.
  '\\d{4} ?[-/. ] ?\\d{1,2} ?[-/. ] ?\\d{1,2}',
  '(?:19|20)\\d{6}',
]
/** Standing alone: `v1.2.34` and `10.0.0.12` are none. */
const DATE = new RegExp(`(?<![\\p{L}\\d.])(?:${SHAPES.join('|')})(?!\\d|\\.\\d)`, 'u')

/** Whether a text looks like a date, though perhaps one that cannot be: `31/02/2026` does, `see T2` and `week 12` do not. */
export function looksLikeDate(text: string): boolean {
  return DATE.test(text)
}

/** Whether a header, normalised, names a date and no word says what of. */
export const namesBareDate = (words: string) => /^(?:date|jour|day)$/.test(words)
