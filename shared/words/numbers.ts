import { spoken, type Language } from './language.ts'
import { numberFormat } from './kept-formats.ts'
import { decimalsBeside, targetOnSide, type Against } from '../decimals.ts'
import type { Unit } from '../kpi/definition.ts'

export type Figure = { readonly figure: string; readonly unit: string }

function decimals(language: Language, min: number, max: number, sign: 'auto' | 'exceptZero' = 'auto') {
  const places = { minimumFractionDigits: min, maximumFractionDigits: max }
  return numberFormat(spoken[language].tag, { ...places, signDisplay: sign })
}

/** A count in the reader's language: 1 204 in French, 1,204 in English. */
export function count(language: Language, value: number): string {
  return decimals(language, 0, 0).format(value)
}

/** Decimals that nobody misses in a target: 70 %, 99.95 %. */
const TARGET_PLACES = 2

/**
 * A KPI's value as a figure and its unit apart, since the screen sets them in two sizes. Ratios are shown in percent with one
 * decimal, two from 99 % on; a change in percent with its sign and one decimal, none where it rounds to nothing; hours with two
 * decimals below 1 h, one below 1,000 h, none above. Beside what it is judged against, with as many as show on which side it lies.
 */
export function figure(language: Language, unit: Unit, value: number, against: Against | null = null): Figure {
  return figureTo(language, unit, value, against === null ? 0 : placesBeside(unit, value, against))
}

/** A value with its usual decimals, or with `places` where those are more. */
export function figureTo(language: Language, unit: Unit, value: number, places: number): Figure {
  const { shown, least, most } = usual(unit, value)
  const few = places > most ? places : least
  const many = Math.max(most, places)
  if (unit === 'change') return { figure: signedText(language, shown, few, many), unit: '%' }
  return { figure: decimals(language, few, many).format(shown), unit: unit === 'ratio' ? '%' : 'h' }
}

/** A value in the unit in which it is written, and with how many decimals it usually is. */
export function usual(
  unit: Unit,
  value: number,
): { readonly shown: number; readonly least: number; readonly most: number } {
  const size = Math.abs(value)
  if (unit === 'change') return { shown: value * 100, least: size < 0.0005 ? 0 : 1, most: 1 }
  if (unit === 'ratio') {
    const whole = value === 0 || value === 1
    const most = value >= 0.99 && !whole ? 2 : 1
    return { shown: value * 100, least: whole ? 0 : most, most }
  }
  const most = size >= 1000 ? 0 : size < 1 && value !== 0 ? 2 : 1
  return { shown: value, least: most, most }
}

function placesBeside(unit: Unit, value: number, against: Against): number {
  const { shown, most } = usual(unit, value)
  const scale = unit === 'hours' ? 1 : 100
  return decimalsBeside(shown, targetOnSide(value, against) * scale, most, TARGET_PLACES)
}

/** The unit as it is written after a figure: French puts a narrow no-break space before %, English nothing. */
export function suffix(language: Language, unit: string): string {
  if (unit === '%') return spoken[language].percent
  return `\u00A0${unit}`
}

export function valueText(
  language: Language,
  unit: Unit,
  value: number | null,
  against: Against | null = null,
): string {
  if (value === null) return '–'
  const parts = figure(language, unit, value, against)
  return parts.figure + suffix(language, parts.unit)
}

/**
 * A target, without decimals that nobody wrote: 70 %, 99.95 %, −30 %; one that is a distance from zero either way, ±15 %. Beside
 * the value that it judges, with as many as the value is written with.
 */
export function targetText(language: Language, unit: Unit, against: Against, value: number | null = null): string {
  const { target, better } = against
  const places = Math.max(TARGET_PLACES, value === null ? 0 : placesBeside(unit, value, against))
  const sign = unit === 'change' && better === 'near-zero' ? '±' : ''
  return sign + withoutZeros(language, sign ? 'ratio' : unit, target, places)
}

/** Where the path to a target stands beside the value that is held against it: as precise as a value, as bare as a target. */
export function pathText(language: Language, unit: Unit, path: number, beside: Against): string {
  return withoutZeros(language, unit, path, Math.max(usual(unit, path).most, placesBeside(unit, path, beside)))
}

