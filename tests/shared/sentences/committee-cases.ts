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

/** A verdict with what each KPI needs to have it. */
const told = (verdict: Verdict) =>
  verdict === 'no-data'
    ? { ...nothing, reason: 'no-file' as const }
    : verdict === 'on-path' || verdict === 'behind'
      ? { path: 0.83 }
      : {}
const of = (verdict: Verdict, certain = true) => ({ ...told(verdict), ...(certain ? {} : { certain }) })
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
        firstLevel(one, of(one, certain)),
        satisfied(other, of(other)),
        ...(at % 2 === 0 ? [budget(one, of(one)), cost(other, of(other, certain))] : []),
        ...(index % 2 === 0 ? [security(other, of(other))] : []),
        ...(index === 1 ? [drifting()] : index === 2 ? [hiding()] : []),
      ]
    }),
  )
  return mixtures.flatMap((kpis, index) => [committeeOf(kpis), committeeOf(kpis, rests[index % rests.length])])
}
