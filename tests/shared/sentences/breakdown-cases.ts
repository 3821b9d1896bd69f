import { type Breakdown, BreakdownSchema } from '../../../shared/api/breakdown.ts'
import { contributions, type GroupFigure, type TwoPeriods } from '../../../shared/kpi/contribution.ts'
import { sumContributions } from '../../../shared/kpi/sum-contribution.ts'
import { breakdownBysOf, brokenDownKpis, kpiDefinition } from '../../../shared/kpi/index.ts'

type Group = TwoPeriods & { readonly label: string | null }
type Figures = readonly [value: number, sample: number]

const group = (label: string | null, before: Figures, after: Figures): Group => ({
  label,
  before: { value: before[1] > 0 ? before[0] : null, sample: before[1] },
  after: { value: after[1] > 0 ? after[0] : null, sample: after[1] },
})

/** What can happen to groups of facts, as shares between 0 and 1. */
const happenings: Readonly<Record<string, readonly Group[]>> = {
  'two fall, one rises': [
    group('Messagerie', [0.8, 50], [0.6, 50]),
    group('Poste de travail', [0.8, 50], [0.7, 50]),
    group('Réseau', [0.8, 50], [0.88, 50]),
    group('Imprimantes', [0.8, 50], [0.8, 50]),
  ],
  'one rises': [group('Messagerie', [0.5, 50], [0.7, 50]), group('Réseau', [0.8, 50], [0.8, 50])],
  'only the mix': [group('Messagerie', [0.9, 50], [0.9, 25]), group('Réseau', [0.5, 50], [0.5, 75])],
  'the mix in part': [group('Messagerie', [0.9, 50], [0.8, 25]), group('Réseau', [0.5, 50], [0.4, 75])],
  'the mix against': [group('Messagerie', [0.8, 50], [0.95, 25]), group('Réseau', [0.4, 50], [0.55, 75])],
  'cancel out': [group('Messagerie', [0.5, 50], [0.6, 50]), group('Réseau', [0.6, 50], [0.5, 50])],
  'nothing moves': [group('Messagerie', [0.5, 50], [0.5, 50]), group('Réseau', [0.6, 50], [0.6, 50])],
  'a group comes': [group('Messagerie', [0.6, 80], [0.6, 60]), group(null, [0, 0], [0.2, 40])],
  'one group': [group('Lyon', [0.5, 50], [0.6, 50])],
  'not told': [group(null, [0.5, 50], [0.6, 50])],
  'nothing before': [group('Messagerie', [0, 0], [0.6, 50])],
  'nothing after': [group('Messagerie', [0.6, 50], [0, 0])],
}

const periods = {
  'previous-month': [
    { from: '2026-05', to: '2026-05' },
    { from: '2026-06', to: '2026-06' },
  ],
  'previous-quarter': [
    { from: '2025-11', to: '2026-01' },
    { from: '2026-02', to: '2026-04' },
  ],
} as const

/** Every happening of every KPI that is broken down, against the month and the quarter before. */
export function breakdownCases(): Breakdown[] {
  return brokenDownKpis.flatMap((kpi) =>
    Object.values(happenings).flatMap((groups) =>
      (['previous-month', 'previous-quarter'] as const).map((against) => {
        const { unit, breakdown } = kpiDefinition(kpi)
        const split = breakdown?.whole === 'sum' ? sums(groups) : means(groups, unit === 'hours' ? 20 : 1)
        const [before, after] = periods[against]
        return BreakdownSchema.parse({
          kpi,
          by: breakdownBysOf(kpi)[0],
          month: after.to,
          against,
          before: { ...before, ...split.before },
          after: { ...after, ...split.after },
          change: split.change,
          groups: split.groups,
        })
      }),
    ),
  )
}

/** Rates, or hours of so many times the share, with what each group did as the server works it out. */
function means(groups: readonly Group[], scale: number) {
  const scaled = ({ value, sample }: GroupFigure) => ({ value: value === null ? null : value * scale, sample })
  const split = contributions(groups.map((one) => ({ ...one, before: scaled(one.before), after: scaled(one.after) })))
  const none = { rateEffect: null, mixEffect: null, contribution: null }
  return { ...split, groups: split.groups.map(({ effects, ...rest }) => ({ ...rest, ...(effects ?? none) })) }
}

/** So many facts of each group, against a hundred before the contract. */
function sums(groups: readonly Group[]) {
  const sum = ({ value, sample }: GroupFigure) => {
    const facts = Math.round((value ?? 0) * sample)
    return { total: facts, sample: facts }
  }
  const counted = groups.map(({ label, before, after }) => ({ label, before: sum(before), after: sum(after) }))
  const isNothing = (side: 'before' | 'after') => counted.every((one) => one[side].sample === 0)
  const months = { before: isNothing('before') ? 0 : 1, after: isNothing('after') ? 0 : 1 }
  const found = sumContributions(counted, { months, reference: 100 })
  const whole = (side: 'before' | 'after') => ({
    value: months[side] === 0 ? null : found.reduce((total, one) => total + (one[side].value ?? 0), 0),
    sample: found.reduce((total, one) => total + one[side].sample, 0),
  })
  const [before, after] = [whole('before'), whole('after')]
  const change = before.value === null || after.value === null ? null : after.value - before.value
  return { before, after, change, groups: found.map((one) => ({ ...one, rateEffect: null, mixEffect: null })) }
}
