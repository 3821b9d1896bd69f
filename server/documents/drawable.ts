import { fonts } from './fonts.ts'
import { glyphsOf } from './glyphs.ts'

const [regular, strong] = fonts.map(glyphsOf) as [ReadonlySet<number>, ReadonlySet<number>]
const hasGlyph = (code: number) => regular.has(code) && strong.has(code)

/** Stands for a character that the font has not: in no document is one left out silently. */
const STAND_IN = '\u25A1'
/** Letters in a row without a place to break the line, from which one is made. */
const UNBROKEN = 24
const BREAK = '\u200B'

/** Signs that people type for one that the font has, and that say the same. */
const sameSign: Readonly<Record<string, string>> = {
  '✔': '✓',
  '✅': '✓',
  '☑': '✓',
  '✖': '✗',
  '✘': '✗',
  '❌': '✗',
  '☒': '✗',
  '☐': '□',
  '⭐': '★',
  '➔': '→',
  '➜': '→',
  '➡': '→',
  '⬅': '←',
  '⬇': '↓',
  '❗': '!',
  '❓': '?',
  '➕': '+',
  '➖': '−',
}
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * A text as the documents' font can draw it: no control characters; of a letter that it has not, one that says the same (“ﬁ” as “fi”,
 * a ticked box as ✓), else □; and a place to break the line in words that would run out of the page.
 */
export function drawable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\uFE00-\uFE0F]/gu, (one) => (one === JOINER ? one : ''))
  const known = isKnown(plain) ? plain : [...graphemes.segment(plain)].map(({ segment }) => drawn(segment)).join('')
  return known.replaceAll(new RegExp(`[^\\s]{${UNBROKEN}}(?=[^\\s])`, 'gu'), (run) => run + BREAK)
}

/** Joins several signs to one, as the people of a family. */
const JOINER = '\u200D'
const isKnown = (text: string) => [...text].every((one) => hasGlyph(one.codePointAt(0)!) && one !== JOINER)

/** What the eye takes for one letter; what of it cannot be drawn is one □. */
function drawn(grapheme: string): string {
  const signs = [...grapheme].filter((one) => one !== JOINER).map(drawnSign)
  const isLost = signs.includes(STAND_IN) && !grapheme.includes(STAND_IN)
  return isLost ? signs.filter((one) => one !== STAND_IN).join('') + STAND_IN : signs.join('')
}

function drawnSign(sign: string): string {
  if (hasGlyph(sign.codePointAt(0)!)) return sign
  const alike = sameSign[sign] ?? sign.normalize('NFKC')
  if (alike !== sign && isKnown(alike)) return alike
  return /\s/u.test(sign) ? '\u00A0' : STAND_IN
}

/** Every text in a value, drawable. */
export function drawableIn<T>(value: T): T {
  if (typeof value === 'string') return drawable(value) as T
  if (Array.isArray(value)) return value.map(drawableIn) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, drawableIn(one)])) as T
}
