import { speeches } from '../../shared/api/questions.ts'
import { derivedHeaders } from './accounts/derived.ts'
import type { ReadRules } from './read-rules.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isPlanned, isSpent } from './values/scenario.ts'

/** Columns that say whether a line is what was spent or what was planned. */
const SCENARIO =
  /^(?:type|type de (?:ligne|montant|valeur|donnee)|nature du montant|version|scenario|valeur|mesure|donnee|indicateur|value|measure|line type|statut|status|etat|state|reel budget|budget reel)$/
const VAT = /^(?:(?:montant|total|dont) )?(?:de )?(?:la )?(?:tva|vat|t v a|sales tax)(?: (?:a )?\d[\d ]*)?$/

/**
 * Compiles what tells the lines of a table of costs that are what was planned, by a column of their own, or their sheet. Where no
 * line of it says that it was spent, what those are is asked: `Planned` may be planned work, and `Budget` what was spent within one.
 * `read`: the places of the columns that are read.
 */
export function plannedLines(headers: readonly string[], read: ReadonlySet<number>, { asking, learnt }: ReadRules) {
  const at = headers.findIndex(
    (header, index) => header === derivedHeaders.sheet || (!read.has(index) && SCENARIO.test(normaliseWords(header))),
  )
  let rows = 0
  let said: string | null | undefined
  return (cells: readonly string[]): boolean => {
    const word = at < 0 ? '' : normaliseWords(cells[at] ?? '')
    if (isSpent(word)) learnt.spentLines.tell()
    if (!isPlanned(word)) return false
    rows += 1
    if (said === undefined && !learnt.spentLines.isTold) {
      const about = { topic: 'speech', of: 'planned', field: 'amount', column: headers[at]! } as const
      said = asking.choose({ about, options: speeches.planned, guess: 'planned', count: () => rows })
    }
    return said !== 'spent'
  }
}

/** Whether a label says nothing but VAT, which is no cost: costs count before tax. */
export function saysVat(text: string | null): boolean {
  return text !== null && VAT.test(normaliseWords(text))
}
