import { watchedBy } from '../../../shared/kpi/index.ts'
import { delayRise, tellsDrift } from './delay-rise.ts'
import type { Rule } from './rule.ts'

/** The delay may be rising: a quiet note on screen, never a message. */
export const watch: Rule = {
  id: 'watch',
  isOn: (settings) => settings.watch.on,
  find: ({ before, after }) => {
    const found = after.drift
    const eases = before?.drift?.verdict === 'drift'
    if (found?.verdict !== 'watch' || eases) return []
    return [{ subject: '', level: 'note', kpi: watchedBy('watch'), figures: delayRise(after, found) }]
  },
  canTell: tellsDrift,
  badness: () => 0,
}
