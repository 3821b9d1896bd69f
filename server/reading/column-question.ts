import type { FactField } from '../../shared/kinds/columns.ts'
import type { Asking } from './asking.ts'
import type { ChosenMapping } from './mapping.ts'

/** Columns, by their place, each of which a field may be read from, and which one it probably is. */
export type Candidates = { readonly field: FactField; readonly columns: readonly number[]; readonly guess: number }

type Table = { readonly headers: readonly string[]; readonly rows: number; readonly mapping: ChosenMapping }

/**
 * Makes what asks in which of several columns a field stands, where their cells do not tell; until somebody says, the likely one.
 * Not asked of whoever chose the field's column, or what one of the columns is. `rows`: how many are looked at.
 */
export function columnAsker(asking: Asking, { headers, rows, mapping }: Table): (candidates: Candidates) => number {
  const chosen = new Set(Object.values(mapping))
  return ({ field, columns, guess }) => {
    const isChosen = chosen.has(field) || columns.some((index) => mapping[index] !== undefined)
    if (isChosen) return guess
    const options = columns.map((index) => ({ value: String(index), label: headers[index]! }))
    const answer = asking.choose({ about: { topic: 'column', field }, options, guess: String(guess), count: rows })
    return answer === null ? guess : Number(answer)
  }
}
