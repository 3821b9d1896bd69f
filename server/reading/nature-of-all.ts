import { costNatures, type CostNature } from '../../shared/kinds/costs/cost.ts'
import type { ChosenMapping, Suggested } from './mapping.ts'
import type { OpenedExport } from './opened-export.ts'
import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { Places } from './row.ts'
import { looksLikeAmount } from './values/amount.ts'
import { normaliseWords } from './values/clean-text.ts'
import { naturesIn, readCostNature } from './values/cost-nature.ts'
import { isEmpty } from './values/empty.ts'
import { withoutPeriod } from './values/without-period.ts'

const NATURES = /\b(?:natures?|categor\w*|rubriques?|postes?|familles?)\b/
const ACCOUNTS = /\b(?:comptes?|accounts?)\b/
/** The number of a bank's account, which every row repeats. */
const OF_BANK = /^(?:[a-z]{2}\d{2}[a-z0-9]{10,}|[\dx*]{9,})$/i

/**
 * Whether a column that is not read may tell the nature of costs, and nobody said that it does not: as its cells look, as one of
 * categories or accounts, or as an amount of one nature. Which one does is then to be chosen, and nothing is said of all rows.
 */
export function mayTellNature(
  { headers, firstRows }: Pick<OpenedExport, 'headers' | 'firstRows'>,
  { columns, suggested }: { readonly columns: readonly ReadColumn[]; readonly suggested: Suggested },
  mapping: ChosenMapping,
): boolean {
  const read = new Set(columns.map(({ index }) => index))
  return headers.some((header, index) => {
    if (read.has(index) || mapping[index] !== undefined) return false
    const words = normaliseWords(header)
    const cells = firstRows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell))
    if (suggested.get(index) === 'nature') return true
    if (cells.length === 0) return false
    if (NATURES.test(words)) return true
    if (ACCOUNTS.test(words)) return !cells.every((cell) => OF_BANK.test(cell.replaceAll(' ', '')))
    return readCostNature(header) !== null && cells.every(looksLikeAmount)
  })
}

/** The answer by which each line is what its label says: the words of these are then asked, as those of a column of natures. */
const AS_LABELLED = 'as-labelled'

/**
 * How the nature of lines is read: by `wordOf` what stands in the column of `places`, or for all of them alike, each being counted.
 */
type NatureOfLines = {
  readonly places: Places
  readonly wordOf: (cell: string) => string
  readonly ofAll: ((label: string | null) => CostNature) | null
}
const asItStands = (cell: string) => cell

/**
 * What the lines of a file pay for. Where no column says it, that is asked, once for all of them: a guess is what the name of the
 * file, the texts above its table, and its labels agree on.
 */
export function natureOfLines(places: Places, { asking, fileName, titles }: ReadRules): NatureOfLines {
  if (places.has('nature')) return { places, wordOf: asItStands, ofAll: null }
  const labels = places.get('label')
  const ofLabels = new Set<CostNature>()
  const ofFile = new Set([fileName.replace(/\.\w+$/, ''), ...titles].flatMap((text) => [...naturesIn(text)]))
  let lines = 0
  const guess = () => {
    const found = new Set([...ofFile, ...ofLabels])
    if (found.size === 1) return [...found][0]!
    return ofLabels.size > 1 ? AS_LABELLED : null
  }
  const said = asking.choose({
    about: { topic: 'constant', field: 'nature' },
    options: labels === undefined ? costNatures : [...costNatures, AS_LABELLED],
    guess,
    count: () => lines,
  })
  if (said === AS_LABELLED)
    return { places: new Map([...places, ['nature', labels!]]), wordOf: withoutPeriod, ofAll: null }
  // Nothing is stored while it is not said.
  const nature = (said ?? 'recurring') as CostNature
  return {
    places,
    wordOf: asItStands,
    ofAll: (label) => {
      lines += 1
      if (label !== null) naturesIn(label).forEach((one) => ofLabels.add(one))
      return nature
    },
  }
}
