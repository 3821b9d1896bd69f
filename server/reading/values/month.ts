import type { Month } from '../../../shared/period.ts'
import { normaliseWords } from './clean-text.ts'
import { saysTotal } from './cost-total.ts'
import { dateReader, type DateProblem, type DateRules } from './date.ts'
import { monthNumber } from './month-names.ts'

/** Why a cell is not the month of a cost. */
export type MonthProblem = 'month-unreadable' | 'month-out-of-range' | Extract<DateProblem, 'date-other-order'>

const YEAR_FIRST = /^(\d{4})(?:[-/. ]?(\d{2})|[-/. ](\d))$/
const MONTH_FIRST = /^(\d{1,2})[-/. ](\d{4})$/
/** A day without marks, as programs write it: `20260930`. */
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/
/** `09/26`: a year that no day or month can be. */
const SHORT_YEAR = /^(\d{1,2})[-/. ](1[3-9]|[2-9]\d)$/
/** What says that a month comes. */
const SAID = /^(?:(?:pour )?(?:le )?mois (?:de |d[’'] ?)?|p[ée]riode (?:de |du (?!\d))?|month of )/iu
/** From a day to a day. */
const SPAN =
  /^(?:p[ée]riode )?(?:du |de |from |from the )?(.{1,30}?) ?(?: au | à | to | until |[–—→]| - ) ?(.{4,30})$/iu
/** `1er` of `du 1er au 30 septembre 2026`. */
const DAY_ALONE = /^\d{1,2}(?:er)?$/i
const NAME_FIRST = /^(\p{L}{3,12})\.?[-/. ]*(\d{4}|\d{2})$/u
const NAME_LAST = /^(\d{4})[-/. ]*(\p{L}{3,12})\.?$/u
/** `M03 2026`, `2026-M03`. */
const NUMBERED = /^(?:M(\d{1,2})[-/. ](\d{4})|(\d{4})[-/. ]?M(\d{1,2}))$/i
const FIRST_YEAR = 1990
/** A line may be invoiced ahead, by a year at most: beyond, the year is mistyped. In seconds. */
const AHEAD = 366 * 86_400

/**
 * A reader of months: `2026-03`, `202603`, `03/2026`, `mars 2026`, `Mar-26`, `march 2026`, or a whole date of any day of the
 * month, in the file's order of dates.
 */
export function monthReader(rules: DateRules): (cell: string) => Month | MonthProblem {
  const readDate = dateReader({ ...rules, field: 'month', now: rules.now + AHEAD })
  const last = rules.timeZone.monthOf(rules.now + AHEAD)
  const readDay = (text: string): Month | MonthProblem => {
    const month = monthAlone(text) ?? monthInWords(text)
    if (month !== null) return month >= FIRST_YEAR * 12 && month <= last ? month : 'month-out-of-range'
    const instant = readDate(text.replace(/^1 ?er\b/iu, '1'))
    if (typeof instant === 'number') return rules.timeZone.monthOf(instant)
    if (instant === 'date-other-order') return instant
    return instant === 'date-unreadable' ? 'month-unreadable' : 'month-out-of-range'
  }
  return (cell) => {
    const text = cell.trim().replace(/\s+/gu, ' ').replace(SAID, '')
    const span = SPAN.exec(text)
    if (!span) return readDay(text)
    const [from, to] = [readDay(span[1]!), readDay(span[2]!)]
    if (typeof to === 'number' && DAY_ALONE.test(span[1]!)) return to
    return typeof from !== 'number' || from === to ? from : 'month-unreadable'
  }
}

/** A month that stands without a day, as `2026-03`, `03/2026`, `mars 2026`, `Mar-26`; null where a text is none. */
export function monthAlone(text: string): Month | null {
  const compact = COMPACT.exec(text)
  if (compact) return Number(compact[3]) <= 31 ? monthOf(compact[1]!, Number(compact[2])) : null
  const shortYear = SHORT_YEAR.exec(text)
  if (shortYear) return monthOf(shortYear[2]!, Number(shortYear[1]))
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return monthOf(yearFirst[1]!, Number(yearFirst[2] ?? yearFirst[3]))
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return monthOf(monthFirst[2]!, Number(monthFirst[1]))
  const nameFirst = NAME_FIRST.exec(text)
  if (nameFirst) return monthOf(nameFirst[2]!, monthNumber(nameFirst[1]!))
  const nameLast = NAME_LAST.exec(text)
  if (nameLast) return monthOf(nameLast[1]!, monthNumber(nameLast[2]!))
  const numbered = NUMBERED.exec(text)
  return numbered ? monthOf(numbered[2] ?? numbered[3]!, Number(numbered[1] ?? numbered[4])) : null
}

/** Words of a text that names a month and is of more or of none of it: `Jusqu’à mars 2026`, `Hors mars 2026`. */
const OF_OTHERS =
  /\b(?:avant|apres|depuis|jusqu|a partir|a fin|hors|sauf|cumule?s?|solde|reste|ecart|totale?|before|after|since|from|until|till|to|excl\w*|ytd|balance|remaining|variance)\b/

/** The only month that a text names, the year right after it, among words: `Facturation mars 2026`; of a sum of months none. */
function monthInWords(text: string): Month | null {
  const words = text.split(/[\s:–—-]+/)
  const at = words.findIndex((word) => monthNumber(word.replace(/\.$/, '')) !== null)
  if (at < 1 || at !== words.length - 2 || !/^(?:19|20)\d\d$/.test(words.at(-1)!)) return null
  if (words.slice(0, at).some((word) => !/^[\p{L}’']{2,}$/u.test(word))) return null
  if (saysTotal(text) || OF_OTHERS.test(normaliseWords(text))) return null
  return monthOf(words.at(-1)!, monthNumber(words[at]!.replace(/\.$/, '')))
}

function monthOf(year: string, number: number | null): Month | null {
  if (number === null || number < 1 || number > 12) return null
  return (year.length === 2 ? 2000 + Number(year) : Number(year)) * 12 + number - 1
}
