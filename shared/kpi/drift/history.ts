/**
 * What the detector reads: one entry a ticket in each column, instants in any one unit (epoch seconds by default). The
 * caller leaves out cancelled, duplicate and merged tickets, and those closed without a resolution date unless the
 * contract lets the closing date stand in: an `Infinity` there would be an open ticket rotting.
 */
export type DelayHistory = {
  /** Month starts, then the end of the last complete month: one more than there are months. */
  readonly bounds: ArrayLike<number>
  readonly opened: ArrayLike<number>
  /** `Infinity` while the ticket is open. */
  readonly resolved: ArrayLike<number>
  /** Codes 0, 1, 2 …; "missing" has a code like another: see `codesOf`. */
  readonly priority: ArrayLike<number>
  readonly category: ArrayLike<number>
  /** Service hours between two instants, both finite; without it, 24×7 on epoch seconds. */
  readonly hours?: (from: number, to: number) => number
  /**
   * Hours of delay that count, known once a ticket is resolved (less waiting for the customer, or as its tool states them)
   * and read of resolved tickets alone; without it, the service hours from opening to resolution.
   */
  readonly delay?: ArrayLike<number>
}

/** 24×7 service on epoch seconds. */
export function roundTheClock(from: number, to: number): number {
  return (to - from) / 3600
}
