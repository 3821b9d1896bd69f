import { compileTimeZone } from '../../../shared/time-zone.ts'
import { looksLikeAmount } from '../values/amount.ts'
import { DateVotes } from '../values/date-order.ts'
import { monthNumber } from '../values/month-names.ts'
import { monthAlone, monthReader } from '../values/month.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { saysTotal } from '../values/cost-total.ts'
import { formatMonth } from '../../../shared/period.ts'
import { isEmpty } from '../values/empty.ts'
import { derivedHeaders, isNothing, placeOf, type Derived } from './derived.ts'

export const years = new Set(['annee', 'an', 'year', 'exercice', 'exercice comptable', 'fiscal year'])
export const months = new Set(['mois', 'month', 'periode', 'period', 'n° mois', 'n mois', 'numero de mois'])
export const YEAR = /^(?:19|20)\d\d$/

/** A month whose year stands in a column of its own. */
export function datedApart(words: readonly string[]): Derived | null {
  const [year, month] = [placeOf(words, years), placeOf(words, months)]
  if (year < 0 || month < 0) return null
  return {
    headers: [derivedHeaders.dated],
    cellsOf: (cells) => [[withYear((cells[month] ?? '').trim(), (cells[year] ?? '').trim())]],
  }
}

/** `9` or `septembre` of a year; a month that says its own year is left as it is. */
function withYear(month: string, year: string): string {
  if (isEmpty(month) || !YEAR.test(year) || /\d{4}/.test(month)) return month
  return /^\d{1,2}$/.test(month) ? `${month.padStart(2, '0')}/${year}` : `${month} ${year}`
}

const STARTS =
  /^(?:(?:date )?(?:de )?(?:debut|du)(?: (?:de )?(?:la )?(?:periode|prestation|facturation))?|(?:period |service |billing )?(?:start|from|begin)(?: date)?|(?:periode )?du|from date)$/
const ENDS =
  /^(?:(?:date )?(?:de )?(?:fin|au)(?: (?:de )?(?:la )?(?:periode|prestation|facturation))?|(?:period |service |billing )?(?:end|to|until)(?: date)?|(?:periode )?au|to date)$/

/** The month of lines that tell their first and last day: `Du`, `Au`. Those of several months tell none. */
export function spanned(words: readonly string[]): Derived | null {
  const [start, end] = [STARTS, ENDS].map((called) => words.findIndex((word) => called.test(word))) as [number, number]
  if (start < 0 || end < 0) return null
  return {
    headers: [derivedHeaders.dated],
    cellsOf: (cells) => [
      [
        [cells[start] ?? '', cells[end] ?? '']
          .map((cell) => cell.trim())
          .filter(Boolean)
          .join(' – '),
      ],
    ],
  }
}

/** The same where the first rows are each of one month: what a line was billed for counts before the day on which it was. */
export function spannedMonths(words: readonly string[], rows: readonly (readonly string[])[]): Derived | null {
  const spans = spanned(words)
  const read = monthReader({ timeZone: compileTimeZone('UTC'), order: 'dmy', now: ANY, votes: new DateVotes() })
  const told = rows.flatMap((cells) => spans?.cellsOf(cells, '')[0] ?? []).filter((cell) => !isEmpty(cell))
  return told.length > 0 && told.every((cell) => typeof read(cell) === 'number') ? spans : null
}

/** The year 2100: whatever a column holds may lie ahead. */
const ANY = 4_102_444_800

/** Months by name alone, whose year no column tells: that of the whole file. */
export function withoutYear(
  words: readonly string[],
  rows: readonly (readonly string[])[],
  year: () => number | null,
): Derived | null {
  const at = placeOf(words, months)
  const told = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => !isEmpty(cell))
  const isBare = (cell: string) => bareMonth(cell) !== null
  const isOther = (cell: string) => !isBare(cell) && !saysTotal(cell)
  if (at < 0 || words.some((word) => YEAR.test(word)) || !told.some(isBare) || told.some(isOther)) return null
  if (areOfTwoYears(told.flatMap((cell) => bareMonth(cell) ?? []))) return null
  const ofFile = year()
  return {
    headers: [derivedHeaders.dated],
    cellsOf: (cells) => {
      return [[inYear((cells[at] ?? '').trim(), ofFile)]]
    },
  }
}

/** A month that says no year, with that of its file; any other text, and where the year is not known, as it is. */
export function inYear(cell: string, year: number | null): string {
  return year === null || bareMonth(cell) === null ? cell : withYear(cell.replace(/\.$/, ''), String(year))
}

/** The number of a month that says no year: `Sept.`, `9`; null where a cell is none. */
export function bareMonth(cell: string): number | null {
  return /^(?:0?[1-9]|1[0-2])$/.test(cell) ? Number(cell) : monthNumber(cell.replace(/\.$/, ''))
}

/** Whether months run over the end of a year, as those of a business year do: no one year is that of all. */
export function areOfTwoYears(numbers: readonly number[]): boolean {
  return numbers[0] !== 1 && numbers.some((month, at) => month === 1 && numbers[at - 1] === 12)
}

/** What a header says besides its month: that it is what was paid, or what was forecast. */
const ACTUAL = /\b(?:ht|eur|euros?|reel|realise|actual|montant|facture|mois de|charges?|couts?|depenses?)\b/g
const FORECAST = /\b(?:budget|budgete|prevu|prevision|previsionnel|forecast|planned|plan)\b/g

