import type { Breakdown } from '../api/breakdown.ts'
import type { Unit } from '../kpi/definition.ts'

export type Leader = { readonly label: string | null; readonly contribution: number }
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
export function leadersOf({ change, groups }: Breakdown, unit: Unit): Leaders {
  const visible = groups.flatMap(({ label, contribution }) =>
    contribution !== null && Math.abs(contribution) >= smallest[unit] ? [{ label, contribution }] : [],
  )
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
