import type { Language } from './numbers.ts'

/** Reads `1 234,5`, `1234.5` or `70`; anything else is no number. */
export function parseDecimal(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A number as it would be typed in that language. */
export function decimalText(language: Language, value: number | null): string {
  if (value === null) return ''
  const plain = String(Math.round(value * 1e6) / 1e6)
  return language === 'fr' ? plain.replace('.', ',') : plain
}
