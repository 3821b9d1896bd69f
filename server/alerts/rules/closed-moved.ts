import { kpiDefinition } from '../../../shared/kpi/index.ts'
import { dueVerdicts, type DueVerdict, type Verdict } from '../../../shared/kpi/target.ts'
import { distance, noFigures, type Finding, type Rule } from './rule.ts'

/** A figure that a closed committee was shown is not what it was: however little it moved, since both parties have signed it. */
export const closedMoved: Rule = {
  id: 'closed-moved',
  isOn: (settings) => settings.closedMoved.on,
  find: ({ committees }) =>
    (committees?.moved ?? []).map(({ quarter, month, kpi, before, after, verdictBefore, verdictAfter }): Finding => {
      const turned = isDue(verdictBefore) && isDue(verdictAfter) && verdictBefore !== verdictAfter ? verdictAfter : null
      const figures = {
        ...noFigures,
        unit: kpiDefinition(kpi).unit,
        expected: before,
        seen: after,
        since: month,
        certain: true,
        quarter,
        ...(turned && { turnedTo: turned }),
      }
      return { subject: `${quarter} ${kpi}`, level: 'alert', kpi, figures }
    }),
  canTell: () => true,
  badness: distance,
}

const isDue = (verdict: Verdict): verdict is DueVerdict => dueVerdicts.some((due) => due === verdict)
