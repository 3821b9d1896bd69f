import Holidays from 'date-holidays'
import { serviceYears } from '../../shared/service-time.ts'

const byCountry = new Map<string, ReadonlySet<string>>()

/** National public holidays of a country (ISO 3166, as `FR`), as local days: `2026-05-01`. */
export function publicHolidays(country: string): ReadonlySet<string> {
  const known = byCountry.get(country)
  if (known) return known
  const calendar = new Holidays(country, { types: ['public'] })
  const days = new Set<string>()
  for (let year = serviceYears.from; year < serviceYears.to; year++)
    for (const holiday of calendar.getHolidays(year)) for (const day of daysOf(holiday)) days.add(day)
  byCountry.set(country, days)
  return days
}

/** Countries whose holidays are known: code and name in the given language, by name. */
export function holidayCountries(language: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return Object.keys(new Holidays().getCountries())
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}

/** A holiday may last several days; `date` is its first, `start` and `end` are instants around them. */
function daysOf(holiday: { date: string; start: Date; end: Date }): string[] {
  const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`)
  const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000))
  return Array.from({ length }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10))
}
