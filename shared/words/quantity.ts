import type { Params } from './fill.ts'
import type { Language } from './language.ts'
import { dayName, monthRun, type Run } from './months.ts'
import { decimal, money, shareText } from './numbers.ts'

/**
 * What is put in a sentence as a figure, and written once the reader's language is known: a share of 1, a sum with its cents,
 * a number, a run of months or a day.
 */
export type Quantity =
  | { readonly share: number }
  | { readonly money: number; readonly currency: string }
  | { readonly count: number }
  | Run
  | { readonly day: string }

/** What a sentence tells before it is known who reads it. */
export type Told = Readonly<Record<string, string | number | Quantity>>

/**
 * The same as it is written in a language: { share: 0.025 } is 2,5 % in French and 2.5% in English; whole numbers, which may
 * name a line, stay.
 */
export function written(language: Language, told: Told): Params {
  return Object.fromEntries(Object.entries(told).map(([name, one]) => [name, quantityText(language, one)]))
}

function quantityText(language: Language, one: Told[string]): string | number {
  if (typeof one === 'number' && !Number.isInteger(one)) return decimal(language, one)
  if (typeof one !== 'object') return one
  if ('count' in one) return decimal(language, one.count)
  if ('from' in one) return monthRun(language, one)
  if ('day' in one) return dayName(language, one.day)
  return 'share' in one ? shareText(language, one.share) : money(language, one.currency, one.money, true)
}
