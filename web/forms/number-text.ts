import type { Language } from '../words/numbers.ts'

const tag = { fr: 'fr-FR', en: 'en-GB' } as const

/** A number as a cell shows it: grouped by thousands, cents in full where there are any. Nothing is an empty cell. */
export function numberText(value: number | null, language: Language, kind: 'amount' | 'other' = 'other'): string {
  if (value === null) return ''
  const cents = kind === 'amount' && !Number.isInteger(value) ? 2 : 0
  return new Intl.NumberFormat(tag[language], {
    minimumFractionDigits: cents,
    maximumFractionDigits: kind === 'amount' ? 2 : 6,
  }).format(value)
}
