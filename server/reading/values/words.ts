import { normaliseWords } from './clean-text.ts'
import { readMark } from './marks.ts'

const yes = new Set(['true', 'yes', 'y', 'oui', 'o', 'vrai', '1', 'si', 'sim', 'x'])
const no = new Set(['false', 'no', 'n', 'non', 'faux', '0', 'nao'])

/** Of one row, the share that was is all or nothing. */
const ALL = /^\s*100 ?%\s*$/

/** Reads yes or no; null where the cell says neither. */
export function readYesNo(cell: string): boolean | null {
  const word = normaliseWords(cell)
  if (yes.has(word) || ALL.test(cell)) return true
  return no.has(word) ? false : word === '' ? readMark(cell) : null
}

const LEVEL_WORD = '(?:niveau|niv|level|lvl|tier|nivel|livello|stufe|ligne|line|linea|linha|support|n|l|t)'
const LEVEL_LAST = '(?:niveau|level|tier|nivel|ligne|line|linea|linha)'
const FIRST_WORDS: Readonly<Record<string, string>> = {
  premier: '1',
  premiere: '1',
  first: '1',
  primer: '1',
  primera: '1',
  primeiro: '1',
  primeira: '1',
  deuxieme: '2',
  second: '2',
  seconde: '2',
  segundo: '2',
  segunda: '2',
  troisieme: '3',
  third: '3',
  tercer: '3',
  terceiro: '3',
}
const ALONE = /^([1-4])(?: ?(?:st|nd|rd|th|er|ere|eme|e))?$/
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LEVEL_WORD} ?([1-4])|([1-4]) ?(?:st|nd|rd|th|er|ere|eme|e|o|a)? ${LEVEL_LAST})(?![\\p{L}\\p{N}])`,
  'gu',
)

const romans: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }
const ROMAN =
  /(?<![\p{L}\p{N}])(?:niveau|niv|level|tier|nivel|livello|stufe|ligne|line)s? (?:i|ii|iii|iv)(?![\p{L}\p{N}])/u

const ORDINAL = '[1-4] ?(?:st|nd|rd|th|er|ere|eme|e|o|a)?'
const DENIED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:hors|non|not|pas|sans|sauf|except) (?:du |de |le |la |the )?(?:${LEVEL_WORD} ?[1-4]|${ORDINAL} ${LEVEL_LAST})`,
  'u',
)
const AND = '(?:et|and|ou|or|a|to|y|e)'
const SEVERAL = new RegExp(
  `${LEVEL_WORD}s? ?[1-4] ${AND} [1-4](?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${ORDINAL} ${AND} ${ORDINAL} ${LEVEL_LAST}`,
  'u',
)

/** From one level to the next: `N1 > N2`, `N1 -> N2`, `N1 puis N2`. */
const HANDED_OVER = /\s*(?:[-=–]?>|→|⇒|➔)\s*|\s+(?:puis|then)\s+/u

/** The highest level that a ticket was handed over to; null where the cell tells no such way, or no level stands at a step of it. */
function highestOf(cell: string): number | null {
  const steps = cell.split(HANDED_OVER)
  const levels = steps.map(levelIn)
  return steps.length > 1 && levels.every((level) => level !== null) ? Math.max(...levels) : null
}

/**
 * Reads a support level, alone (`2`, `N2`, `2nd line`, `Niveau II`) or inside a name (`Support N1 - Paris`, `Nivel 1`,
 * `Premier niveau`). Null where none of 1–4 stands there, where two do, `N1/N2`, `Niveaux 1 et 2`, `1st or 2nd line`, and
 * where it is denied: `Hors N1`, `Not first level`. Of several from which it was handed over, the highest.
 */
export function readLevel(cell: string): number | null {
  return levelIn(cell) ?? highestOf(cell)
}

function levelIn(cell: string): number | null {
  const said = normaliseWords(cell)
  const numbers = ROMAN.test(said) ? { ...FIRST_WORDS, ...romans } : FIRST_WORDS
  const words = said
    .split(' ')
    .map((word) => (Object.hasOwn(numbers, word) ? numbers[word]! : word))
    .join(' ')
  const alone = ALONE.exec(words)?.[1]
  if (alone !== undefined) return Number(alone)
  if (DENIED.test(words) || SEVERAL.test(words)) return null
  const found = new Set([...words.matchAll(NAMED)].map(([, after, before]) => Number(after ?? before)))
  return found.size === 1 ? [...found][0]! : null
}
