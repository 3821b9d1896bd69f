/** 1 234 567,5 with plain, no-break or thin spaces, or apostrophes, between groups of three. */
const GROUPED = /^[+-]?\d{1,3}(?:[ \u00A0\u2009\u202F'’]\d{3})+(?:[.,]\d+)?$/
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/
const BOTH = /^[+-]?\d{1,3}(?:([.,])\d{3})+([.,])\d+$/

/**
 * Reads a number with a decimal comma or point and spaces between thousands. Null where it is none, and for `1,234`, which
 * is a thousand to some and one and a bit to others.
 */
export function readNumber(cell: string): number | null {
  const text = cell.trim()
  if (PLAIN.test(text)) return /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text) ? null : Number(text.replace(',', '.'))
  if (GROUPED.test(text)) return Number(text.replace(/[^\d.,+-]/g, '').replace(',', '.'))
  const both = BOTH.exec(text)
  if (!both || both[1] === both[2]) return null
  return Number(text.replaceAll(both[1]!, '').replace(',', '.'))
}

/** Reads a count: a whole number that is not negative. Null where it is none. */
export function readCount(cell: string): number | null {
  if (cell.length === 1) {
    const digit = cell.charCodeAt(0) - 48
    return digit >= 0 && digit <= 9 ? digit : null
  }
  const value = readNumber(cell)
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 1_000_000 ? value : null
}
