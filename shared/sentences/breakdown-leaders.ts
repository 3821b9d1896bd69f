import type { Breakdown, BreakdownGroup } from '../api/breakdown.ts'
import type { Unit } from '../kpi/definition.ts'

/** A group that weighs on a change: by how much, whether rather by its own figure or by its share of the facts, and which way that went. */
export type Leader = {
  readonly label: string | null
  readonly contribution: number
  readonly by: 'own' | 'share'
  readonly way: 'up' | 'down'
}
export type Leaders = {
  /** The one or two groups that pulled the way the KPI went; where it stayed, the strongest of each way. */
  readonly with: readonly Leader[]
  /** The group that pulled the other way, where it weighs. */
  readonly against: Leader | null
  /** The change is too small to be seen in the figures on screen. */
  readonly isSteady: boolean
}

/** Below half of the last decimal shown, an effect is nothing that anyone sees. */
const smallest: Record<Unit, number> = { ratio: 0.0005, hours: 0.005, change: 0.0005 }
/** A second group, or one that pulls the other way, is worth a word from a quarter of the first. */
const WORTH_A_WORD = 0.25

/** Which groups a sentence about the change should name. */
export function leadersOf(found: Breakdown, unit: Unit): Leaders {
  const { change } = found
  const visible = found.groups.flatMap((group) => {
    const { label, contribution } = group
    return contribution !== null && Math.abs(contribution) >= smallest[unit]
      ? [{ label, contribution, ...movedBy(found, { ...group, contribution }) }]
      : []
  })
  const strongest = visible.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
  const [up, down] = [1, -1].map((sign) => strongest.filter(({ contribution }) => contribution * sign > 0))
  if (change === null || Math.abs(change) < smallest[unit])
    return { with: up![0] && down![0] ? [up![0], down![0]] : [], against: null, isSteady: true }
  const [same, other] = change > 0 ? [up!, down!] : [down!, up!]
  const [first, second] = same
  if (!first) return { with: [], against: null, isSteady: false }
  const counts = (one: Leader | undefined) =>
    one && Math.abs(one.contribution) >= WORTH_A_WORD * Math.abs(first.contribution) ? one : null
  const next = counts(second)
  return { with: next ? [first, next] : [first], against: counts(other[0]), isSteady: false }
}

/** By its own figure or by its share, whichever did more, and whether that rose or fell. */
function movedBy(
  { before, after }: Breakdown,
  group: BreakdownGroup & { readonly contribution: number },
): Pick<Leader, 'by' | 'way'> {
  const { rateEffect, mixEffect, contribution } = group
  const isOwn = rateEffect === null || mixEffect === null || Math.abs(rateEffect) >= Math.abs(mixEffect)
  const rose = isOwn
    ? (rateEffect ?? contribution) > 0
    : group.after.sample / after.sample > group.before.sample / before.sample
  return { by: isOwn ? 'own' : 'share', way: rose ? 'up' : 'down' }
}
