import { watchedBy } from '../../../shared/kpi/index.ts'
import { pointOf, type MonthEnd } from '../month-end.ts'
import { noFigures, type Rule } from './rule.ts'

/** Whether the incidents of the month itself are known: a quarter without its last month says nothing yet. */
const hasMonth = (after: MonthEnd): boolean => pointOf(after, watchedBy('security')).value !== null

/** A change smaller than this is flat: no decrease to speak of. */
const FLAT = 0.05

/**
 * Security incidents of the quarter are flat or rising against the baseline at the end of M3 or M6: a major failure signal.
 * It holds until a quarter shows a fall.
 */
export const security: Rule = {
  id: 'security',
  isOn: (settings) => settings.security.on,
  find: ({ after, settings, isOpen }) => {
    const isDue = settings.security.months.includes(after.contractMonth)
    if (!hasMonth(after) || (!isDue && !isOpen(''))) return []
    const { value, interval } = after.quarter.get(watchedBy('security'))!
    if (value === null || value <= -FLAT) return []
    const figures = {
      ...noFigures,
      unit: 'change',
      seen: value,
      expected: 0,
      interval,
      dueMonth: after.contractMonth,
      certain: interval !== null && interval.low > 0,
    } as const
    return [{ subject: '', level: 'alert', kpi: watchedBy('security'), figures }]
  },
  canTell: hasMonth,
  badness: ({ seen }) => 1 + (seen ?? 0),
}
