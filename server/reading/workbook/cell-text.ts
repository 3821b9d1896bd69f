import type { NumberFormat } from './number-formats.ts'

/** What cells of a workbook need to be read. */
export type Book = {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

const DAY = 86_400
/** 1970-01-01 counted as spreadsheets do: 1900 has a 29 February that never was, hence days after it count one more. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107
/** The day after 9999-12-31. */
const LAST_DAY = 2_958_466
/** Beyond fifteen digits a spreadsheet keeps zeros: the number is lost. */
const MOST_EXACT = 1e15

/** What a cell shows, as a text: dates are ISO, as a clock of the contract showed them. `type` and `value` as the file has them. */
export function cellText(type: string | null, value: string, style: number, book: Book): string {
  if (type === 's') return book.strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return toTheSecond(value)
  if (type !== null && type !== 'n') return value.includes('_x') ? unescapeText(value) : value
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  const format = book.formats[style] ?? 'plain'
  if (format === 'plain') return plainNumber(number)
  if (format === 'percent') return `${plainNumber(number * 100)} %`
  if (typeof format === 'object') return zeroFilled(number, format)
  if (format === 'duration' || (format === 'time' && number < 1)) return durationText(number)
  return number >= 0 && number < LAST_DAY ? dateText(number, book.from1904) : plainNumber(number)
}

/** An ISO instant as strict workbooks write it, with a long fraction that only a rounded serial leaves: its nearest second. */
function toTheSecond(value: string): string {
  const [, second, fraction] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)(?=Z?$)/.exec(value) ?? []
  if (second === undefined) return value
  const rounded = Date.parse(`${second}Z`) + Math.round(Number(fraction)) * 1000
  return Number.isNaN(rounded) ? value : new Date(rounded).toISOString().slice(0, 19) + (value.endsWith('Z') ? 'Z' : '')
}

/** Control characters are written `_x000D_` in texts. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** `1.234` is written `1.2340`: as a text it could be a thousand and more. */
function plainNumber(number: number): string {
  if (Number.isInteger(number))
    return Math.abs(number) < MOST_EXACT ? String(number) : number.toExponential(5).replace('e', 'E')
  const text = String(Number(number.toPrecision(15)))
  const plain = text.includes('e') ? number.toFixed(15).replace(/\.?0+$/, '') : text
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain
}

function zeroFilled(number: number, { prefix, digits }: { prefix: string; digits: number }): string {
  const whole = Number.isInteger(number) && number >= 0 && number < MOST_EXACT
  return whole ? prefix + String(number).padStart(digits, '0') : plainNumber(number)
}

function dateText(serial: number, from1904: boolean): string {
  const day = from1904 ? serial - EPOCH_1904 : serial < 60 ? serial - EPOCH_1900 + 1 : serial - EPOCH_1900
  const text = new Date(Math.round(day * DAY) * 1000).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`
}

function durationText(days: number): string {
  const total = Math.round(Math.abs(days) * DAY)
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  return `${days < 0 ? '-' : ''}${hours}:${two(minutes)}:${two(seconds)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
