import { stemsOf } from './word-stems.ts'

type Verdict = 'satisfied' | 'unsatisfied'

const listOf = (words: string) => new Set(words.split(' ').map(stemsOf))
const pleased = listOf(
  'satisfait satisfaisant content heureux ravi enchante satisfied happy pleased satisfying satisfecho satisfeito',
)
const displeased = listOf(
  'insatisfait insatisfaisant mecontent decu decevant malheureux dissatisfied unsatisfied unhappy displeased disappointed insatisfecho insatisfeito',
)
const degrees = listOf(
  'tres extremement tout a fait totalement entierement parfaitement plutot assez vraiment globalement completement pleinement je suis ' +
    'very extremely completely totally fully fairly rather somewhat quite mostly highly i am muy bastante totalmente muito',
)
const denials = listOf('pas du tout non peu moyennement ni aucunement not at all neither nor no poco pouco nada')
const AGREED =
  /^(?:(?:tout a fait|totalement|plutot|entierement|assez|tres) )?d accord$|^(?:(?:strongly|totally|completely|somewhat|mostly) )?agree$/
const DISAGREED =
  /^(?:plutot |tout a fait |totalement )?(?:pas|pas du tout|pas vraiment|peu) d accord$|^en desaccord(?: total)?$|^(?:tout a fait |plutot )?en desaccord$|^ni d accord ni (?:pas d accord|en desaccord)$|^(?:(?:strongly|totally|completely|somewhat|mostly) )?disagree$|^neither agree nor disagree$/

/** Reads a phrase of satisfaction, whatever its degree, gender or inclusive spelling: `Très satisfait(e)`; null where it is none. */
export function readSatisfactionPhrase(cell: string): Verdict | null {
  const words = stemsOf(cell).split(' ')
  const [isPleased, isDispleased] = [
    words.some((word) => pleased.has(word)),
    words.some((word) => displeased.has(word)),
  ]
  const isDenied = words.some((word) => denials.has(word) && !degrees.has(word))
  const isPhrase = words.every((word) => [pleased, displeased, degrees, denials].some((known) => known.has(word)))
  // `Neither happy nor unhappy`.
  if (!isPhrase || isPleased === isDispleased) return isPhrase && isPleased && isDenied ? 'unsatisfied' : null
  if (isDispleased) return isDenied ? null : 'unsatisfied'
  return isDenied ? 'unsatisfied' : 'satisfied'
}

/**
 * Reads how far somebody agrees with a sentence that says that one is satisfied; null where the cell does not tell. Words are
 * normalised.
 */
export function readAgreement(words: string): Verdict | null {
  if (DISAGREED.test(words)) return 'unsatisfied'
  return AGREED.test(words) ? 'satisfied' : null
}

/** Whether a header is a sentence that somebody who is satisfied agrees with. */
export function saysSatisfied(words: string): boolean {
  return /satisf/.test(words) && !saysDissatisfied(words)
}

/** Whether a header says the opposite: a yes under `Insatisfait` is nobody who is satisfied. */
export function saysDissatisfied(words: string): boolean {
  return /insatisf|dissatisf|unsatisf|mecontent|unhappy|not satisf|(?:pas|non) satisf/.test(words)
}

/**
 * Whether a header rates how dissatisfied somebody is, so that 1 is the best: what it names before any number is that alone, and
 * not with 1 for very much so.
 */
export function ratesDissatisfaction(words: string): boolean {
  const [what] = words.split(/\d/, 1) as [string]
  const rest = what.replace(/\b(?:pas|non|not) satisf\w*/g, '')
  return saysDissatisfied(what) && !/\bsatisf/.test(rest) && !MUCH_FIRST.test(words)
}
const MUCH_FIRST = /(?<!\d)[01] (?:est |is )?(?:tres|tout a fait|totalement|extremement|very|completely|extremely)\b/

const smiling = '😀😃😄😁😆😊☺🙂😍🤩🥰😎👍😺😸💚🟢✅'
const frowning = '😐😑😕🙁☹😞😟😠😡😢😭👎😤🤬😣😖😒😾🔴🟠🟡❌'
/** `:)`, `:-D`, `^^`; `:(`, `:-/`, `:|`. */
const TYPED_SMILE = /^(?:[:;=]-?[)D\]]+|\^_?\^)$/
const TYPED_FROWN = /^[:;=]'?-?[(\\/|[]+$/
const TINTS = /[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D/gu

/** Reads a smiley that stands alone; null where the cell is none. One that neither smiles nor frowns is not satisfied. */
export function readSmiley(cell: string): Verdict | null {
  const text = cell.trim()
  if (TYPED_SMILE.test(text)) return 'satisfied'
  if (TYPED_FROWN.test(text)) return 'unsatisfied'
  const signs = [...cell.trim().replace(TINTS, '')]
  if (signs.length === 0 || new Set(signs).size > 1) return null
  if ([...smiling].includes(signs[0]!)) return 'satisfied'
  return [...frowning].includes(signs[0]!) ? 'unsatisfied' : null
}
