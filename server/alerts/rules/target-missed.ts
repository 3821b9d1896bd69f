import { kpiIds, type KpiId } from '../../../shared/kpi/ids.ts'
import { kpiDefinition } from '../../../shared/kpi/registry.ts'
import { hasValue, pointOf, type MonthEnd } from '../month-end.ts'
import { distance, noFigures, type Finding, type Rule } from './rule.ts'

/** A target is missed in the month at whose end it is due; the alert holds until the target is reached. */
export const targetMissed: Rule = {
  id: 'target-missed',
  isOn: (settings) => settings.targetMissed.on,
  find: ({ after, isOpen }) =>
    kpiIds.flatMap((kpi) => {
      const found = missed(after, kpi)
      return found && (pointOf(after, kpi).targetDueMonth === after.contractMonth || isOpen(found.subject))
        ? [found]
        : []
    }),
  canTell: hasValue,
  badness: distance,
}

/** A delay without a number for a target is missed by its drift, which has an alert of its own. */
function missed(after: MonthEnd, kpi: KpiId): Finding | null {
  const { verdict, target, targetDueMonth, value, interval, certain } = pointOf(after, kpi)
  if (verdict !== 'missed' || target === null || value === null) return null
  const { unit } = kpiDefinition(kpi)
  const figures = { ...noFigures, unit, seen: value, expected: target, interval, dueMonth: targetDueMonth, certain }
  return { subject: `${kpi} M${targetDueMonth}`, level: 'alert', kpi, figures }
}
