import { fonts } from './fonts.ts'
import { glyphsOf } from './glyphs.ts'

const [regular, strong] = fonts.map(glyphsOf) as [ReadonlySet<number>, ReadonlySet<number>]
const hasGlyph = (code: number) => regular.has(code) && strong.has(code)

/** Stands for a character that the font has not: in no document is one left out silently. */
export const STAND_IN = '\u25A1'
/** Letters in a row without a place to break the line, from which one is made. */
const UNBROKEN = 24
const BREAK = '\u200B'

/**
 * A text as the documents' font can draw it: no control characters, no letters that it has not, and a place to break the line in
 * words that would run out of the page.
 */
export function drawable(text: string): string {
  const known = [...text.normalize('NFC').replaceAll(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')]
    .filter((one) => !/[\p{Cc}\p{Cf}\p{Cs}\uFE00-\uFE0F]/u.test(one))
    .map((one) => (hasGlyph(one.codePointAt(0)!) ? one : /\s/u.test(one) ? '\u00A0' : STAND_IN))
    .join('')
  return known.replaceAll(new RegExp(`[^\\s]{${UNBROKEN}}(?=[^\\s])`, 'gu'), (run) => run + BREAK)
}

/** Every text in a value, drawable. */
export function drawableIn<T>(value: T): T {
  if (typeof value === 'string') return drawable(value) as T
  if (Array.isArray(value)) return value.map(drawableIn) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, drawableIn(one)])) as T
}
