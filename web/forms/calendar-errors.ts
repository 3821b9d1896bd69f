import type { ServiceRange } from '../../shared/api/calendars.ts'
import type { MessageKey } from '../composables/useWords.ts'
import { type CalendarDraft, daysOf } from './calendar-draft.ts'

/** What is wrong with service hours that are typed; null = nothing that the form can tell. */
export function calendarError({ kind, hours, closed, open }: CalendarDraft): MessageKey | null {
  if (kind !== 'own') return null
  const days = hours.flatMap((line) => line.days)
  if (hours.length === 0 || hours.some((line) => line.days.length === 0)) return 'calendar.noDays'
  if (new Set(days).size < days.length) return 'calendar.dayTwice'
  if ([...hours, ...open].some(({ ranges }) => !areRanges(ranges))) return 'calendar.badRange'
  if (closed.some((row) => daysOf(row).length === 0) || open.some(({ day }) => day === '')) return 'calendar.badDay'
  const own = [...closed.flatMap(daysOf), ...open.map(({ day }) => day)]
  return new Set(own).size < own.length ? 'calendar.ownTwice' : null
}

/** Whether ranges have a length and follow each other; only the last may run past midnight. */
function areRanges(ranges: readonly ServiceRange[]): boolean {
  const ordered = ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (
    ordered.length > 0 &&
    ordered.every(({ from, to }, i) => {
      const next = ordered[i + 1]
      const ends = to === '00:00' ? '24:00' : to
      return from !== '' && to !== '' && from !== ends && (!next || (from < ends && ends <= next.from))
    })
  )
}
