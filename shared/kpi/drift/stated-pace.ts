/** Ratios are told apart by 5 %, from 1 to some 100,000. */
const STEP = Math.log(1.05)
const BINS = 240

/**
 * How many times longer than their service time resolved tickets are said to take, as known at each month's end: 1 where the
 * delay that counts is the service time, or less for waiting; more where a tool states durations on another clock. Tickets
 * still open age by so much, or they would look young beside those that are resolved. The median, so that one absurd duration
 * changes nothing.
 */
export class StatedPace {
  readonly #bins: Uint32Array[]

  constructor(months: number) {
    this.#bins = Array.from({ length: months }, () => new Uint32Array(BINS))
  }

  /** A ticket resolved in a month: the hours stated, and those of service. */
  add(month: number, stated: number, served: number): void {
    if (!(served > 0)) return
    const bin = stated > served ? Math.ceil(Math.log(stated / served) / STEP) : 0
    this.#bins[month]![Math.min(BINS - 1, bin)]! += 1
  }

  /** By month, from all that is resolved by its end. */
  byMonth(): Float64Array {
    const known = new Uint32Array(BINS)
    return Float64Array.from(this.#bins, (bins) => {
      bins.forEach((count, bin) => (known[bin]! += count))
      return median(known)
    })
  }
}

function median(counts: Uint32Array): number {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2
  let seen = 0
  const bin = counts.findIndex((count) => (seen += count) >= half && seen > 0)
  return bin <= 0 ? 1 : Math.exp(STEP * bin)
}
