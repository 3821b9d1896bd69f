import type { PastCalendar, ServiceCalendarSetting } from './api/calendars.ts'
import { changeFrom } from './history.ts'

/** A contract's service calendar, and those that held before it, oldest first. */
export type CalendarHistory = {
  readonly serviceCalendar: ServiceCalendarSetting
  readonly pastCalendars: readonly PastCalendar[]
}

/** Where a new calendar begins: on a day, `2026-09-01`, or for all days, those before the contract included (null). */
export type CalendarChange = { readonly from: string | null; readonly changedAt: string }

/** Puts a calendar in force from a day on: what ran before that day stays as it was counted. */
export function changeCalendar(
  history: CalendarHistory,
  calendar: ServiceCalendarSetting,
  { from, changedAt }: CalendarChange,
): CalendarHistory {
  if (from === null) return { serviceCalendar: calendar, pastCalendars: [] }
  const held = history.pastCalendars.map(({ calendar: value, ...rest }) => ({ ...rest, value }))
  const eve = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
  const { value, past } = changeFrom(
    { value: history.serviceCalendar, past: held },
    calendar,
    { from, eve, changedAt },
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  return {
    serviceCalendar: value,
    pastCalendars: past.map(({ value: one, ...rest }) => ({ ...rest, calendar: one })),
  }
}
