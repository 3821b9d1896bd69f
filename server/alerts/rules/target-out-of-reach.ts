import type { KpiPoint } from '../../../shared/api/kpis.ts'
import { kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import { kpiDefinition } from '../../../shared/kpi/index.ts'
import { hasValue, judgedAt, type MonthEnd } from '../month-end.ts'
import { projection, type Projection } from '../projection.ts'
import { misses } from './misses.ts'
import { distance, noFigures, type Finding, type Rule } from './rule.ts'

/**
 * A KPI behind its path whose last months, prolonged in a straight line, miss the target at its due month. It is an alert
 * where the prolonged line misses beyond what chance allows (95 %), a note where it only may.
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
  const { verdict, target, targetDueMonth, value, interval } = judgedAt(after, kpi)
  if (verdict !== 'behind' || target === null || targetDueMonth === null || value === null) return null
  const { unit, better } = kpiDefinition(kpi)
  const last = after.history.get(kpi)!.slice(-months)
  const led = projection(last.map(toSeen), targetDueMonth - after.contractMonth)
  if (!led || !misses(led.value, target, better)) return null
  const certain = misses(led.low, target, better) && misses(led.high, target, better)
  const figures = {
    ...noFigures,
    unit,
    seen: value,
    expected: target,
    interval,
    projected: led.value,
    dueMonth: targetDueMonth,
    certain,
  }
  return { subject: `${kpi} M${targetDueMonth}`, level: certain ? 'alert' : 'note', kpi, figures }
}

const toSeen = ({ value, interval }: KpiPoint): Projection['seen'][number] => ({ value, interval })
