import type { Unit } from '../../shared/kpi/definition.ts'

export type Figure = { readonly figure: string; readonly unit: string }

const tag = { fr: 'fr-FR', en: 'en-GB' } as const
export type Language = keyof typeof tag

const decimals = (language: Language, min: number, max: number) =>
  new Intl.NumberFormat(tag[language], { minimumFractionDigits: min, maximumFractionDigits: max })

/** A count in the reader's language: 1 204 in French, 1,204 in English. */
export function count(language: Language, value: number): string {
  return decimals(language, 0, 0).format(value)
}

/**
 * A KPI's value as a figure and its unit apart, since the screen sets them in two sizes. Ratios are shown in percent with one
 * decimal; hours with two below 1 h, one below 1,000 h, none above.
 */
export function figure(language: Language, unit: Unit, value: number): Figure {
  if (unit === 'ratio') {
    const whole = value === 0 || value === 1
    return { figure: decimals(language, whole ? 0 : 1, 1).format(value * 100), unit: '%' }
  }
  const places = Math.abs(value) >= 1000 ? 0 : Math.abs(value) < 1 && value !== 0 ? 2 : 1
  return { figure: decimals(language, places, places).format(value), unit: 'h' }
}

/** The unit as it is written after a figure: French puts a narrow no-break space before %, English nothing. */
export function suffix(language: Language, unit: string): string {
  if (unit === '%') return language === 'fr' ? '\u202F%' : '%'
  return `\u00A0${unit}`
}

export function valueText(language: Language, unit: Unit, value: number | null): string {
  if (value === null) return '–'
  const parts = figure(language, unit, value)
  return parts.figure + suffix(language, parts.unit)
}

/** A target, without decimals that nobody wrote: 70 %, 99.95 %. */
export function targetText(language: Language, unit: Unit, number: number): string {
  const shown = decimals(language, 0, 2).format(unit === 'ratio' ? number * 100 : number)
  return shown + suffix(language, unit === 'ratio' ? '%' : 'h')
}

/** An interval with its unit once: 75.7–86.0 %. */
export function range(language: Language, unit: Unit, low: number, high: number): string {
  const from = figure(language, unit, low).figure
  return `${from}–${valueText(language, unit, high)}`
}

/** A size of file in the reader's units: 1,4 Mo, 1.4 MB. */
export function fileSize(language: Language, bytes: number): string {
  const unit = bytes >= 1e6 ? 'megabyte' : 'kilobyte'
  const scaled = bytes / (bytes >= 1e6 ? 1e6 : 1e3)
  return new Intl.NumberFormat(tag[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: scaled < 10 ? 1 : 0,
  }).format(scaled)
}

/** How far `after` stands from `before`, signed, in points for a ratio. */
export function difference(language: Language, unit: Unit, before: number, after: number): string {
  const places = unit === 'ratio' ? 1 : 2
  const format = new Intl.NumberFormat(tag[language], { signDisplay: 'exceptZero', maximumFractionDigits: places })
  return format.format((after - before) * (unit === 'ratio' ? 100 : 1))
}

/** An effect with its sign and always the same decimals, so that a column of them lines up; in points for a ratio. */
export function signed(language: Language, unit: Unit, value: number): string {
  const places = unit === 'ratio' ? 1 : 2
  const format = new Intl.NumberFormat(tag[language], {
    signDisplay: 'exceptZero',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  })
  return format.format(value * (unit === 'ratio' ? 100 : 1)).replace('-', '−')
}

/** Several names in one sentence: “A, B and C”. */
export function list(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(tag[language], { type: 'conjunction' }).format(names)
}

/** A share in whole percents, for a place where it only gives the size. */
export function share(language: Language, value: number): string {
  return decimals(language, 0, 0).format(value * 100) + suffix(language, '%')
}
