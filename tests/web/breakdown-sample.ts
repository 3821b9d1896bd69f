import { type Breakdown, BreakdownSchema } from '../../shared/api/breakdown.ts'
import { contributions, type TwoPeriods } from '../../shared/kpi/contribution.ts'

export type Named = TwoPeriods & { readonly label: string | null }

/** An answer of the server over some groups, its effects computed as the server does. */
export function breakdownOf(groups: readonly Named[], rest: Partial<Breakdown> = {}): Breakdown {
  const split = contributions(groups)
  const none = { rateEffect: null, mixEffect: null, contribution: null }
  return BreakdownSchema.parse({
    kpi: 'first-level-resolution',
    by: 'category',
    month: '2026-06',
    against: 'previous-month',
    before: { from: '2026-05', to: '2026-05', ...split.before },
    after: { from: '2026-06', to: '2026-06', ...split.after },
    change: split.change,
    groups: split.groups.map(({ effects, ...group }) => ({ ...group, ...(effects ?? none) })),
    ...rest,
  })
}

/** A group of so many tickets of 100 in both months, whose rate moved. */
export const group = (label: string | null, from: number, to: number, sample = 50): Named => ({
  label,
  before: { value: from, sample },
  after: { value: to, sample },
})
