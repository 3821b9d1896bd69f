import type { Month } from '../../../shared/period.ts'

/**
 * The months of a file in which something was spent. What was planned of others is no cost of nothing: the month is not over, or its
 * costs are still to come. Kept over the passes of a reading, since what was planned may stand before what was spent.
 */
export class SpentMonths {
  #spent = new Set<Month>()
  #planned = new Set<Month>()
  #unspent: ReadonlySet<Month> = new Set()

  spend(month: Month): void {
    this.#spent.add(month)
  }

  /** Notes what was planned of a month; whether nothing was spent in it, as far as the pass before knows. */
  isUnspent(month: Month): boolean {
    this.#planned.add(month)
    return this.#unspent.has(month)
  }

  /** After a pass: whether it was wrong, so that the next one reads otherwise. */
  learns(): boolean {
    const was = this.#unspent
    this.#unspent = new Set([...this.#planned].filter((month) => !this.#spent.has(month)))
    this.#planned = new Set()
    this.#spent = new Set()
    return was.size !== this.#unspent.size || [...was].some((month) => !this.#unspent.has(month))
  }
}
