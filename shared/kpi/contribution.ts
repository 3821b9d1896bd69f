/** What a group, or a whole period, says: the mean (a rate is the mean of noughts and ones) of so many facts. */
export type GroupFigure = { readonly value: number | null; readonly sample: number }
/** A group in both periods; a sample of 0 where it has no fact. */
export type TwoPeriods = { readonly before: GroupFigure; readonly after: GroupFigure }

/** How much of the change a group accounts for; `contribution` is the sum of the two effects. */
export type Effects = { readonly rateEffect: number; readonly mixEffect: number; readonly contribution: number }

/** The change, and each group with its effects; null where one of the periods has no fact: there is no change to explain. */
export type Contributions<Group> = TwoPeriods & {
  readonly change: number | null
  readonly groups: readonly (Group & { readonly effects: Effects | null })[]
}

/**
 * What moved a mean: splits its change between two periods, over groups of its facts, into
 *
 * - a **rate effect**, the group's own figure r moved, counted at its mean share w̄ of the facts: `w̄ · Δr`;
 * - a **mix effect**, its share w moved, counted by how far its mean figure stands from the mean of all: `Δw · (r̄_g − r̄)`.
 *
 * They add up to the change, without a rest. This is the two-component decomposition of E. M. Kitagawa, "Components of a
 * Difference Between Two Rates", Journal of the American Statistical Association 50 (1955), 1168–1194: taking the
 * midpoints of both periods makes it the same whichever is called "before". Her mix effect is `Δw · r̄_g`; as shares add up
 * to 1, taking r̄ (half the sum of both overall means) away leaves the sum as it is and gives each group its sense: one
 * that grows moves the mean only by as much as it differs from it.
 *
 * A group with facts in one period only has no second figure, and none is invented for it: nothing of it is known to have
 * moved but its share. Its rate effect is 0 and its mix effect uses the one figure it has. That is still exact, since a
 * figure whose weight is 0 takes no part in that period's mean. Effects are in the unit of the values; the mean of the whole
 * is the mean of the groups weighted by their samples.
 */
export function contributions<Group extends TwoPeriods>(groups: readonly Group[]): Contributions<Group> {
  const before = pooled(groups.map((group) => group.before))
  const after = pooled(groups.map((group) => group.after))
  if (before.value === null || after.value === null)
    return { before, after, change: null, groups: groups.map((group) => ({ ...group, effects: null })) }
  const middle = (before.value + after.value) / 2
  return {
    before,
    after,
    change: after.value - before.value,
    groups: groups.map((group) => {
      const shares = { before: group.before.sample / before.sample, after: group.after.sample / after.sample }
      return { ...group, effects: effectsOf(group, shares, middle) }
    }),
  }
}

function effectsOf({ before, after }: TwoPeriods, share: { before: number; after: number }, middle: number): Effects {
  const first = before.value ?? after.value
  const second = after.value ?? before.value
  if (first === null || second === null) return { rateEffect: 0, mixEffect: 0, contribution: 0 }
  const rateEffect = ((share.before + share.after) / 2) * (second - first)
  const mixEffect = (share.after - share.before) * ((first + second) / 2 - middle)
  return { rateEffect, mixEffect, contribution: rateEffect + mixEffect }
}

/** The figure of several groups together, each weighing as much as its facts; no fact, no value. */
export function pooled(figures: readonly GroupFigure[]): GroupFigure {
  const sample = figures.reduce((total, figure) => total + figure.sample, 0)
  if (sample === 0) return { value: null, sample }
  return { value: figures.reduce((sum, { value, sample: n }) => sum + (value ?? 0) * n, 0) / sample, sample }
}
