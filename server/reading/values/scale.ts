import { normaliseWords } from './clean-text.ts'
import { scales, type Scale } from '../../../shared/kinds/satisfaction/answer.ts'

const BEST = '(\\d{1,3})'
const LEAST = '(?:(?:de|from)?\\s*[01]\\s*(?:-|–|à|a|to)\\s*|\\/\\s*|sur[\\s_]+|out of\\s+)'
const IN_HEADER = new RegExp(`[\\s_([]*(?<![\\d])${LEAST}${BEST}\\s*[)\\]]?$`, 'iu')
const QUESTION = /(?<=[)\]])\s*\?\s*$/
const ALONE = new RegExp(`^${LEAST}?${BEST}(?:\\s*(?:étoiles|stars|points))?$`, 'iu')

/** Words of the best end of a scale, normalised. */
const BEST_END =
  '(?:(?:le |la |the )?(?:plus|most|tres|tout a fait|totalement|entierement|very|completely|extremely|sehr) (?:satisf\\w+|content\\w*|bien|bon\\w*|good|happy|zufrieden|gut)|excellent\\w*|parfait\\w*|perfect|best|(?:le |la )?meilleure?\\w*|top)'
const BEST_FIRST = new RegExp(`(?<!\\d)1 (?:est |etant |is |being )?${BEST_END}`)
/** Both ends, each with its words: `(1 = très satisfait, 5 = pas du tout)`. */
const BOTH_ENDS = /(?<!\d)[01]\s*[=:–-]\s*\p{L}[^\d]*?(?<!\d)(\d{1,2})\s*[=:–-]\s*\p{L}/u

/** The same in a text, which puts the words in brackets too: `De 1 (très satisfait) à 4 (pas satisfait)`. */
const ENDS_IN_TEXT = /(?<!\d)[01]\s*[=:–(-]\s*\p{L}[^\d]*?(?<!\d)(\d{1,2})\s*[=:–(-]\s*\p{L}/u

/** Stars are given of five. */
export const STARS = 5
const OF_STARS = /\b(?:etoiles?|stars?)\b/

/** Whether a header says that 1 is the best: `Note (1 = très satisfait, 5 = pas du tout satisfait)`. */
export function isBestFirst(header: string): boolean {
  return BEST_FIRST.test(normaliseWords(header))
}

/**
 * The best score that a header names at its end, or both ends of which it names: `Note /10`, `Score (1-5)`, `note sur 5`; null
 * where it names none.
 */
export function scaleInHeader(header: string): number | null {
  const best = (IN_HEADER.exec(withoutEnds(header).replace(QUESTION, '').trim()) ?? BOTH_ENDS.exec(header))?.[1]
  if (best === undefined && OF_STARS.test(normaliseWords(header))) return STARS
  return best === undefined ? null : Number(best)
}

/** What a text above a table says of the scores under it, by naming both ends of their scale; null where it does not. */
export function scaleInText(text: string): { readonly best: number; readonly isBestFirst: boolean } | null {
  const best = ENDS_IN_TEXT.exec(text)?.[1]
  return best === undefined ? null : { best: Number(best), isBestFirst: isBestFirst(text) }
}

/** What explains a scale in brackets: `(1 = excellent, 4 = mauvais)`, `(1 = meilleur)`. */
const EXPLAINED = /\s*[([][^()[\]]*\d\s*=[^()[\]]*[)\]]\s*$/

/** A header without the words of both ends of its scale: `Note (1 = excellent, 4 = mauvais)` is the score. */
export function withoutEnds(header: string): string {
  return header.replace(EXPLAINED, '')
}

/** A header without the scale at its end. */
export function withoutScale(header: string): string {
  return header.replace(QUESTION, '').trim().replace(IN_HEADER, '')
}

/** Reads a cell that holds the best score: `5`, `/5`, `sur 10`, `1-5`; null where it is none. */
export function readScale(cell: string): number | null {
  const best = ALONE.exec(cell.trim())?.[1]
  return best === undefined ? null : Number(best)
}

/** Whether "satisfied" is defined on a scale. */
export function isScale(best: number): best is Scale {
  return scales.some((scale) => scale === best)
}
