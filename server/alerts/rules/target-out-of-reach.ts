import { kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import { kpiDefinition } from '../../../shared/kpi/index.ts'
import { monthsOf } from '../../../shared/period.ts'
import { windowAt } from '../../../shared/kpi/window.ts'
import { hasValue, judgedAt, type MonthEnd } from '../month-end.ts'
import { projection } from '../projection.ts'
import { misses } from './misses.ts'
import { distance, noFigures, type Finding, type Rule } from './rule.ts'

/**
 * A KPI behind its path whose last months, prolonged in a straight line, make the window that is judged at the due month miss
 * the target: the months of that window which are over count as they were. It is an alert where it misses beyond what chance
 * allows (95 %), a note where it only may.
 */
export const targetOutOfReach: Rule = {
  id: 'target-out-of-reach',
  isOn: (settings) => settings.targetOutOfReach.on,
  find: ({ after, settings }) =>
    kpiIds.flatMap((kpi) => outOfReach(after, kpi, settings.targetOutOfReach.months) ?? []),
  canTell: hasValue,
  badness: ({ projected, expected }) => distance({ ...noFigures, seen: projected, expected }),
}

function outOfReach(after: MonthEnd, kpi: KpiId, months: number): Finding | null {
  const { verdict, target, targetDueMonth, value, interval, window } = judgedAt(after, kpi)
  if (verdict !== 'behind' || target === null || targetDueMonth === null || value === null) return null
  const { unit, better } = kpiDefinition(kpi)
  const ahead = targetDueMonth - after.contractMonth
  const judgedThen = windowAt(window.kind, after.month + ahead, after.month - after.contractMonth + 1)
  const led = projection(after.history.get(kpi)!, { months, ahead, window: monthsOf(judgedThen).length })
  if (!led || !misses(led.value, target, better)) return null
  const certain = misses(led.low, target, better) && misses(led.high, target, better)
  const figures = {
    ...noFigures,
    unit,
    seen: value,
    expected: target,
    interval,
    since: window.months > 1 ? window.from : null,
    projected: led.value,
    dueMonth: targetDueMonth,
    certain,
  }
  return { subject: `${kpi} M${targetDueMonth}`, level: certain ? 'alert' : 'note', kpi, figures }
}
