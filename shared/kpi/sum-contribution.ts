import type { GroupFigure } from './contribution.ts'

/** What the facts of a group add up to in a period, and how many they are. */
export type GroupSum = { readonly total: number; readonly sample: number }
export type SumInTwoPeriods = { readonly before: GroupSum; readonly after: GroupSum }

/** What two periods of a sum are compared by: how many months each covers, and a month's worth of the reference. */
export type SumScale = {
  readonly months: { readonly before: number; readonly after: number }
  /** null, like 0, = nothing to compare with. */
  readonly reference: number | null
}

/** A group as a share of the reference in both periods, and how much of the change it accounts for. */
export type SumContribution<Group> = Omit<Group, keyof SumInTwoPeriods> & {
  readonly before: GroupFigure
  readonly after: GroupFigure
  readonly contribution: number | null
}

/**
 * What moved a monthly sum against a reference (incidents or costs a month ÷ those of the baseline): each group's own share
 * of the reference after, less its share before. A sum of groups has no mix, so these differences are the whole change, and
 * add up to it. A group with nothing in a period stands at 0 there. Without a month covered, or without a reference, there is
 * no share: value and contribution are null.
 */
export function sumContributions<Group extends SumInTwoPeriods>(
  groups: readonly Group[],
  { months, reference }: SumScale,
): SumContribution<Group>[] {
  const share = ({ total, sample }: GroupSum, covered: number): GroupFigure => ({
    value: reference && covered > 0 ? total / covered / reference : null,
    sample,
  })
  return groups.map((group) => {
    const before = share(group.before, months.before)
    const after = share(group.after, months.after)
    const contribution = before.value === null || after.value === null ? null : after.value - before.value
    return { ...group, before, after, contribution }
  })
}
