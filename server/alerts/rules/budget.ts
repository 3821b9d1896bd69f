import { watchedBy } from '../../../shared/kpi/index.ts'
import { judgedAt, pointOf } from '../month-end.ts'
import { noFigures, type Rule } from './rule.ts'

/** The budget as it is judged is too far from its forecast, either way, in the first months: sizing or scope was wrong. */
export const budget: Rule = {
  id: 'budget',
  isOn: (settings) => settings.budget.on,
  find: ({ after, settings, isOpen }) => {
    const { beyond, months } = settings.budget
    const { value, certain, window } = judgedAt(after, watchedBy('budget'))
    if (value === null || Math.abs(value) <= beyond) return []
    if (after.contractMonth > months && !isOpen('')) return []
    const figures = {
      ...noFigures,
      unit: 'change',
      seen: value,
      expected: beyond,
      since: window.from,
      certain,
    } as const
    return [{ subject: '', level: 'alert', kpi: watchedBy('budget'), figures }]
  },
  canTell: (after) => pointOf(after, watchedBy('budget')).value !== null,
  badness: ({ seen }) => Math.abs(seen ?? 0),
}
