import { watchedBy } from '../../../shared/kpi/index.ts'
import { delayRise, tellsDrift } from './delay-rise.ts'
import type { Rule } from './rule.ts'

/** The resolution delay drifts up: the detector's verdict, even inside the SLA. It holds while the detector still watches. */
export const drift: Rule = {
  id: 'drift',
  isOn: (settings) => settings.drift.on,
  find: ({ after, isOpen }) => {
    const found = after.drift
    const holds = found?.verdict === 'drift' || (found?.verdict === 'watch' && isOpen(''))
    return holds ? [{ subject: '', level: 'alert', kpi: watchedBy('drift'), figures: delayRise(after, found) }] : []
  },
  canTell: tellsDrift,
  badness: ({ projected, expected }) => (projected !== null && expected ? projected / expected : 0),
}
