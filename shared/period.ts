/** A calendar month as a whole number, `year × 12 + month − 1`: months are compared, counted and stored this way. */
export type Month = number

/** `2026-03` → month; throws a RangeError on any other text (schemas refuse it earlier). */
export function parseMonth(text: string): Month {
  const match = /^(\d{4})-(\d{2})$/.exec(text)
  const month = Number(match?.[2])
  if (!match || month < 1 || month > 12) throw new RangeError(`not a month: ${text}`)
  return Number(match[1]) * 12 + month - 1
}

/** Month → `2026-03`. */
export function formatMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** A run of months, both ends included. */
export type Period = { readonly from: Month; readonly to: Month }

/** Every month of a period, oldest first. */
export function monthsOf({ from, to }: Period): Month[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
