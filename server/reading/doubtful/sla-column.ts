import type { ColumnRule } from '../formats/format.ts'
import type { ReadColumn } from '../recognise.ts'
import { toldBy } from '../row-facts.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import { readMark } from '../values/marks.ts'
import { readSlaOutcome, slaColours, yesOfSla } from '../values/sla-words.ts'
import { readYesNo } from '../values/words.ts'
import type { FirstRows } from './replace-column.ts'

const NAMES_SLA = /\b(?:slas?|gtr)\b/
/** That of another time than the one to the end. */
const OF_ANOTHER = /\b(?:gti|tto|response|reponse|reaction|prise en (?:charge|compte)|first|premiere?)\b/
/** Headers that name no SLA and ask whether one was met, normalised. */
const ASKS =
  /^(?:(?:(?:delais?|engagements?|echeances?|objectifs?|cibles?)(?: de (?:resolution|traitement))? )?(?:respecte|tenu|atteint)e?s?|delais? ok|a temps|a l heure|(?:met|meets) (?:the )?(?:target|deadline|due date|objective)|(?:target|deadline|due date|objective|commitment)s? (?:met|kept)|respect (?:du |des |de l )?(?:delais?|engagements?|echeances?|objectifs?|gtr)|breach)$/
/** What agreements are called, of which none says whether it was met. */
const A_PLAN = /\d|\b(?:gold|silver|bronze|platinum|or|argent|standard|premium|basic|default|vip)\b/
/** Of more words than these a column says something else: what was agreed, or with whom. */
const MOST_WORDS = 4

/**
 * The columns with one that tells whether the SLA was met, though no header is known word for word: by its cells, where its header
 * names an SLA or asks whether it was met. Words that nobody knows are asked; so is a yes under a header that does not say of what.
 */
export function withSla(columns: readonly ReadColumn[], { headers, rows }: FirstRows): readonly ReadColumn[] {
  if (columns.some(({ field }) => toldBy(field) === 'slaMet' && field !== 'slaDueAt')) return columns
  const taken = new Set(columns.map(({ index }) => index))
  for (const [index, header] of headers.entries()) {
    const words = normaliseWords(header)
    const isNamed = NAMES_SLA.test(words)
    if (taken.has(index) || OF_ANOTHER.test(words) || !(isNamed || ASKS.test(words))) continue
    const cells = new Set(rows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell)))
    const tells = [...cells].filter((cell) => outcomeOf(cell) !== null || readYesNo(cell) !== null)
    const mayTell = isNamed && cells.size > 1 && [...cells].every(isWord)
    if (cells.size === 0 || cells.size > MOST_WORDS || (tells.length === 0 && !mayTell)) continue
    return [...columns, { index, field: 'slaMet', rule: ruleFor(header, tells) }]
  }
  return columns
}

/** What a cell says of the SLA whatever its header. */
function outcomeOf(cell: string): boolean | null {
  const word = normaliseWords(cell)
  return Object.hasOwn(slaColours, word) ? slaColours[word]! : readSlaOutcome(cell)
}

const isWord = (cell: string) => /\p{L}/u.test(cell) && !A_PLAN.test(normaliseWords(cell))

/** How the column speaks; null where a yes may mean either. */
function ruleFor(header: string, tells: readonly string[]): ColumnRule | null {
  const yes = yesOfSla(header)
  if (yes === null && tells.some((cell) => outcomeOf(cell) === null && readMark(cell) === null)) return null
  return { field: 'slaMet', headers: [], words: slaColours, ...(yes === 'missed' && { says: 'opposite' }) }
}
