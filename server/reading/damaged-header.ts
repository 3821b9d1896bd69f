import type { ImportKind } from '../../shared/api/imports.ts'
import { dateFields } from './date-fields.ts'
import { knownHeaders } from './known-headers.ts'
import { looksLikeDate } from './values/date-shape.ts'
import { isEmpty } from './values/empty.ts'
import { stemsOf } from './values/word-stems.ts'

type Rows = readonly (readonly string[])[]

/** Shorter headers are a letter apart from words that mean something else. */
const SHORTEST = 8
/** Of fields that hold words, whose headers are short ones, and of which a wrong column shows at once. */
const SHORTEST_OF_WORDS = 5
const ofWords = new Set([
  'status',
  'priority',
  'type',
  'category',
  'site',
  'group',
  'level',
  'nature',
  'kind',
  'severity',
])
const UNREADABLE = '\uFFFD'
// oxlint-disable-next-line no-control-regex
const GAP = /[^\x00-\x7F]?\uFFFD+[^\x00-\x7F]?/

/**
 * The words of headers, normalised, in which each that a damaged letter alone keeps from being one that tools write is that one:
 * a letter too many, too few, wrong or misplaced, or bytes that could not be read. `headers`: as the file writes them. A letter
 * apart from a known header may be a word of its own: it takes no field from a header that needs no repair, heads no dates where
 * `rows`, the first ones, hold none under it, and of two that would be the same neither is.
 */
export function repairHeaders(
  headers: readonly string[],
  words: readonly string[],
  kind: ImportKind,
  rows: Rows = [],
): string[] {
  const known = knownHeaders(kind)
  const taken = new Set(words)
  const claimed = new Set(words.flatMap((word) => known.get(word) ?? []))
  const mayHead = (index: number, found: string): boolean => {
    const field = known.get(found)![0]!
    if (claimed.has(field) || namesDoer(words[index]!, found)) return false
    return !dateFields.has(field) || holdsDates(index, rows)
  }
  const isCut = (index: number) => headers[index]!.includes(UNREADABLE)
  const read = words.map((word, index) => {
    if (known.has(word) && !isCut(index)) return word
    if (!isCut(index) && word.length < SHORTEST_OF_WORDS - 1) return word
    const fits = isCut(index) ? wildcard(headers[index]!) : (one: string) => isOneLetterApart(one, word)
    const isLong = (one: string, [field]: readonly string[]) =>
      isCut(index) || one.length >= (ofWords.has(field!) ? SHORTEST_OF_WORDS : SHORTEST)
    const found = onlyMeaning([...known].filter(([one, of]) => fits(one) && !taken.has(one) && isLong(one, of)))
    return found !== null && (isCut(index) || mayHead(index, found)) ? found : word
  })
  return read.map((word, index) =>
    read.indexOf(word) === read.lastIndexOf(word) || isCut(index) ? word : words[index]!,
  )
}

/** Whether most cells of a column that say something, if any does, are dates. */
function holdsDates(index: number, rows: Rows): boolean {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => !isEmpty(cell))
  return 2 * cells.filter((cell) => looksLikeDate(cell)).length >= cells.length
}

/** Whether a word names who does it, or what is to be done, where the known one does not: `Resolver`, `Clôturer le`. */
function namesDoer(words: string, known: string): boolean {
  const others = known.split(' ')
  return words.split(' ').some((word, at) => word.endsWith('r') && others[at] !== word && !others[at]?.endsWith('r'))
}

/** The header that most tools write, of those that all head the same field; null where they head several. */
function onlyMeaning(found: readonly (readonly [string, readonly string[]])[]): string | null {
  if (new Set(found.flatMap(([, fields]) => fields)).size !== 1) return null
  return found.reduce((best, one) => (one[1].length > best[1].length ? one : best))[0]
}

/** The headers that were so read, by their place, but those that are the known one in another gender or number: `Terminée le`. */
export function repairedHeaders(
  headers: readonly string[],
  words: readonly string[],
  kind: ImportKind,
  rows: Rows,
): number[] {
  return repairHeaders(headers, words, kind, rows).flatMap((word, index) =>
    stemsOf(word) === stemsOf(words[index]!) ? [] : [index],
  )
}

/** Where bytes could not be read, and what they made of their neighbours, a letter or two stood, or a mark that is no part of a word. */
function wildcard(header: string): (known: string) => boolean {
  const parts = header.split(GAP).map((part) =>
    part
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
  )
  const words = parts.map((part) => part.replace(/[^\p{L}\p{N}#]+/gu, ' ').replace(/[-\\^$*+?.()|[\]{}]/g, '\\$&'))
  const pattern = new RegExp(`^${words.join('.{0,3}').trim()}$`, 'u')
  return (known) => pattern.test(known)
}

function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || one === other) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2))
}
