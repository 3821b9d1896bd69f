import type { FactField } from '../../shared/kinds/columns.ts'
import type { Asking } from './asking.ts'
import type { ChosenMapping } from './mapping.ts'

/** Columns, by their place, each of which a field may be read from; null = none of the table does. */
type Candidates = {
  readonly field: FactField
  readonly columns: readonly (number | null)[]
  readonly guess: number | null
  /** Whether the cells leave it open; where they do not, only what was said of an earlier file counts. */
  readonly isOpen?: boolean
}
/** Tells which of the columns is the field's. */
export type AskColumn = (candidates: Candidates) => number | null

type Table = { readonly headers: readonly string[]; readonly rows: number; readonly mapping: ChosenMapping }

const NONE = 'none'

/** A column by its header, with its letter where another has the same: `Montant (C)`. */
function labelOf(index: number, headers: readonly string[]): string {
  const header = headers[index]!
  const isTwice = headers.filter((one) => one === header).length > 1
  return isTwice && index < 26 ? `${header} (${String.fromCodePoint(65 + index)})` : header
}
const optionOf = (column: number | null) => (column === null ? NONE : String(column))

/**
 * Makes what asks in which of several columns a field stands, where their cells do not tell; until somebody says, the likely one.
 * Not asked of whoever chose the field's column, or what one of the columns is. `rows`: how many are looked at.
 */
export function columnAsker(asking: Asking, { headers, rows, mapping }: Table): AskColumn {
  const chosen = new Set(Object.values(mapping))
  return ({ field, columns, guess, isOpen = true }) => {
    const about = { topic: 'column', field } as const
    const isChosen = chosen.has(field) || columns.some((index) => index !== null && mapping[index] !== undefined)
    if (isChosen || (!isOpen && !asking.knows(about))) return guess
    const options = columns.map((index) => ({
      value: optionOf(index),
      label: index === null ? null : labelOf(index, headers),
    }))
    const answer = asking.choose({ about, options, guess: optionOf(guess), count: rows })
    if (answer === null) return guess
    return answer === NONE ? null : Number(answer)
  }
}
