import type { ServiceCalendarSetting, ServiceRange } from '../../shared/api/calendars.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** When the service runs, as one sentence. */
export function calendarText(calendar: ServiceCalendarSetting, t: Translate, format: Format): string {
  if (calendar.kind === '24x7') return t('calendar.lineAlways')
  const { hours, holidays, closedDays, openDays } = calendar
  const weekly = hours.map(({ days, ranges }) =>
    t('calendar.lineHours', { days: daysText(days, t, format), ranges: rangesText(ranges, t, format) }),
  )
  const others = [
    holidays === null
      ? t('calendar.lineNoHolidays')
      : t('calendar.lineHolidays', { place: placeText(holidays, format) }),
    ...(closedDays.length > 0 ? [t('calendar.lineClosed', {}, closedDays.length)] : []),
    ...(openDays.length > 0 ? [t('calendar.lineOpen', {}, openDays.length)] : []),
  ]
  return t('calendar.line', { hours: weekly.join(', '), holidays: others.join(', ') })
}

/** Three days or more that follow each other are told by the first and the last. */
function daysText(days: readonly number[], t: Translate, format: Format): string {
  const [first, last] = [days[0]!, days.at(-1)!]
  if (days.length >= 3 && last - first === days.length - 1)
    return t('calendar.lineRun', { first: format.weekday(first), last: format.weekday(last) })
  return format.list(days.map((day) => format.weekday(day)))
}

function rangesText(ranges: readonly ServiceRange[], t: Translate, format: Format): string {
  return format.list(ranges.map(({ from, to }) => t('calendar.lineRange', { from, to })))
}

/** A country by its name, a region by its code beside it. */
function placeText(place: string, format: Format): string {
  const [country, ...region] = place.split('-')
  return [format.country(country!), ...region].join(' ')
}
