import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import { derivedHeaders, isNothing, placeOf, type Derived } from './derived.ts'

const amount = '(?:montant|mouvement|mvt|amount|solde)?'
const money = '(?:ht|eur|euros?|€)?'
const DEBIT = new RegExp(`^${amount} ?(?:au )?debits?(?: amount)? ?${money}$`)
const CREDIT = new RegExp(`^${amount} ?(?:au )?credits?(?: amount)? ?${money}$`)

/** The places of what an account was debited and credited; −1 where there is none. */
export function postedAt(words: readonly string[]): readonly [number, number] {
  return [words.findIndex((word) => DEBIT.test(word)), words.findIndex((word) => CREDIT.test(word))]
}

/**
 * An amount that is told by two columns: what the account was charged, less what it was given back. A bank that writes what left the
 * account below zero, and what came in above, means the same: all rows say which it is.
 */
export function balance(words: readonly string[], rows: readonly (readonly string[])[]): Derived | null {
  const [debit, credit] = postedAt(words)
  if (debit < 0 || credit < 0) return null
  const charged = new Set<boolean>()
  const back = new Set<boolean>()
  const count = (cells: readonly string[]) => {
    for (const [at, seen] of [
      [debit, charged],
      [credit, back],
    ] as const)
      if (!isNothing(cells[at] ?? '')) seen.add(isBelow(cells[at]!))
  }
  const isOfBank = () => charged.has(true) && !charged.has(false) && back.has(false) && !back.has(true)
  rows.forEach(count)
  let isRead = isOfBank()
  return {
    headers: [derivedHeaders.balance],
    cellsOf: (cells) => {
      count(cells)
      const debited = cells[debit] ?? ''
      return [[balanceOf(isRead && !isNothing(debited) ? opposite(debited) : debited, cells[credit] ?? '')]]
    },
    hasLearned: () => {
      const learned = isRead !== isOfBank()
      isRead = isOfBank()
      return learned
    },
  }
}

const isBelow = (cell: string) => /^\s*[-−(]/.test(cell)

/**
 * The cells of a row whose amount two columns tell, as they were mapped by hand, with that amount in the place `at` of the first
 * of them. null where no column is mapped so, or one tells the amount itself.
 */
export function balanceMapped(
  places: ReadonlyMap<string, number>,
): { readonly at: number; readonly cellsOf: (cells: readonly string[]) => readonly string[] } | null {
  const [debit, credit] = [places.get('debit') ?? -1, places.get('credit') ?? -1]
  const at = debit < 0 ? credit : debit
  if (places.has('amount') || at < 0) return null
  return {
    at,
    cellsOf: (cells) => Object.assign([...cells], { [at]: balanceOf(cells[debit] ?? '', cells[credit] ?? '') }),
  }
}

/** One of the two mostly says nothing, or zero. Where neither does and they cannot be read for sure, both stay, and are no amount. */
function balanceOf(debit: string, credit: string): string {
  if (isNothing(credit)) return isEmpty(debit) ? credit : debit
  if (isNothing(debit)) return opposite(credit)
  const [charged, back] = [plainAmount(debit), plainAmount(credit)]
  if (!charged || !back || charged.mark !== back.mark) return `${debit} − ${credit}`
  return ((charged.hundredths - back.hundredths) / 100).toFixed(2).replace('.', charged.mark)
}

/** An amount of two decimals, whose mark is told by them: `1 250,00`, `900.50`. */
function plainAmount(cell: string): { readonly hundredths: number; readonly mark: string } | null {
  const parts = /^(\d{1,3}(?:[ \u00A0\u202F]\d{3})*|\d+)([.,])(\d\d)$/.exec(cell.replace(/ ?€$/, '').trim())
  return parts && { hundredths: Number(parts[1]!.replace(/\D/g, '') + parts[3]!), mark: parts[2]! }
}

const sides = new Set(['sens', 'sens ecriture', 'sens de l ecriture', 'd c', 'dc', 'c d', 'debit credit', 'dr cr'])
/** What may be called otherwise too, as whether a quote was signed. */
const perhapsSides = new Set(['side', 'sign', 'signe'])
const amounts = new Set([
  'montant',
  'amount',
  'montant ht',
  'montant eur',
  'montant en euros',
  'montant ecriture',
  'amount in lc',
  'amount in local currency',
])
const charged = new Set(['d', 'debit', 'debiteur', 'dr', 's', 'soll', '+'])
const givenBack = new Set(['c', 'credit', 'crediteur', 'cr', 'h', 'haben', '-', '−'])

/** An amount whose sign stands in a column of its own: D or C. One of a side that nobody knows is no amount. */
export function sided(words: readonly string[], rows: readonly (readonly string[])[]): Derived | null {
  const sum = placeOf(words, amounts)
  const sure = placeOf(words, sides)
  const side = sure < 0 ? placeOf(words, perhapsSides) : sure
  if (side < 0 || sum < 0) return null
  if (sure < 0 && !rows.some((row) => isSide(row[side] ?? ''))) return null
  let isTold = rows.some((row) => !isBlank(row[side] ?? ''))
  let isLearned = false
  return {
    headers: [derivedHeaders.signed],
    cellsOf: (cells) => {
      const [cell, which] = [cells[sum] ?? '', cells[side] ?? '']
      if (!isTold && !isBlank(which)) isTold = isLearned = true
      if (!isTold || isEmpty(cell) || charged.has(sideWord(which))) return [[cell]]
      return [[givenBack.has(sideWord(which)) ? opposite(cell) : `${cell} (${which.trim() || '?'})`]]
    },
    hasLearned: () => {
      const learned = isLearned
      isLearned = false
      return learned
    },
  }
}

const isBlank = (cell: string) => cell.trim() === ''
const sideWord = (cell: string) => normaliseWords(cell) || cell.trim()
const isSide = (cell: string) => charged.has(sideWord(cell)) || givenBack.has(sideWord(cell))

const SIGN = /[-−()]/g

/** The same amount with the other sign, however it writes it. */
export function opposite(cell: string): string {
  const text = cell.trim()
  return /[-−(]/.test(text) ? text.replace(SIGN, '').trim() : `-${text.replace(/^\+/, '')}`
}
