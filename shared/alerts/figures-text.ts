import { spoken, type Language } from '../words/language.ts'
import { dateFormat, numberFormat } from '../words/kept-formats.ts'
import type { AlertFigures } from '../api/alerts.ts'
import { decimalsBeside } from '../decimals.ts'

const HOURS = '\u00A0h'

const number = (language: Language, value: number, options: Intl.NumberFormatOptions) =>
  numberFormat(spoken[language].tag, options).format(value).replace('-', '−')

/**
 * An alert's figure in its unit: 81,4 %, 9,6 h, −58 %, 37. Beside another one that its sentence names (`other`), with as many
 * decimals as it takes to show which of the two is larger.
 */
export function figureText(
  language: Language,
  unit: AlertFigures['unit'],
  value: number,
  other: number | null = null,
): string {
  const scale = unit === 'ratio' || unit === 'change' ? 100 : 1
  const usual = unit === 'count' ? 0 : unit === 'ratio' && value >= 0.99 ? 2 : 1
  const places = other === null ? usual : decimalsBeside(value * scale, other * scale, usual)
  switch (unit) {
    case 'count':
      return number(language, value, { maximumFractionDigits: places })
    case 'hours':
      return number(language, value, { maximumFractionDigits: places }) + HOURS
    case 'ratio':
      return number(language, value * 100, { maximumFractionDigits: places }) + spoken[language].percent
    case 'change':
      return growthText(language, value, places)
  }
}

/** A difference of rates with its sign, in points: −4,2 points; −1,2 point, since French counts plural from two on. */
export function pointsText(language: Language, difference: number): string {
  const places = { maximumFractionDigits: 1 }
  const points = number(language, difference * 100, { ...places, signDisplay: 'exceptZero' })
  const many = new Intl.PluralRules(spoken[language].tag, places).select(Math.abs(difference * 100)) === 'other'
  return `${points}\u00A0${many ? 'points' : 'point'}`
}

/** A growth with its sign: +5,1 %. */
export function growthText(language: Language, growth: number, places = 1): string {
  const signed = { maximumFractionDigits: places, signDisplay: 'exceptZero' } as const
  return number(language, growth * 100, signed) + spoken[language].percent
}

/** `2026-06` as “juin 2026”, “June 2026”. */
export function monthText(language: Language, month: string): string {
  return dateFormat(spoken[language].tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}

/** A month after “of”: “d’avril 2026”, “de mai 2026”; in English the month alone. */
export function ofMonthText(language: Language, month: string): string {
  return spoken[language].ofMonth(monthText(language, month))
}
