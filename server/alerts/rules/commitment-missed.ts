import { kindOf, kpiDefinition, kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import { monthsInWindow } from '../../../shared/kpi/window.ts'
import { judgedAt, type MonthEnd } from '../month-end.ts'
import { distance, noFigures, type Finding, type Rule } from './rule.ts'

const heldKpis = kpiIds.filter((id) => kpiDefinition(id).asks !== undefined)

/**
 * Fewer tickets are in time than the grid of commitments asks, at the end of a judged window: of each month, of each quarter of the
 * contract, or of each of its years, as the contract judges it. It is a note where chance alone may have done it. The next window
 * that is met closes it.
 */
export const commitmentMissed: Rule = {
  id: 'commitment-missed',
  isOn: (settings) => settings.commitmentMissed.on,
  find: ({ after }) => heldKpis.flatMap((kpi) => (endsWindow(after, kpi) ? missed(after, kpi) : [])),
  canTell: (after, kpi) => kpi !== null && endsWindow(after, kpi),
  badness: distance,
}

/** Whether a judged window of the KPI ends with the month, of which there is a file and a figure. */
function endsWindow(after: MonthEnd, kpi: KpiId): boolean {
  const { value, window } = judgedAt(after, kpi)
  return value !== null && after.files[kindOf(kpi)] && after.contractMonth % monthsInWindow[window.kind] === 0
}

function missed(after: MonthEnd, kpi: KpiId): Finding[] {
  const { target, verdict, value, interval, certain, window } = judgedAt(after, kpi)
  if (verdict !== 'missed' || target === null || value === null) return []
  const since = window.months > 1 ? window.from : null
  const { unit } = kpiDefinition(kpi)
  const figures = { ...noFigures, unit, seen: value, expected: target, interval, since, certain }
  return [{ subject: kpi, level: certain ? 'alert' : 'note', kpi, figures }]
}
