import { contractMonths } from '../../shared/limits.ts'
import type { Language } from '../../shared/words/language.ts'
import type { MessageKey } from '../composables/useWords.ts'
import { numberText } from './number-text.ts'
import { readNumber } from './read-number.ts'

/**
 * What a field holds: words, or a number with its limits. `rate` is in percent; `months` are whole ones, a `term` of the
 * contract may hold a part of one.
 */
export type CellKind = 'label' | 'amount' | 'count' | 'months' | 'rate' | 'quantity' | 'term'
export type NumberKind = Exclude<CellKind, 'label'>

type Reading = { value: number | null; wrong: MessageKey | null }

const limits: Record<NumberKind, { low: number; high: number; places: number; wrong: MessageKey }> = {
  amount: { low: 0, high: 1e11, places: 2, wrong: 'cell.amount' },
  count: { low: 0, high: 10_000_000, places: 0, wrong: 'cell.count' },
  months: { ...contractMonths, places: 0, wrong: 'cell.months' },
  rate: { low: 0, high: 100, places: 6, wrong: 'cell.rate' },
  term: { low: 0, high: 120, places: 6, wrong: 'cell.term' },
  quantity: { low: 0, high: 100_000, places: 6, wrong: 'cell.quantity' },
}

/** The number of a field, or what is wrong with it; an empty field holds nothing and nothing is wrong. */
export function readCell(text: string, kind: NumberKind, language: Language): Reading {
  if (text.trim() === '') return { value: null, wrong: null }
  const value = readNumber(kind === 'rate' ? text.replace(/\s*%\s*$/, '') : text, language)
  if (value === null) return { value, wrong: 'cell.unreadable' }
  const { low, high, places, wrong } = limits[kind]
  const fits = value >= low && value <= high && Math.abs(value - Number(value.toFixed(places))) < 1e-9
  return fits ? { value, wrong: null } : { value: null, wrong }
}

/** A field as its reading is written, so that one sees how it was read; what cannot be read stays as it was typed. */
export function tidied(text: string, kind: CellKind, language: Language): string {
  return rewritten(text, kind, language, (value, manner) => numberText(value, language, manner))
}

/** A field written for readers of another language: what was read stays the same number. */
export function retold(text: string, kind: CellKind, from: Language, to: Language): string {
  return rewritten(text, kind, from, (value, manner) => numberText(value, to, manner))
}

/** A field as a spreadsheet in the reader's language takes it for a number. */
export function copied(text: string, kind: CellKind, language: Language): string {
  return rewritten(text, kind, language, (value, manner) => numberText(value, language, { ...manner, grouped: false }))
}

type Write = (value: number, manner: { kind: 'amount' | 'other' }) => string

function rewritten(text: string, kind: CellKind, language: Language, write: Write): string {
  const { value } = kind === 'label' ? { value: null } : readCell(text, kind, language)
  return value === null ? text.trim() : write(value, { kind: kind === 'amount' ? 'amount' : 'other' })
}