/** The same by one letter behind the month: `Jan-26 (A)`, `janv. 2026 - R` of what was spent, `(F)`, `(P)` or `(B)` of what was planned. */
const LETTER = /(?<=\d)(?: ?[-_/] ?| )?[([]?(?:(?<actual>[AR])|[FPBE])[)\]]?$/i

type MonthColumn = { readonly index: number; readonly month: string | number; readonly isForecast: boolean }

/**
 * A table whose months stand side by side: each of its rows is one a month, for every month that it says something of. Months
 * without a year take that of their row's column, else the year of the whole file, `year`. A month of which no row says an amount
 * but zero is yet to come, whatever its forecast: it is none of the file's.
 */
export function monthsAcross(
  headers: readonly string[],
  firstRows: readonly (readonly string[])[],
  year: () => number | null,
): Derived | null {
  const words = headers.map(normaliseWords)
  const columns = headers.flatMap((header, index) => monthColumn(header, words[index]!, index) ?? [])
  const paid = columns.filter(({ isForecast }) => !isForecast)
  const planned = columns.filter(({ isForecast }) => isForecast)
  if (paid.length === 0 || (paid.length === 1 && !headsAmounts(paid[0]!, firstRows))) return null
  if (![paid, planned].every(areOfOtherMonths)) return null
  const yearAt = placeOf(words, years)
  const isBare = columns.some(({ month }) => typeof month === 'number')
  if (areOfTwoYears(paid.flatMap(({ month }) => (typeof month === 'number' ? month : [])))) return null
  const ofFile = isBare && yearAt < 0 ? year() : null
  const forecasts = new Map(planned.map(({ month, index }) => [month, index]))
  const hasForecast = forecasts.size > 0
  const monthOf = (month: string | number, cells: readonly string[]): string => {
    const of = YEAR.test((cells[yearAt] ?? '').trim()) ? Number(cells[yearAt]!.trim()) : ofFile
    return typeof month === 'string' ? month : of === null ? String(month) : formatMonth(of * 12 + month - 1)
  }
  const begun = new Set(
    firstRows.flatMap((cells) =>
      paid.flatMap(({ index, month }) => (isNothing(cells[index] ?? '') ? [] : monthOf(month, cells))),
    ),
  )
  let isLearned = false
  return {
    headers: [derivedHeaders.month, derivedHeaders.amount, ...(hasForecast ? [derivedHeaders.forecast] : [])],
    cellsOf: (cells) =>
      paid.flatMap(({ index, month }) => {
        const forecast = cells[forecasts.get(month) ?? -1] ?? ''
        const amount = cells[index] ?? ''
        if (isEmpty(amount) && isEmpty(forecast)) return []
        const text = monthOf(month, cells)
        if (!begun.has(text)) {
          if (isNothing(amount)) return []
          begun.add(text)
          isLearned = true
        }
        return [[text, isEmpty(amount) ? '0' : amount, ...(hasForecast ? [forecast] : [])]]
      }),
    hasLearned: () => {
      const learned = isLearned
      isLearned = false
      return learned
    },
  }
}

/** Whether a lone month says its year and heads amounts: it may be the first row of a table without a header. */
function headsAmounts({ index, month }: MonthColumn, firstRows: readonly (readonly string[])[]): boolean {
  const cells = firstRows.map((row) => row[index] ?? '').filter((cell) => !isEmpty(cell))
  return typeof month === 'string' && cells.every(looksLikeAmount)
}

/** Two columns of one month, a first and a second budget, leave open which one counts. */
function areOfOtherMonths(columns: readonly MonthColumn[]): boolean {
  return new Set(columns.map(({ month }) => month)).size === columns.length
}

function monthColumn(header: string, words: string, index: number): MonthColumn | null {
  const letter = LETTER.exec(header.trim())
  const text = letter ? header.trim().slice(0, letter.index) : header.trim()
  const isForecast = letter ? letter.groups!['actual'] === undefined : words.search(FORECAST) >= 0
  const found = monthIn(text) ?? monthIn(words.replace(ACTUAL, ' ').replace(FORECAST, ' ').replace(/\s+/g, ' ').trim())
  return found === null ? null : { index, month: found, isForecast }
}

/** `2026-01` of the last day of a month, by which accounts are closed. */
function endOfMonth(text: string): string | null {
  const found = /^(?<day>\d{2})[/.](?<month>\d{2})[/.](?<year>\d{4})$|^(\d{4})-(\d{2})-(\d{2})\b/.exec(text)
  if (!found) return null
  const { day = found[6]!, month = found[5]!, year = found[4]! } = found.groups!
  const isLast = Number(day) === new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return isLast ? `${year}-${month}` : null
}

/** `2026-07` of a month that says its year, the number of one that does not. */
function monthIn(text: string): string | number | null {
  const day = /^(\d{4})-(\d{2})-01\b/.exec(text)
  if (day) return `${day[1]}-${day[2]}`
  const first = /^0?1[/.](\d{2})[/.](\d{4})$/.exec(text)
  const month = monthAlone(first ? `${first[1]}/${first[2]}` : (endOfMonth(text) ?? text))
  return month === null ? monthNumber(text.replace(/\.$/, '')) : formatMonth(month)
}
