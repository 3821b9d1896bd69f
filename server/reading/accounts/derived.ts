import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import type { ColumnRule } from '../formats/format.ts'
import { isEmpty } from '../values/empty.ts'

/** Columns that are worked out of others of a row. A table whose months stand across gives a row for each of them. */
export type Derived = {
  readonly headers: readonly string[]
  /** The cells under them that a row of a sheet gives, once or several times; none where it gives nothing. */
  readonly cellsOf: (cells: readonly string[], sheet: string) => readonly (readonly string[])[]
  /** Whether the rows given since it was last asked told what those before them lacked: all are to be read again. */
  readonly hasLearned?: () => boolean
}

/** What the columns are called that no file writes; the same in each language, since a layout is known by its headers. */
export const derivedHeaders = {
  balance: 'Débit − crédit (debit − credit)',
  signed: 'Montant signé (signed amount)',
  dated: 'Mois et année (month and year)',
  month: 'Mois de la colonne (month of the column)',
  amount: 'Montant du mois (amount of the month)',
  forecast: 'Prévu du mois (forecast of the month)',
  nature: 'Nature de la colonne (nature of the column)',
  ofRow: 'Nature de la ligne (nature of the row)',
  amountOfNature: 'Montant de la nature (amount of the nature)',
  natureOfSheet: 'Nature de la feuille (nature of the sheet)',
  sheet: 'Feuille (sheet)',
  account: 'Compte et intitulé (account and name)',
} as const

/** Where such a column stands, it is the one to read. */
export const derivedCosts: readonly ColumnRule<FieldsOf['costs']>[] = [
  { field: 'month', headers: [derivedHeaders.month, derivedHeaders.dated] },
  {
    field: 'amount',
    headers: [derivedHeaders.amountOfNature, derivedHeaders.amount, derivedHeaders.balance, derivedHeaders.signed],
  },
  { field: 'forecast', headers: [derivedHeaders.forecast] },
  {
    field: 'nature',
    headers: [derivedHeaders.account, derivedHeaders.nature, derivedHeaders.ofRow, derivedHeaders.natureOfSheet],
  },
]

/** The place of the first header that is one of some words, normalised; −1 where none is. */
export function placeOf(words: readonly string[], names: ReadonlySet<string>): number {
  return words.findIndex((word) => names.has(word))
}

/** Whether an amount is left out or zero, as `- €` is. */
export function isNothing(cell: string): boolean {
  return isEmpty(cell) || !/[1-9]|\p{L}/u.test(cell.replace(/eur(?:os?)?/i, ''))
}
