import { spoken, type Language } from '../../shared/words/language.ts'
import { numberFormat } from '../../shared/words/kept-formats.ts'

type Manner = { readonly kind?: 'amount' | 'other'; readonly grouped?: boolean }

/**
 * A number as a field shows it: grouped by thousands (a spreadsheet takes them for text: not for the clipboard), the cents
 * of an amount in full where there are any. Nothing is an empty field.
 */
export function numberText(value: number | null, language: Language, manner: Manner = {}): string {
  if (value === null) return ''
  const { kind = 'other', grouped = true } = manner
  const cents = kind === 'amount' && !Number.isInteger(value) ? 2 : 0
  const format = numberFormat(spoken[language].tag, {
    useGrouping: grouped,
    minimumFractionDigits: cents,
    maximumFractionDigits: kind === 'amount' ? 2 : 6,
  })
  return format.format(value).replace('-', grouped ? '−' : '-')
}
