import { serviceYears } from '../../shared/service-time.ts'

const byCountry = new Map<string, ReadonlySet<string>>()

/** Loaded when a calendar needs it: its tables of every country take 40 MB. */
const loadHolidays = async () => (await import('date-holidays')).default

/** National public holidays of a country (ISO 3166, as `FR`), as local days: `2026-05-01`. */
export async function publicHolidays(country: string): Promise<ReadonlySet<string>> {
  const known = byCountry.get(country)
  if (known) return known
  const Holidays = await loadHolidays()
  const calendar = new Holidays(country, { types: ['public'] })
  const days = new Set<string>()
  for (let year = serviceYears.from; year < serviceYears.to; year++)
    for (const holiday of calendar.getHolidays(year)) for (const day of daysOf(holiday)) days.add(day)
  byCountry.set(country, days)
  return days
}

/** Countries whose holidays are known: code and name in the given language, by name. */
export async function holidayCountries(language: string): Promise<{ code: string; name: string }[]> {
  const Holidays = await loadHolidays()
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return Object.keys(new Holidays().getCountries())
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}

/** Whether the holidays of a country are known. */
export async function hasHolidays(country: string): Promise<boolean> {
  const Holidays = await loadHolidays()
  return country in new Holidays().getCountries()
}

/** A holiday may last several days; `date` is its first, `start` and `end` are instants around them. */
function daysOf(holiday: { date: string; start: Date; end: Date }): string[] {
  const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`)
  const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000))
  return Array.from({ length }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10))
}
