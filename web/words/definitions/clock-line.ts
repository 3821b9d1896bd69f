import type { Contract } from '../../../shared/api/contracts.ts'
import type { Format } from '../../composables/useFormat.ts'
import type { Translate } from '../../composables/useWords.ts'
import type { Line } from './line.ts'

/** When the service runs: the time that delays and outages are counted on. */
export function clockLine({ serviceCalendar: calendar }: Contract, t: Translate, format: Format): Line {
  if (calendar.kind === '24x7') return { term: t('define.clock'), text: t('define.always') }
  const text = t('define.businessHours', {
    days: calendar.days.map((day) => format.weekday(day)).join(', '),
    from: calendar.opensAt,
    to: calendar.closesAt,
    holidays: calendar.holidays ? t('define.holidays', { country: calendar.holidays }) : t('define.noHolidays'),
  })
  return { term: t('define.clock'), text }
}
