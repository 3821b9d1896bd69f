import { kindOf, targetKpis, type KpiId } from '../../../shared/kpi/index.ts'
import { kpiDefinition } from '../../../shared/kpi/index.ts'
import { judgedAt, QUARTER_MONTHS, type MonthEnd } from '../month-end.ts'
import { distance, noFigures, type Finding, type Rule } from './rule.ts'

/**
 * A target is missed in the month at whose end it is due. The last one stays due: at the end of every later quarter the judged
 * figure is held against it, and raises the alert where it misses it beyond chance. It is a note where chance alone
 * may have done it. It is closed by a quarter that reaches the target, or by a month on the path to the next one.
 */
export const targetMissed: Rule = {
  id: 'target-missed',
  isOn: (settings) => settings.targetMissed.on,
  find: ({ after, isOpen }) =>
    targetKpis.flatMap((kpi) => {
      const found = isJudged(after, kpi) && missed(after, kpi)
      return found && (!isPastDue(after, kpi) || found.figures.certain || isOpen(found.subject)) ? [found] : []
    }),
  canTell: (after, kpi) => kpi !== null && judgedAt(after, kpi).verdict !== 'behind' && isJudged(after, kpi),
  badness: distance,
}

/** Whether the month comes after the last one in which a target falls due. */
const isPastDue = (after: MonthEnd, kpi: KpiId): boolean =>
  (judgedAt(after, kpi).targetDueMonth ?? Infinity) < after.contractMonth

/** Whether the month's file is there, and it is not one between the quarters that a past target is looked at by. */
const isJudged = (after: MonthEnd, kpi: KpiId): boolean =>
  judgedAt(after, kpi).value !== null &&
  after.files[kindOf(kpi)] &&
  (!isPastDue(after, kpi) || after.contractMonth % QUARTER_MONTHS === 0)

/** A delay without a number for a target is missed by its drift, which has an alert of its own. */
function missed(after: MonthEnd, kpi: KpiId): Finding | null {
  const { target, targetDueMonth, verdict, value, interval, certain, window } = judgedAt(after, kpi)
  if (verdict !== 'missed' || target === null || value === null) return null
  const figures = {
    ...noFigures,
    unit: kpiDefinition(kpi).unit,
    seen: value,
    expected: target,
    interval,
    since: window.months > 1 || isPastDue(after, kpi) ? window.from : null,
    dueMonth: targetDueMonth,
    certain,
  }
  return { subject: `${kpi} M${targetDueMonth}`, level: certain ? 'alert' : 'note', kpi, figures }
}
