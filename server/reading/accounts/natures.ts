import type { CostNature } from '../../../shared/kinds/costs/cost.ts'
import { numbersIn, type NumberTable } from '../numbers-in.ts'
import type { OpenedExport } from '../opened-export.ts'
import { looksLikeAmount } from '../values/amount.ts'
import { readCostNature } from '../values/cost-nature.ts'
import { isEmpty } from '../values/empty.ts'
import { derivedHeaders, isNothing, placeOf, type Derived } from './derived.ts'

const months = new Set(['mois', 'month', 'periode', 'period', 'date'])
/** Of the amounts beside natures, those that are not what they come to, and are no cost that would be lost. */
const TAXES = /\b(?:ttc|tva|vat|tax|taxes)\b/

type NatureColumn = { readonly header: string; readonly index: number; readonly nature: CostNature }

/**
 * A table of months whose natures of cost stand side by side, `Mois;Forfait;Régie;Pénalités`: each of its rows is one a nature, for
 * every one that it says an amount of, the first of them with what was forecast of the month. A sum beside them is none. `known`: the
 * places of columns that are read as no amount; `forecast`: that of the forecast, −1 where there is none. null where fewer than two
 * headers are natures over amounts, or where amounts beside them are not their sum: these would be lost.
 */
export function naturesAcross(
  { headers, firstRows }: Pick<OpenedExport, 'headers' | 'firstRows'>,
  words: readonly string[],
  { known, forecast }: { readonly known: ReadonlySet<number>; readonly forecast: number },
): Derived | null {
  if (placeOf(words, months) < 0) return null
  const columns = headers.flatMap((header, index) => {
    const cells = firstRows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell))
    const nature = index === forecast ? null : readCostNature(header)
    return nature !== null && cells.every(looksLikeAmount) ? [{ header, index, nature }] : []
  })
  const natures = new Set(columns.map(({ nature }) => nature))
  if (columns.length < 2 || natures.size < 2) return null
  const others = [...headers.keys()].filter(
    (at) => !known.has(at) && at !== forecast && !TAXES.test(words[at]!) && columns.every(({ index }) => index !== at),
  )
  const numbers = numbersIn(firstRows)
  const reads = (at: number) => numbers.filter((table) => table.some((row) => row[at]?.value != null))
  const isLost = (at: number) =>
    reads(at).length > 0 && reads(at).every((table) => holdsOtherAmounts(table, at, columns))
  if (others.some(isLost)) return null
  const ofCosts = columns.toSorted((a, b) => Number(isPenalty(a)) - Number(isPenalty(b)))
  const isTold = forecast >= 0
  return {
    headers: [derivedHeaders.nature, derivedHeaders.amountOfNature, ...(isTold ? [derivedHeaders.forecast] : [])],
    cellsOf: (cells) =>
      ofCosts
        .filter(({ index }) => !isNothing(cells[index] ?? ''))
        .map(({ header, index }, at) => {
          const foreseen = at === 0 ? (cells[forecast] ?? '') : ''
          return [header, cells[index]!, ...(isTold ? [foreseen] : [])]
        }),
  }
}

/** What heads the rows of a table of months: nothing, or the money that it counts. */
const CORNER = /^(?:(?:en |in )?(?:€|eur|euros?)? ?(?:ht)?)$/

/** What each row of a table whose months stand side by side pays for, under a header that names nothing; null where no row says it. */
export function naturesOfRows(words: readonly string[], rows: readonly (readonly string[])[]): Derived | null {
  const at = words.findIndex(
    (word, index) => CORNER.test(word) && rows.some((row) => readCostNature(row[index] ?? '') !== null),
  )
  return at < 0 ? null : { headers: [derivedHeaders.ofRow], cellsOf: (cells) => [[cells[at] ?? '']] }
}

const isPenalty = ({ nature }: NatureColumn) => nature === 'penalty'

/** Whether a column holds a number that its row's natures do not come to, penalties added or taken off. */
function holdsOtherAmounts(table: NumberTable, at: number, columns: readonly NatureColumn[]): boolean {
  return table.some((row) => {
    const { value, isShare } = row[at] ?? { value: null, isShare: false }
    if (value === null || isShare) return false
    const amounts = columns.map((column) => {
      const amount = row[column.index]?.value ?? 0
      return { amount, taken: isPenalty(column) ? -amount : amount }
    })
    const sums = [
      amounts.reduce((sum, { amount }) => sum + amount, 0),
      amounts.reduce((sum, { taken }) => sum + taken, 0),
    ]
    return sums.every((sum) => Math.abs(sum - value) > 0.015)
  })
}
