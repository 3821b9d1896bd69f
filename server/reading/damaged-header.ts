import type { ImportKind } from '../../shared/api/imports.ts'
import { knownHeaders } from './known-headers.ts'

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
 * a letter too many, too few, wrong or misplaced, or bytes that could not be read. `headers`: as the file writes them.
 */
export function repairHeaders(headers: readonly string[], words: readonly string[], kind: ImportKind): string[] {
  const known = knownHeaders(kind)
  const taken = new Set(words)
  return words.map((word, index) => {
    const isCut = headers[index]!.includes(UNREADABLE)
    if (known.has(word) && !isCut) return word
    if (!isCut && word.length < SHORTEST_OF_WORDS - 1) return word
    const fits = isCut ? wildcard(headers[index]!) : (one: string) => isOneLetterApart(one, word)
    const isLong = (one: string, [field]: readonly string[]) =>
      isCut || one.length >= (ofWords.has(field!) ? SHORTEST_OF_WORDS : SHORTEST)
    return onlyMeaning([...known].filter(([one, of]) => !taken.has(one) && isLong(one, of) && fits(one))) ?? word
  })
}

/** The header that most tools write, of those that all head the same field; null where they head several. */
function onlyMeaning(found: readonly (readonly [string, readonly string[]])[]): string | null {
  if (new Set(found.flatMap(([, fields]) => fields)).size !== 1) return null
  return found.reduce((best, one) => (one[1].length > best[1].length ? one : best))[0]
}

/** The headers that were so read, by their place. */
export function repairedHeaders(headers: readonly string[], words: readonly string[], kind: ImportKind): number[] {
  return repairHeaders(headers, words, kind).flatMap((word, index) => (word === words[index] ? [] : [index]))
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
