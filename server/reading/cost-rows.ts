import { normaliseWords } from './values/clean-text.ts'

/** Columns that say whether a line is what was spent or what was planned. */
const SCENARIO =
  /^(?:type|type de (?:ligne|montant|valeur|donnee)|nature du montant|version|scenario|valeur|mesure|donnee|indicateur|value|measure|line type|reel budget|budget reel)$/
const PLANNED = /^(?:budget\w*|prevus?|prevues?|previsions?|previsionnel\w*|forecasts?|planned|plan)$/
const VAT = /^(?:(?:montant|total|dont) )?(?:de )?(?:la )?(?:tva|vat|t v a|sales tax)(?: (?:a )?\d[\d ]*)?$/

/** Tells the lines of a table of costs that are what was planned, by a column of their own. `read`: the places of those that are read. */
export function plannedLines(
  headers: readonly string[],
  read: ReadonlySet<number>,
): (cells: readonly string[]) => boolean {
  const at = headers.findIndex((header, index) => !read.has(index) && SCENARIO.test(normaliseWords(header)))
  return (cells) => at >= 0 && PLANNED.test(normaliseWords(cells[at] ?? ''))
}

/** Whether a label says nothing but VAT, which is no cost: costs count before tax. */
export function saysVat(text: string | null): boolean {
  return text !== null && VAT.test(normaliseWords(text))
}
