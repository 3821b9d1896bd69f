import { amountBeforeTax } from '../columns/cost-amounts.ts'
import { numbersIn, type NumberTable } from '../numbers-in.ts'
import type { ReadColumn } from '../recognise.ts'
import { holdsTax, saysBeforeTax, saysTax } from '../values/amount-speech.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { placeOf, replaceColumn, type FirstRows } from './replace-column.ts'

const OTHER_SUM =
  /\b(?:unitaire|unit|pu|annuel\w*|annual|yearly|cumul\w*|ytd|prevu\w*|budget\w*|forecast|remise\w*|a payer|paye\w*|paid|due?)\b/
/** With VAT an amount is so many times what it is before it, at most. */
const MOST = 1.275

/** The columns with the amount before tax where one that holds it, or does not say, was found and the other stands beside it. */
export function settleBeforeTax(columns: readonly ReadColumn[], { headers, rows }: FirstRows): readonly ReadColumn[] {
  const amount = placeOf(columns, 'amount')
  if (amount === undefined) return columns
  const isHeld = holdsTax(headers[amount]!)
  if (!isHeld && saysTax(headers[amount]!)) return columns
  // Beside an amount that does not say, only a sum that does: a net weight is none.
  const isBefore = isHeld ? saysBeforeTax : (words: string) => words === 'ht' || amountBeforeTax.test(words)
  const used = new Set(columns.map(({ index }) => index))
  const tables = numbersIn(rows)
  const found = headers.findIndex((header, index) => {
    const words = normaliseWords(header)
    if (used.has(index) || !isBefore(words) || OTHER_SUM.test(words) || holdsTax(header)) return false
    return tables.some((table) => isLess(table, index, amount))
  })
  return found < 0 ? columns : replaceColumn(columns, 'amount', found)
}

/** Whether a column is in every row what another one may be before tax. */
function isLess(table: NumberTable, before: number, withTax: number): boolean {
  const told = table.filter((row) => row[withTax]?.value !== null)
  return (
    told.length > 0 &&
    told.every((row) => {
      const [net, gross] = [row[before]?.value ?? null, row[withTax]?.value ?? null]
      if (net === null || gross === null) return false
      return net === gross || (gross / net >= 1 && gross / net <= MOST)
    })
  )
}
