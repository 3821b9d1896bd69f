import { watchedBy } from '../../../shared/kpi/index.ts'
import { formatMonth } from '../../../shared/period.ts'
import type { MonthEnd } from '../month-end.ts'
import { tellsDrift } from './delay-rise.ts'
import { noFigures, type Rule } from './rule.ts'

/** Old tickets stay open behind delays that look stable: the detector's `backlog`. */
export const backlog: Rule = {
  id: 'backlog',
  isOn: (settings) => settings.backlog.on,
  find: ({ after }) => {
    const found = after.drift
    if (found?.verdict !== 'backlog' || !found.sideRise) return []
    const { since, rise } = found.sideRise
    const seen = after.backlog?.over30 ?? null
    const figures = {
      ...noFigures,
      seen,
      expected: over30Before(after, since) ?? (seen === null ? null : seen / (1 + rise)),
      since,
      certain: true,
    }
    return [{ subject: '', level: 'alert', kpi: watchedBy('backlog'), figures }]
  },
  canTell: tellsDrift,
  badness: ({ seen }) => seen ?? 0,
}

/** Tickets open for more than 30 days at the end of the month before a month. */
function over30Before({ backlogs, month }: MonthEnd, since: string): number | null {
  const first = month - backlogs.length + 1
  const index = backlogs.findIndex((_, place) => formatMonth(first + place) === since)
  return backlogs[index - 1]?.over30 ?? null
}