function withoutZeros(language: Language, unit: Unit, value: number, places: number): string {
  if (unit === 'hours') return decimals(language, 0, places).format(value) + suffix(language, 'h')
  const percent = value * 100
  const text =
    unit === 'ratio' ? decimals(language, 0, places).format(percent) : signedText(language, percent, 0, places)
  return text + suffix(language, '%')
}

/** An interval with its unit once: 75.7–86.0 %; two signed ends are kept apart: −78 to −12 %. */
export function range(language: Language, unit: Unit, low: number, high: number): string {
  const from = figure(language, unit, low).figure
  const between = unit === 'change' ? spoken[language].to : '–'
  return `${from}${between}${valueText(language, unit, high)}`
}

/** A size of file in the reader's units: 1,4 Mo, 1.4 MB. */
export function fileSize(language: Language, bytes: number): string {
  const unit = bytes >= 1e6 ? 'megabyte' : 'kilobyte'
  const scaled = bytes / (bytes >= 1e6 ? 1e6 : 1e3)
  return numberFormat(spoken[language].tag, {
    style: 'unit',
    unit,
    maximumFractionDigits: scaled < 10 ? 1 : 0,
  }).format(scaled)
}

/**
 * An effect with its sign and always the same decimals, so that a column of them lines up; in points for percentages. Where it is
 * read alone (`fine`), with up to two more, so that what is not nothing is not written as nothing.
 */
export function signed(language: Language, unit: Unit, value: number, fine = false): string {
  const [least, shown] = unit === 'hours' ? [2, value] : [1, value * 100]
  const needed = [least, least + 1, least + 2].find((places) => Math.abs(shown) >= 0.5 / 10 ** places)
  const places = fine ? (needed ?? least) : least
  return signedText(language, shown, places, places)
}

/** A number with its sign, a true minus, and none where it rounds to nothing. */
export function signedText(language: Language, value: number, min: number, max: number): string {
  return decimals(language, min, max, 'exceptZero').format(value).replace('-', '−')
}

/** A count that need not be whole, as incidents a month: 2, 4.8. */
export function perMonth(language: Language, value: number): string {
  return decimals(language, 0, 1).format(value)
}

/** An amount in the contract's currency, to the unit: 18 640 €, €18,640. With `cents`, where it has any. */
export function money(language: Language, currency: string, value: number, cents = false): string {
  const format = numberFormat(spoken[language].tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(cents ? { trailingZeroDisplay: 'stripIfInteger' } : { maximumFractionDigits: 0 }),
  })
  return format.format(value).replace('-', '−')
}

/** Several names in one sentence: “A, B and C”. */
export function list(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(spoken[language].tag, { type: 'conjunction' }).format(names)
}

/** A country (ISO 3166) by its name. */
export function countryName(language: Language, code: string): string {
  return new Intl.DisplayNames(spoken[language].tag, { type: 'region' }).of(code) ?? code
}

/** A number with the decimals that it has, two at most: 3 points, 0.88 points. */
export function decimal(language: Language, value: number): string {
  return decimals(language, 0, 2).format(value)
}

/** A duration of some hours: in minutes below one hour, a second being no less than a minute; else as hours are written. */
export function duration(language: Language, hours: number): string {
  if (hours <= 0 || hours >= 1) return valueText(language, 'hours', hours)
  const minutes = Math.max(1, Math.round(hours * 60))
  return minutes === 60
    ? valueText(language, 'hours', 1)
    : decimals(language, 0, 0).format(minutes) + suffix(language, 'min')
}

/** A share as somebody typed it, with two decimals at most: 2,5 %, 150 %. */
export function shareText(language: Language, value: number): string {
  return (decimals(language, 0, 2).format(value * 100) + suffix(language, '%')).replace('-', '−')
}

/** A share in whole percents, for a place where it only gives the size. */
export function share(language: Language, value: number): string {
  return decimals(language, 0, 0).format(value * 100) + suffix(language, '%')
}
