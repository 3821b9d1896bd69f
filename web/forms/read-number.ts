import { spoken, type Language } from '../../shared/words/language.ts'

const currency = '(?:€|\\$|£|EUR|USD|GBP|CHF|CAD|HT|TTC)'
const shape = new RegExp(
  `^(?:${currency}\\s*)?([-−]?)\\s*(?:${currency}\\s*)?(\\d[\\d\\s.,'’]*?|[.,]\\d+)(?:\\s*${currency})*$`,
  'iu',
)

/**
 * A number as people and spreadsheets write it, in French or in English: `1 250,50 €`, `1,250.50`, `−30`. Thousands must
 * come in threes. `1.250` and `1,250` can be read two ways: the reader's language decides. Anything else is null.
 */
export function readNumber(text: string, language: Language): number | null {
  const [, sign, body] = shape.exec(text.trim()) ?? []
  const digits = body === undefined ? null : plainDigits(body, language)
  return digits === null ? null : Number(digits) * (sign ? -1 : 1)
}

function plainDigits(body: string, language: Language): string | null {
  const decimal = (digits: string) => digits.replace(',', '.')
  if (/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/u.test(body)) return decimal(body.replace(/[\s'’]/gu, ''))
  const ambiguous = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(body)
  if (ambiguous && ambiguous[1] === spoken[language].thousands) return body.replace(/[.,]/, '')
  if (/^\d*[.,]?\d+$/.test(body)) return decimal(body)
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(body)) return body.replaceAll(',', '')
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(body)) return decimal(body.replaceAll('.', ''))
  return null
}
