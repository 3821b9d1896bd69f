import { serviceYears } from '../../shared/service-time.ts'

const byPlace = new Map<string, ReadonlySet<string>>()

/** Loaded when a calendar needs it: its tables of every country take 40 MB. */
const loadHolidays = async () => (await import('date-holidays')).default

/** A country or a region, and its name. */
export type HolidayPlace = { readonly code: string; readonly name: string }

/** Public holidays of a country or a region of it (ISO 3166, as `FR` or `FR-57`), as local days: `2026-05-01`. */
export async function publicHolidays(place: string): Promise<ReadonlySet<string>> {
  const known = byPlace.get(place)
  if (known) return known
  const Holidays = await loadHolidays()
  const calendar = new Holidays(place, { types: ['public'] })
  const days = new Set<string>()
  for (let year = serviceYears.from; year < serviceYears.to; year++)
    for (const holiday of calendar.getHolidays(year)) for (const day of daysOf(holiday)) days.add(day)
  byPlace.set(place, days)
  return days
}

/** Countries whose holidays are known, named in the given language, by name. */
export async function holidayCountries(language: string): Promise<HolidayPlace[]> {
  const Holidays = await loadHolidays()
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return Object.keys(new Holidays().getCountries())
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}

/** The regions of a country that have holidays of their own, by name; none of a country that has none or is not known. */
export async function holidayRegions(country: string, language: string): Promise<HolidayPlace[]> {
  const Holidays = await loadHolidays()
  const holidays = new Holidays()
  const states = Object.entries(holidays.getStates(country, language) ?? {})
  const places = states.flatMap(([state, name]) => [
    { code: `${country}-${state}`, name },
    ...Object.entries(holidays.getRegions(country, state, language) ?? {}).map(([region, regionName]) => ({
      code: `${country}-${state}-${region}`,
      name: `${name} – ${regionName}`,
    })),
  ])
  return places.toSorted((a, b) => a.name.localeCompare(b.name, language))
}

/** Whether the holidays of a country, or of a region of it, are known. */
export async function hasHolidays(place: string): Promise<boolean> {
  const Holidays = await loadHolidays()
  const country = place.slice(0, 2)
  if (place === country) return country in new Holidays().getCountries()
  return (await holidayRegions(country, 'en')).some(({ code }) => code === place)
}

/** A holiday may last several days; `date` is its first, `start` and `end` are instants around them. */
function daysOf(holiday: { date: string; start: Date; end: Date }): string[] {
  const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`)
  const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000))
  return Array.from({ length }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10))
}
