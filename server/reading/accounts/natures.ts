import { looksLikeAmount } from '../values/amount.ts'
import { readCostNature } from '../values/cost-nature.ts'
import { isEmpty } from '../values/empty.ts'
import { derivedHeaders, isNothing, placeOf, type Derived } from './derived.ts'

const months = new Set(['mois', 'month', 'periode', 'period', 'date'])

/**
 * A table of months whose natures of cost stand side by side, `Mois;Forfait;Régie;Pénalités`: each of its rows is one a nature, for
 * every one that it says an amount of. A sum beside them is none. null where fewer than two headers are natures over amounts.
 */
export function naturesAcross(
  headers: readonly string[],
  words: readonly string[],
  firstRows: readonly (readonly string[])[],
): Derived | null {
  if (placeOf(words, months) < 0) return null
  const columns = headers.flatMap((header, index) => {
    const cells = firstRows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell))
    return readCostNature(header) !== null && cells.every(looksLikeAmount) ? [{ header, index }] : []
  })
  const natures = new Set(columns.map(({ header }) => readCostNature(header)))
  if (columns.length < 2 || natures.size < 2) return null
  return {
    headers: [derivedHeaders.nature, derivedHeaders.amountOfNature],
    cellsOf: (cells) =>
      columns.flatMap(({ header, index }) => {
        const amount = cells[index] ?? ''
        return isNothing(amount) ? [] : [[header, amount]]
      }),
  }
}
