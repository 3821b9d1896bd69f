import type { Format } from '../formats/format.ts'
import { cleanText, ownCopy, withoutMarkup } from './clean-text.ts'
import { isEmpty } from './empty.ts'
import { openCell } from './protected-cell.ts'

type Read = { readonly value: string } | { readonly problem: 'id-missing' | 'id-unreadable' | 'id-shortened' }

const LONGEST = 100
/** With the link that a tool may put around it. */
const LONGEST_CELL = 1000
/** From this length on, a piece of a text keeps the whole text in memory. */
const SLICED = 13

/** Digits, letters and hyphens only, as nearly every number is: nothing to clean. */
const PLAIN = /^[a-z\d][a-z\d-]{0,99}$/i
/** What a spreadsheet leaves of a number that is too long for it. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+?\d+$/i
const GROUPED = /^\d{1,3}(?:[ \u00A0\u2009\u202F,]\d{3})+$/
/** Tools whose numbers are plain numbers write a digit at least, perhaps after letters. */
const OF_NUMBERS = /\d/
/** Quotes and separators that a damaged line leaves in a number. */
const DAMAGED = /["';*|]/
/** The mark by which a spreadsheet takes a cell for a text, which begins no number. */
const MARK = /^'(?=[\p{L}\d])/u

/**
 * Reads a ticket's number as a text. Where the tool's numbers are plain numbers, what stands between thousands is dropped:
 * the same ticket must not come back as another one.
 */
export function readTicketId(cell: string, rules: Pick<Format, 'numericIds' | 'markup'>): Read {
  const text = cell.trim()
  if (isCounted(text)) return { value: keep(text) }
  if (isEmpty(text)) return { problem: 'id-missing' }
  if (rules.numericIds && !OF_NUMBERS.test(text)) return { problem: 'id-unreadable' }
  if (PLAIN.test(text)) return SHORTENED.test(text) ? { problem: 'id-shortened' } : { value: keep(text) }
  if (text.length > LONGEST_CELL) return { problem: 'id-unreadable' }
  if (rules.numericIds && GROUPED.test(text)) return { value: text.replace(/\D/g, '') }
  const bare = rules.markup ? withoutMarkup(text) : openCell(text).trim().replace(MARK, '')
  if (rules.numericIds && GROUPED.test(bare)) return { value: bare.replace(/\D/g, '') }
  if (SHORTENED.test(bare)) return { problem: 'id-shortened' }
  if (rules.numericIds && DAMAGED.test(bare)) return { problem: 'id-unreadable' }
  const id = cleanText(bare)
  if (id === '' || id.length > LONGEST || /[\r\n]/.test(bare)) return { problem: 'id-unreadable' }
  return { value: keep(id) }
}

const [HYPHEN, NAUGHT, NINE, A, Z, LOWER] = [45, 48, 57, 97, 122, 32]

/**
 * At most ten letters, perhaps a hyphen, then digits, one of them no naught: no number is written oftener, and it is no word
 * for nothing.
 */
function isCounted(text: string): boolean {
  let at = 0
  while (at < 10 && (text.charCodeAt(at) | LOWER) >= A && (text.charCodeAt(at) | LOWER) <= Z) at += 1
  if (text.charCodeAt(at) === HYPHEN) at += 1
  while (text.charCodeAt(at) === NAUGHT) at += 1
  const digits = text.length - at
  if (digits < 1 || digits > 21) return false
  while (text.charCodeAt(at) >= NAUGHT && text.charCodeAt(at) <= NINE) at += 1
  return at === text.length
}

function keep(text: string): string {
  return text.length < SLICED ? text : ownCopy(text)
}
