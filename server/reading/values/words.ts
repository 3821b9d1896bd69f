import { normaliseWords } from './clean-text.ts'

const yes = new Set(['true', 'yes', 'y', 'oui', 'o', 'vrai', '1', 'si', 'sim', 'x'])
const no = new Set(['false', 'no', 'n', 'non', 'faux', '0', 'nao'])

/** Reads yes or no; null where the cell says neither. */
export function readYesNo(cell: string): boolean | null {
  const word = normaliseWords(cell)
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}

/** Reads a support level written `2`, `N2`, `L2`, `Niveau 2`, `Level 2`, `Tier 2`, `2nd line`; null where it is none of 1–4. */
export function readLevel(cell: string): number | null {
  const word = normaliseWords(cell)
  const level =
    /^(?:n|l|t|niveau|level|tier|support niveau|support level|support)? ?([1-4])(?: ?(?:st|nd|rd|th|er|eme|e))?(?: (?:line|level|niveau|ligne))?$/.exec(
      word,
    )
  return level ? Number(level[1]) : null
}
