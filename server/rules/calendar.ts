import type { ServiceCalendarSetting, ServiceRange } from '../../shared/api/calendars.ts'
import { MIDNIGHT, type DayRange, type ServiceCalendar } from '../../shared/service-calendar.ts'
import { publicHolidays } from './holidays.ts'

/** The setting with its times of day in minutes and its public holidays looked up. */
export async function serviceCalendar(setting: ServiceCalendarSetting): Promise<ServiceCalendar> {
  if (setting.kind === '24x7') return setting
  const holidays = setting.holidays === null ? [] : await publicHolidays(setting.holidays)
  return {
    kind: 'service-hours',
    week: new Map(setting.hours.flatMap(({ days, ranges }) => days.map((day) => [day, ranges.map(inMinutes)]))),
    closed: new Set([...holidays, ...setting.closedDays]),
    open: new Map(setting.openDays.map(({ day, ranges }) => [day, ranges.map(inMinutes)])),
  }
}

/** A range that ends before it begins ends on the next day. */
function inMinutes({ from, to }: ServiceRange): DayRange {
  return { from: minutes(from), to: minutes(to) + (to < from ? MIDNIGHT : 0) }
}

function minutes(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3))
}
