import { speeches } from '../../shared/api/questions.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { Asking } from './asking.ts'
import type { IssueCode } from './issues.ts'
import { localDay, secondReading } from './local-time.ts'

/** Longer than so many seconds nothing that ends before its hour of the next day lasts, but by a mistyped hour. */
const A_NIGHT = 12 * 3600

type Column = { readonly field: string; readonly header: string; readonly timeZone: TimeZone; readonly asking: Asking }
/** An end, and what is told of it; null where the row says none. */
export type EndTime = { readonly end: number | null; readonly code: IssueCode | null }

/**
 * Compiles the reader of ends of which only the time of day stands in a column, of what began at `start`: one that comes before it is
 * of the next day, which is told; where that makes it longer than a night, it is asked whether it is a mistake. `read`: makes an
 * instant of the time on a day, as `2026-03-01`, or says what is wrong with it.
 */
export function endTimeReader({ field, header, timeZone, asking }: Column) {
  let long = 0
  return (start: number, read: (day: string) => number | IssueCode): EndTime => {
    const given = read(localDay(start, timeZone))
    if (typeof given !== 'number') return { end: null, code: given }
    const sameDay = given < start ? secondReading(given, timeZone) : given
    if (sameDay >= start) return { end: sameDay, code: null }
    const nextDay = read(localDay(start, timeZone, 1))
    if (typeof nextDay !== 'number') return { end: null, code: nextDay }
    if (nextDay - start <= A_NIGHT) return { end: nextDay, code: 'end-next-day' }
    long += 1
    const about = { topic: 'speech', of: 'nextDay', field, column: header } as const
    const answer = asking.choose({ about, options: speeches.nextDay, guess: 'mistake', count: () => long })
    return answer === 'next-day' ? { end: nextDay, code: 'end-next-day' } : { end: null, code: 'end-time-before' }
  }
}
