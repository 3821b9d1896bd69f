import { watchedBy } from '../../../shared/kpi/index.ts'
import { judgedAt, pointOf, type MonthEnd } from '../month-end.ts'
import { noFigures, type Finding, type Rule } from './rule.ts'

/** Whether the incidents of the month itself are known: a quarter without its last month says nothing yet. */
function hasMonth(after: MonthEnd): boolean {
  const { value, reason } = pointOf(after, watchedBy('security'))
  return value !== null || reason === 'zero-baseline'
}

/** A change smaller than this is flat: no decrease to speak of. */
const FLAT = 0.05

/**
 * Security incidents over their window are flat or rising against the baseline at the end of M3 or M6: a major failure signal.
 * It holds until they show a fall. Where there was none before the contract, any incident raises it, whenever it comes, and it
 * holds until a window is without one.
 */
export const security: Rule = {
  id: 'security',
  isOn: (settings) => settings.security.on,
  find: ({ after, settings, isOpen }) => {
    const isDue = settings.security.months.includes(after.contractMonth)
    if (!hasMonth(after)) return []
    const { value, interval, reason, sample, certain, window } = judgedAt(after, watchedBy('security'))
    if (reason === 'zero-baseline')
      return after.contractMonth < 1 ? [] : someAfterNone(after, sample, certain, window.from)
    if (!isDue && !isOpen('')) return []
    if (value === null || value <= -FLAT) return []
    const figures = {
      ...noFigures,
      unit: 'change',
      seen: value,
      expected: 0,
      interval,
      since: window.from,
      dueMonth: after.contractMonth,
      certain: interval !== null && interval.low > 0 && window.covered === window.months,
    } as const
    return [{ subject: '', level: 'alert', kpi: watchedBy('security'), figures }]
  },
  canTell: hasMonth,
  badness: ({ seen }) => 1 + (seen ?? 0),
}

function someAfterNone({ contractMonth }: MonthEnd, incidents: number, certain: boolean, since: string): Finding[] {
  if (incidents === 0) return []
  const figures = { ...noFigures, seen: incidents, expected: 0, since, dueMonth: contractMonth, certain }
  return [{ subject: '', level: 'alert', kpi: watchedBy('security'), figures }]
}
