type Rate = {
  readonly value: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
}
/** A delay as it is measured over a period: hours, and the share within SLA. */
type Measured = Rate & { readonly withinSla: Rate }
/** Tickets open at a month's end. */
type Open = { readonly open: number; readonly over30: number }

type Move = { readonly before: number; readonly now: number }
/** What the figures show of a delay where the drift detector does not speak: see `shared/api/delay-signs.ts`. */
export type DelaySigns = {
  readonly mean: Move | null
  readonly withinSla: Move | null
  readonly backlog: Open | null
  readonly unjudged: boolean
}

/** A mean that is so many times the first one is no noise of a small desk. */
const RISE = 1.5
const OLD_SHARE = 0.1
/** Where the detector has judged and found no backlog growing, one that is mostly old is still said. */
const MOSTLY_OLD = { share: 0.5, least: 5 }

/**
 * The signs of a delay at a month's end; null where there is none. `first` and `last`: the contract's first three months and the
 * last three; null before there are more than three. A mean counts where it rose by half with intervals apart, a share within
 * SLA where it fell with intervals apart.
 */
export function delaySigns(
  first: Measured | null,
  last: Measured | null,
  backlog: Open | null,
  unjudged: boolean,
): DelaySigns | null {
  const signs: DelaySigns = {
    mean:
      unjudged && first && last && isHigher(last, first) && last.value! >= RISE * first.value!
        ? move(first, last)
        : null,
    withinSla:
      unjudged && first && last && isHigher(first.withinSla, last.withinSla)
        ? move(first.withinSla, last.withinSla)
        : null,
    backlog: backlog && isOld(backlog, unjudged) ? { open: backlog.open, over30: backlog.over30 } : null,
    unjudged,
  }
  return signs.mean || signs.withinSla || signs.backlog ? signs : null
}

function isHigher({ interval: high }: Rate, { interval: low }: Rate): boolean {
  return high !== null && low !== null && high.low > low.high
}

const move = (before: Rate, now: Rate) => ({ before: before.value!, now: now.value! })

function isOld({ open, over30 }: Open, unjudged: boolean): boolean {
  if (unjudged) return over30 > 0 && over30 >= OLD_SHARE * open
  return open >= MOSTLY_OLD.least && over30 >= MOSTLY_OLD.share * open
}
