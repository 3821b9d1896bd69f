import type { Db } from './client.ts'

/** Told of the share of something long that is done, 0..1. */
export type Step = (done: number) => void

/** Rows of a part: the steps of 200,000 are less than a quarter of a second apart. */
const PART = 10_000

/** The steps of a part of something, from one share of it to another. */
export function during(step: Step, from: number, to: number): Step {
  return (done) => step(from + done * (to - from))
}

/** Runs a statement over the staged tickets a part at a time, bound to the first and the last row number of each. */
export function inParts({ sqlite }: Db, step: Step, run: (part: { first: number; last: number }) => void): void {
  const rows = sqlite.prepare('SELECT coalesce(max(rowid), 0) FROM staged.tickets').pluck().get() as number
  for (let first = 1; first <= rows; first += PART) {
    const last = Math.min(first + PART - 1, rows)
    run({ first, last })
    step(last / rows)
  }
}
