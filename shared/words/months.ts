import { spoken, type Language } from './language.ts'
import { dateFormat } from './kept-formats.ts'

const date = (month: string) => new Date(`${month}-01T00:00:00Z`)

/** `2026-10` as “October 2026” or “octobre 2026”. A month is a key, not an instant, so it is always read in UTC. */
export function monthName(language: Language, month: string): string {
  return dateFormat(spoken[language].tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date(month))
}

/** `2026-10` as “Oct 2026”, for tables and axes. */
export function monthShort(language: Language, month: string, withYear = true): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {}
  return dateFormat(spoken[language].tag, { month: 'short', ...year, timeZone: 'UTC' }).format(date(month))
}

/** The ends of a run of months, both included. */
export type Run = { readonly from: string; readonly to: string }

const yearOf = (month: string) => month.slice(0, 4)

/** A run of months, wherever it stands by itself: “Aug–Oct 2026”, “Nov 2026 – Jan 2027”; one month by its whole name. */
export function monthRun(language: Language, { from, to }: Run): string {
  if (from === to) return monthName(language, to)
  const isOneYear = yearOf(from) === yearOf(to)
  return `${monthShort(language, from, !isOneYear)}${isOneYear ? '–' : ' – '}${monthShort(language, to)}`
}

/** The same inside a sentence: “August to October 2026”, “novembre 2026 à janvier 2027”. */
export function monthRunTold(language: Language, { from, to }: Run): string {
  const last = monthName(language, to)
  if (from === to) return last
  const first = monthName(language, from)
  const isOneYear = yearOf(from) === yearOf(to)
  return `${isOneYear ? first.replace(/ \d{4}$/, '') : first}${spoken[language].to}${last}`
}

/** The month `steps` months later (earlier when negative). */
export function shiftMonth(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const total = year * 12 + number - 1 + steps
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
}

/** Every month from `from` to `to`, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to && months.length < 1200; month = shiftMonth(month, 1)) months.push(month)
  return months
}

/** An instant on the contract's own clock, since its months are cut there. */
export function instant(language: Language, timeZone: string, iso: string): string {
  const { tag, day } = spoken[language]
  return day(dateFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(iso)))
}

/** An instant without its time where that is midnight sharp: the file then told the day only. */
export function dayOrInstant(language: Language, timeZone: string, iso: string): string {
  const at = new Date(iso)
  const time = dateFormat('en-GB', { timeStyle: 'medium', timeZone }).format(at)
  if (time !== '00:00:00') return instant(language, timeZone, iso)
  const { tag, day } = spoken[language]
  return day(dateFormat(tag, { dateStyle: 'medium', timeZone }).format(at))
}

/** A calendar day, `2026-03-01`, which has no time zone. */
export function dayName(language: Language, day: string): string {
  const { tag, day: written } = spoken[language]
  return written(dateFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)))
}

/** The calendar day of an instant in a time zone, `2026-03-01`. */
export function dayIn(timeZone: string, iso: string): string {
  const parts = dateFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const of = Object.fromEntries(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${of['year']}-${of['month']}-${of['day']}`
}

/** Names of ISO weekdays, 1 = Monday. */
export function weekdayName(language: Language, day: number, style: 'long' | 'short' = 'long'): string {
  const monday = Date.UTC(2024, 0, 1)
  return dateFormat(spoken[language].tag, { weekday: style, timeZone: 'UTC' }).format(monday + (day - 1) * 86_400_000)
}

/** The current month, by this machine's clock. */
export function thisMonth(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`
}
