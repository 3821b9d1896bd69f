import { spoken, type Language } from '../../shared/words/language.ts'
import { numberFormat } from '../../shared/words/kept-formats.ts'
import type { DecimalMark } from '../../shared/api/imports.ts'

/** What an amount of a file is worth when `mark` parts its decimals; null where it is no number then. */
export function readAmount(text: string, mark: DecimalMark): number | null {
  const grouping = mark === ',' ? '.' : ','
  const plain = text.replace(/[^\d.,+-]/g, '').replaceAll(grouping, '')
  if (!/^[+-]?\d+([.,]\d+)?$/.test(plain)) return null
  return Number(plain.replace(',', '.'))
}

/** An amount with every decimal that it was read with: what a wrong mark makes of it shows. */
export function amountText(language: Language, value: number): string {
  return numberFormat(spoken[language].tag, {
    maximumFractionDigits: 6,
  }).format(value)
}
