import { civilDate } from '../../../shared/civil-date.ts'
import { monthNumber } from './month-names.ts'
import { ZONE_NAMES } from './zone-names.ts'

const DAY = 86_400
/** Days from 30 December 1899, from which spreadsheets count, to 1 January 1970. */
const SERIAL_EPOCH = 25_569
/** 1990 and 2110 as a spreadsheet counts days, and as Unix counts seconds. */
const SERIALS = [32_874, 77_066] as const
const UNIX = [631_152_000, 4_449_600_000] as const

const MONTH_FIRST = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})(?=$|[\s,])/u
const DAY_FIRST = /^(\d{1,2})(?:er|st|nd|rd|th|º|°|\.)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?=$|[\s,])/u
const DAYS = 'lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|mie|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|le'
const ONE_DAY = `(?:${DAYS})\\p{L}*(?:-feira)?\\.?,? `
/** `Sat Mar 14`: of two words that could both be weekdays the second may be a month. */
const WEEKDAY = new RegExp(`^${ONE_DAY}`, 'iu')
const WEEKDAYS = new RegExp(`^(?:${ONE_DAY})+`, 'iu')

/**
 * A date that is written in a rarer way, as one that `DateText` reads; null where it is no date that is known here: `Sep 14, 2026
 * 8:00 AM`, `lundi 14 septembre 2026 8 h 05`, `14/09/2026 08h`, `20260914 080000`, `2026-09-14 08.00.00`, `Sep 14, 2026 @
 * 08:12:33.101`, `Fri Mar 13 09:00:00 CET 2026`, the seconds of Unix, the days of a spreadsheet.
 */
export function plainDate(cell: string): string | null {
  const text = cell.trim().replaceAll(/\s+/gu, ' ')
  if (/^[\d.,]+$/.test(text)) return ofNumber(text)
  const named =
    withMonthNumber(text) ?? withMonthNumber(text.replace(WEEKDAY, '')) ?? withMonthNumber(text.replace(WEEKDAYS, ''))
  const whole = named ?? text.replace(WEEKDAYS, '')
  const plain = withPlainTime(whole)
  return plain === text ? null : plain
}

/** A day whose month is named, with the month's number and the year first. */
function withMonthNumber(written: string): string | null {
  const text = written.replace(YEAR_LAST, '$1 $4 $2$3')
  const monthFirst = MONTH_FIRST.exec(text)
  const dayFirst = monthFirst ? null : DAY_FIRST.exec(text)
  const [found, day, name, year] = monthFirst
    ? [monthFirst[0], monthFirst[2]!, monthFirst[1]!, monthFirst[3]!]
    : dayFirst
      ? [dayFirst[0], dayFirst[1]!, dayFirst[2]!, dayFirst[3]!]
      : []
  const month = name === undefined ? null : monthNumber(name)
  return month === null ? null : `${year}-${two(month)}-${two(Number(day))}${text.slice(found!.length)}`
}

/** What stands in brackets behind a date, unless it is all that tells a clock of its own: `(EST)`, `(Europe/Paris)`, `(heure de Paris)`. */
const ASIDE =
  /(?<=(?:Z|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?)) \([^()\d]*\)$| \((?![A-Z]{2,5}\)|[^()]*(?:\/|(?:[Tt]ime|[Hh]eure|[Hh]ora|[Zz]eit)(?!\p{L})))[^()\d]*\)$/u

const NAMED_ZONE = new RegExp(` \\((${ZONE_NAMES})\\)$`)
/** As Java and C write a moment, the year last: `Fri Mar 13 09:00:00 CET 2026`. */
const YEAR_LAST = /^(\p{L}{3} \d{1,2}) (\d\d:\d\d:\d\d)( [A-Z]{1,4})? (\d{4})$/u

function withPlainTime(text: string): string {
  return text
    .replace(/^(\d{4})(\d{2})(\d{2})(?=$|[\sT])/, '$1-$2-$3')
    .replace(/ ?@ ?/, ' ')
    .replace(/ [-–] (?=\d{1,2} ?[:h])/i, ' ')
    .replace(/ \((UTC|GMT|Z)([+-]\d{1,2}(?::?\d\d)?)?\)$/i, ' $1$2')
    .replace(ASIDE, '')
    .replace(NAMED_ZONE, ' $1')
    .replace(/ (?:Uhr|uur)$/i, '')
    .replace(
      /(?<=[\s,T])(\d{1,2}) ?h(?:eures?)? ?(\d{2})? ?(?:min|mn|m)?$/i,
      (_, hour, minutes) => `${hour}:${minutes ?? '00'}`,
    )
    .replace(
      /(?<=[\sT])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?= ?[ap]\.?m\.?$|$)/i,
      (_, hour, minutes, seconds) => `${hour}:${minutes}:${seconds ?? '00'}`,
    )
    .replace(
      /(?<=[\sT])([01]\d|2[0-4])([0-5]\d)([0-5]\d)?(?=Z?$|[+-]\d\d:?\d\d$)/,
      (_, hour, minutes, seconds) => `${hour}:${minutes}:${seconds ?? '00'}`,
    )
    .replace(/(?<=[\s,])(\d{1,2}) ?([ap])\.?m\.?$/i, '$1:00 $2m')
}

function ofNumber(text: string): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/.exec(text)
  if (compact && text.length !== 10) {
    const [, year, month, day, hour, minutes, seconds] = compact
    return `${year}-${month}-${day}${hour === undefined ? '' : ` ${hour}:${minutes}:${seconds ?? '00'}`}`
  }
  const value = Number(text.replace(',', '.'))
  if (/^\d{13}$/.test(text)) return within(value / 1000, UNIX) ? instantText(Math.floor(value / 1000), 'Z') : null
  if (/^\d{9,10}(?:[.,]\d+)?$/.test(text)) return within(value, UNIX) ? instantText(Math.floor(value), 'Z') : null
  const serial = /^\d{5}(?:[.,](\d+))?$/.exec(text)
  return serial && within(value, SERIALS) ? instantText(serialSeconds(value, serial[1]?.length ?? 0), '') : null
}

/** A spreadsheet's days as seconds; where its digits are too few for seconds, the minute that they stand for. */
function serialSeconds(value: number, digits: number): number {
  const seconds = (value - SERIAL_EPOCH) * DAY
  const minute = Math.round(seconds / 60) * 60
  return Math.abs(seconds - minute) <= (DAY / 2) * 10 ** -digits ? minute : Math.round(seconds)
}

function instantText(seconds: number, zone: 'Z' | ''): string {
  const days = Math.floor(seconds / DAY)
  const { year, month, day } = civilDate(days)
  const rest = seconds - days * DAY
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(':')
  return `${year}-${two(month)}-${two(day)} ${time}${zone}`
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value < most
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
