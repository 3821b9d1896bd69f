import { amountReader } from './values/amount.ts'
import { AmountVotes } from './values/amount-votes.ts'
import { isEmpty } from './values/empty.ts'

/** A number of a cell, null where the cell is empty; whether it is a percentage, and had more decimals than the two that are read. */
type Numbered = { readonly value: number | null; readonly isShare: boolean; readonly isRounded: boolean }
/** Rows of such cells; null of a cell that is no number. */
export type NumberTable = readonly (readonly (Numbered | null)[])[]

export const NOTHING: Numbered = { value: null, isShare: false, isRounded: false }
const MORE_DECIMALS = /[.,]\d{3,}\D*$/

/** The cells of rows as amounts are read, with either decimal mark, since none is settled yet. */
export function numbersIn(rows: readonly (readonly string[])[]): NumberTable[] {
  return ([',', '.'] as const).map((decimalMark) => {
    const read = amountReader({ decimalMark, amounts: new AmountVotes(), exactNumbers: false })
    return rows.map((row) =>
      row.map((cell) => {
        if (isEmpty(cell)) return NOTHING
        const hundredths = read(cell.replace('%', ''))
        if (typeof hundredths !== 'number') return null
        return { value: hundredths / 100, isShare: cell.includes('%'), isRounded: MORE_DECIMALS.test(cell) }
      }),
    )
  })
}
