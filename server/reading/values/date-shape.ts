const DATE = /\d ?[-/. ] ?(?:\d{1,2}|\p{L}{3,10}\.?) ?[-/. ,] ?\d|(?<!\d)(?:19|20)\d{6}(?!\d)/u

/** Whether a text looks like a date, though perhaps one that cannot be: `31/02/2026` does, `see T2` and `week 12` do not. */
export function looksLikeDate(text: string): boolean {
  return DATE.test(text)
}
