import type { AlertFigures } from '../api/alerts.ts'

export type Language = 'fr' | 'en'
const tag = { fr: 'fr-FR', en: 'en-GB' } as const
const percent = { fr: '\u202F%', en: '%' } as const
const hours = { fr: '\u00A0h', en: '\u00A0h' } as const

const number = (language: Language, value: number, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(tag[language], options).format(value).replace('-', '−')

/** An alert's figure in its unit: 81,4 %, 9,6 h, −58 %, 37. */
export function figureText(language: Language, unit: AlertFigures['unit'], value: number): string {
  switch (unit) {
    case 'count':
      return number(language, value, { maximumFractionDigits: 0 })
    case 'hours':
      return number(language, value, { maximumFractionDigits: 1 }) + hours[language]
    case 'ratio':
      return number(language, value * 100, { maximumFractionDigits: value >= 0.99 ? 2 : 1 }) + percent[language]
    case 'change':
      return growthText(language, value)
  }
}

/** A difference of rates with its sign, in points: −4,2 points. */
export function pointsText(language: Language, difference: number): string {
  const points = number(language, difference * 100, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  return `${points}\u00A0points`
}

/** A growth with its sign: +5,1 %. */
export function growthText(language: Language, growth: number): string {
  return number(language, growth * 100, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }) + percent[language]
}

/** `2026-06` as “juin 2026”, “June 2026”. */
export function monthText(language: Language, month: string): string {
  return new Intl.DateTimeFormat(tag[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}

/** A month after “of”: “d’avril 2026”, “de mai 2026”; in English the month alone. */
export function ofMonthText(language: Language, month: string): string {
  const text = monthText(language, month)
  if (language === 'en') return text
  return /^[aeio]/.test(text) ? `d’${text}` : `de ${text}`
}
