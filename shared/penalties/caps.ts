import { monthsOf, type Month, type Period } from '../period.ts'

/** What a window claims before its caps. Money in hundredths. */
export type Uncapped = Period & {
  readonly key: string
  readonly amount: number
  /** What both parties agreed on: it stands as it is, and comes first. */
  readonly isAgreed: boolean
  /** The most of each of its months, oldest first; null = no cap. */
  readonly monthCaps: readonly (number | null)[]
  readonly year: number
  readonly yearCap: number | null
}

export type Capped = { readonly amount: number; readonly by: 'month' | 'year' | null }

/**
 * Applies the caps. What is agreed takes its room first; then claims take what is left in the order in which their windows end,
 * the shorter before the longer, then by their key, so that nothing hangs on when a file came. A window of several months may
 * take what its months still have room for, together; a year of the contract bounds all of it. What was waived keeps its room:
 * waiving one claim never raises another.
 */
export function applyCaps(claims: readonly Uncapped[]): Map<string, Capped> {
  const inMonth = new Map<Month, number>()
  const inYear = new Map<number, number>()
  const add = <Key>(sums: Map<Key, number>, key: Key, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount)
  const results = new Map<string, Capped>()
  for (const claim of inOrder(claims)) {
    const rooms = monthsOf(claim).map((month, at) => {
      const cap = claim.monthCaps[at] ?? null
      return { month, room: cap === null ? Infinity : Math.max(0, cap - (inMonth.get(month) ?? 0)) }
    })
    const yearRoom = claim.yearCap === null ? Infinity : Math.max(0, claim.yearCap - (inYear.get(claim.year) ?? 0))
    const monthRoom = rooms.reduce((sum, { room }) => sum + room, 0)
    const amount = claim.isAgreed ? claim.amount : Math.min(claim.amount, monthRoom, yearRoom)
    add(inYear, claim.year, amount)
    let left = amount
    // The latest months first; what was agreed beyond any room lies on the last.
    for (const { month, room } of rooms.toReversed()) {
      const taken = Math.min(left, room)
      add(inMonth, month, taken)
      left -= taken
    }
    add(inMonth, claim.to, left)
    const by = amount === claim.amount ? null : yearRoom < monthRoom ? 'year' : 'month'
    results.set(claim.key, { amount, by })
  }
  return results
}

function inOrder(claims: readonly Uncapped[]): Uncapped[] {
  const rank = ({ isAgreed, from, to, key }: Uncapped) => [isAgreed ? 0 : 1, to, to - from, key] as const
  return claims.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)]
    const at = a.findIndex((value, place) => value !== b[place])
    return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
  })
}

/**
 * The fee of a year of the contract, of the fees of its months; money in hundredths. A month of which nothing tells a fee, yet to come
 * or without a file, counts as the mean of those that are told: once all are told it is their sum. null where none is.
 */
export function yearFee(fees: readonly (number | null)[]): number | null {
  const told = fees.filter((fee) => fee !== null)
  if (told.length === 0) return null
  const sum = told.reduce((total, fee) => total + fee, 0)
  return Math.round((sum / told.length) * fees.length)
}
