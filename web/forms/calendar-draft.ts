import type { GivenCalendar, ServiceCalendarSetting, ServiceRange } from '../../shared/api/calendars.ts'

export type HoursDraft = { days: number[]; ranges: ServiceRange[] }
/** Some days in a row; `to` may be left empty for one. */
export type DaysDraft = { from: string; to: string }
export type OpenDayDraft = { day: string; ranges: ServiceRange[] }

/** Service hours as they are being typed. `office`: the usual ones, with nothing more to say. */
export type CalendarDraft = {
  kind: '24x7' | 'office' | 'own'
  hours: HoursDraft[]
  /** ISO country, or nothing for no public holidays. */
  country: string
  /** A region of the country, as `FR-57`, or nothing. */
  region: string
  closed: DaysDraft[]
  open: OpenDayDraft[]
}

/** From which day a changed calendar holds: today, the start of the contract, or another, as `2026-03-01`. */
export type CalendarFrom = 'now' | 'start' | (string & {})

const DAY_MS = 86_400_000
export const usualRange = (): ServiceRange => ({ from: '09:00', to: '18:00' })

/** Monday to Friday from nine to six, public holidays of France closed. */
export function officeDraft(kind: CalendarDraft['kind'] = 'office'): CalendarDraft {
  return {
    kind,
    hours: [{ days: [1, 2, 3, 4, 5], ranges: [usualRange()] }],
    country: 'FR',
    region: '',
    closed: [],
    open: [],
  }
}

/** A time field ends the day at 00:00. */
const typed = ({ from, to }: ServiceRange): ServiceRange => ({ from, to: to === '24:00' ? '00:00' : to })
const meant = ({ from, to }: ServiceRange): ServiceRange => ({ from, to: to === '00:00' ? '24:00' : to })

export function calendarDraftOf(calendar: ServiceCalendarSetting): CalendarDraft {
  if (calendar.kind === '24x7') return officeDraft('24x7')
  const draft: CalendarDraft = {
    kind: 'own',
    hours: calendar.hours.map(({ days, ranges }) => ({ days: [...days], ranges: ranges.map(typed) })),
    country: calendar.holidays?.slice(0, 2) ?? '',
    region: calendar.holidays !== null && calendar.holidays.length > 2 ? calendar.holidays : '',
    closed: inRows(calendar.closedDays),
    open: calendar.openDays.map(({ day, ranges }) => ({ day, ranges: ranges.map(typed) })),
  }
  return JSON.stringify({ ...draft, kind: 'office' }) === JSON.stringify(officeDraft()) ? officeDraft() : draft
}

export function calendarOf(draft: CalendarDraft): GivenCalendar {
  if (draft.kind === '24x7') return { kind: '24x7' }
  const { hours, country, region, closed, open } = draft.kind === 'office' ? officeDraft() : draft
  return {
    kind: 'service-hours',
    hours: hours.map(({ days, ranges }) => ({ days: days.toSorted((a, b) => a - b), ranges: ranges.map(meant) })),
    holidays: region.startsWith(`${country}-`) ? region : country || null,
    closedDays: closed.flatMap(daysOf),
    openDays: open.map(({ day, ranges }) => ({ day, ranges: ranges.map(meant) })),
  }
}

/** Every day of a row; none where it says none, or more than a year of them. */
export function daysOf({ from, to }: DaysDraft): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to || from)]
  const count = (last - first) / DAY_MS + 1
  if (!(count >= 1 && count <= 366)) return []
  return Array.from({ length: count }, (_, i) => new Date(first + i * DAY_MS).toISOString().slice(0, 10))
}

/** Days as rows of days that follow each other. */
function inRows(days: readonly string[]): DaysDraft[] {
  const rows: DaysDraft[] = []
  for (const day of days.toSorted()) {
    const last = rows.at(-1)
    if (last && Date.parse(day) - Date.parse(last.to || last.from) === DAY_MS) last.to = day
    else rows.push({ from: day, to: '' })
  }
  return rows
}
