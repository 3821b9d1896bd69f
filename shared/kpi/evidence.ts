import type { Interval } from '../stats/interval.ts'
import { newcombeInterval, type Share } from '../stats/newcombe.ts'
import { poissonRatioInterval, type Exposed } from '../stats/poisson.ts'
import { welchInterval, type Sums } from '../stats/welch.ts'

/** What a figure was made of, so that two of them can be compared: a share, a mean, or a count over so many months. */
export type Evidence =
  | ({ readonly kind: 'share' } & Share)
  | ({ readonly kind: 'mean' } & Sums)
  | ({ readonly kind: 'count' } & Exposed)

export const differenceKinds = ['share', 'mean', 'count', 'exact'] as const
/** `exact`: counted whole, as money is: the difference has no interval. */
export type DifferenceKind = (typeof differenceKinds)[number]

/**
 * How a figure differs from another: after − before; of counts the ratio of their rates less one. `interval`: 95 %, by Newcombe for
 * shares, Welch for means, Clopper and Pearson (given the total) for counts; null where nothing bears one.
 */
export type Difference = {
  readonly kind: DifferenceKind
  readonly before: number | null
  readonly after: number | null
  readonly change: number | null
  readonly interval: Interval | null
}

/** What a figure says by itself: a share, a mean, a rate a month; null where nothing was counted. */
function valueOf(evidence: Evidence): number | null {
  switch (evidence.kind) {
    case 'share':
      return evidence.trials > 0 ? evidence.successes / evidence.trials : null
    case 'mean':
      return evidence.count > 0 ? evidence.sum / evidence.count : null
    case 'count':
      return evidence.exposure > 0 ? evidence.count / evidence.exposure : null
  }
}

/** How two figures of one KPI differ. Both come from the same definition, so they are of one kind. */
export function differenceOf(was: Evidence, is: Evidence): Difference {
  const [before, after] = [valueOf(was), valueOf(is)]
  const found = { kind: is.kind, before, after }
  if (before === null || after === null) return { ...found, change: null, interval: null }
  if (was.kind === 'count' && is.kind === 'count') {
    const ratio = poissonRatioInterval(was, is)
    return {
      ...found,
      change: before > 0 ? after / before - 1 : null,
      interval: ratio && { low: ratio.low - 1, high: ratio.high - 1 },
    }
  }
  const interval =
    was.kind === 'share' && is.kind === 'share'
      ? newcombeInterval(was, is)
      : was.kind === 'mean' && is.kind === 'mean'
        ? welchInterval(was, is)
        : null
  return { ...found, change: after - before, interval }
}

/** How two figures that are counted whole differ. */
export function exactDifference(before: number | null, after: number | null): Difference {
  const change = before === null || after === null ? null : after - before
  return { kind: 'exact', before, after, change, interval: null }
}
