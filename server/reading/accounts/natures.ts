import { numbersIn, type NumberTable } from '../numbers-in.ts'
import type { OpenedExport } from '../opened-export.ts'
import { looksLikeAmount } from '../values/amount.ts'
import { readCostNature } from '../values/cost-nature.ts'
import { isEmpty } from '../values/empty.ts'
import { derivedHeaders, isNothing, placeOf, type Derived } from './derived.ts'

const months = new Set(['mois', 'month', 'periode', 'period', 'date'])
/** Of the amounts beside natures, those that are not what they come to, and are no cost that would be lost. */
const TAXES = /\b(?:ttc|tva|vat|tax|taxes)\b/

type NatureColumn = { readonly header: string; readonly index: number }

/**
 * A table of months whose natures of cost stand side by side, `Mois;Forfait;Régie;Pénalités`: each of its rows is one a nature, for
 * every one that it says an amount of. A sum beside them is none. `known`: the places of columns that are read as no amount. null
 * where fewer than two headers are natures over amounts, or where amounts beside them are not their sum: these would be lost.
 */
export function naturesAcross(
  { headers, firstRows }: Pick<OpenedExport, 'headers' | 'firstRows'>,
  words: readonly string[],
  known: ReadonlySet<number>,
): Derived | null {
  if (placeOf(words, months) < 0) return null
  const columns = headers.flatMap((header, index) => {
    const cells = firstRows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell))
    return readCostNature(header) !== null && cells.every(looksLikeAmount) ? [{ header, index }] : []
  })
  const natures = new Set(columns.map(({ header }) => readCostNature(header)))
  if (columns.length < 2 || natures.size < 2) return null
  const others = [...headers.keys()].filter(
    (at) => !known.has(at) && !TAXES.test(words[at]!) && columns.every(({ index }) => index !== at),
  )
  const numbers = numbersIn(firstRows)
  if (others.some((at) => numbers.every((table) => holdsOtherAmounts(table, at, columns)))) return null
  return {
    headers: [derivedHeaders.nature, derivedHeaders.amountOfNature],
    cellsOf: (cells) =>
      columns.flatMap(({ header, index }) => {
        const amount = cells[index] ?? ''
        return isNothing(amount) ? [] : [[header, amount]]
      }),
  }
}

/** Whether a column holds a number that its row's natures do not come to, penalties added or taken off. */
function holdsOtherAmounts(table: NumberTable, at: number, columns: readonly NatureColumn[]): boolean {
  return table.some((row) => {
    const { value, isShare } = row[at] ?? { value: null, isShare: false }
    if (value === null || isShare) return false
    const amounts = columns.map(({ header, index }) => {
      const amount = row[index]?.value ?? 0
      return { amount, taken: readCostNature(header) === 'penalty' ? -amount : amount }
    })
    const sums = [
      amounts.reduce((sum, { amount }) => sum + amount, 0),
      amounts.reduce((sum, { taken }) => sum + taken, 0),
    ]
    return sums.every((sum) => Math.abs(sum - value) > 0.015)
  })
}
