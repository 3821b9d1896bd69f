import type { Committee, CommitteeKpi } from '../../../shared/api/committees.ts'
import { verdicts, type Verdict } from '../../../shared/kpi/target.ts'
import {
  budget,
  committeeOf,
  cost,
  drifting,
  firstLevel,
  hiding,
  nothing,
  satisfied,
  security,
} from '../../web/committee-sample.ts'

/** Of each, a value that the target due at M6 and the path to it find wanting, one that reaches both, and that path. */
const figures = {
  firstLevel: { short: 0.814, reached: 0.872, path: 0.83 },
  satisfied: { short: 0.88, reached: 0.925, path: 0.89 },
  budget: { short: 0.212, reached: 0.062, path: null },
  cost: { short: -0.21, reached: -0.264, path: -0.22 },
  security: { short: -0.42, reached: -0.58, path: -0.45 },
} as const

/** A verdict with the figures that it is of. */
function of(kpi: keyof typeof figures, verdict: Verdict, certain = true): Partial<CommitteeKpi> {
  const { short, reached, path } = figures[kpi]
  if (verdict === 'no-data') return { ...nothing, reason: 'no-file' }
  const value = verdict === 'missed' || verdict === 'behind' ? short : reached
  const due = verdict === 'missed' || verdict === 'met'
  return { value, path: due ? null : path, ...(certain ? {} : { certain }) }
}

const files = { tickets: true, incidents: true, satisfaction: true, costs: true }
const months = ['2026-04', '2026-05', '2026-06']
const rests: readonly Partial<Committee>[] = [
  {},
  { isOver: false },
  { quarter: 'Q9' },
  { files: months.map((month) => ({ month, files: { ...files, costs: month === '2026-04' } })) },
]

/** Quarters of every mixture of verdicts, proven and not, over and running, with and without their files. */
export function committeeCases(): Committee[] {
  const mixtures = verdicts.flatMap((one, index) =>
    verdicts.map((other, at): CommitteeKpi[] => {
      const certain = (index + at) % 3 > 0
      return [
        firstLevel(one, of('firstLevel', one, certain)),
        satisfied(other, of('satisfied', other)),
        ...(at % 2 === 0 ? [budget(one, of('budget', one)), cost(other, of('cost', other, certain))] : []),
        ...(index % 2 === 0 ? [security(other, of('security', other))] : []),
        ...(index === 1 ? [drifting()] : index === 2 ? [hiding()] : []),
      ]
    }),
  )
  return mixtures.flatMap((kpis, index) => [committeeOf(kpis), committeeOf(kpis, rests[index % rests.length])])
}
