import type { Contract } from '../../../shared/api/contracts.ts'
import type { Format } from '../../composables/useFormat.ts'
import type { Translate } from '../../composables/useWords.ts'
import { calendarText } from '../calendar-words.ts'
import type { Line } from './line.ts'

/** When the service runs: the time that delays and outages are counted on. */
export function clockLine({ serviceCalendar, pastCalendars }: Contract, t: Translate, format: Format): Line {
  const past = pastCalendars.map(({ through, calendar }) =>
    t('calendar.linePast', { day: format.day(through), text: calendarText(calendar, t, format) }),
  )
  return { term: t('define.clock'), text: [calendarText(serviceCalendar, t, format), ...past.toReversed()].join(' ') }
}
