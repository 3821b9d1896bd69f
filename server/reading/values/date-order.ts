import type { DateOrder } from '../../../shared/api/imports.ts'
import { Failure } from '../../errors.ts'
import type { DateText } from './date-text.ts'

/** Day-first order unless the file says otherwise. */
export const TENTATIVE: DateOrder = 'dmy'
/** So many month-first dates without one day-first date, and the file is read again at once. */
const EARLY = 20
/** Below this share of the dates that tell, the file mixes orders: every other date in it may be read wrong. */
const CLEAR = 0.9

/** Times of a column: in UTC, by another clock, without one. */
type Clocks = { utc: number; others: number; untold: number }

/**
 * What a file's dates say about their order. `13/02/2026` can only be day first, `02/13/2026` only month first,
 * `05/05/2026` reads the same either way, and `03/04/2026` tells nothing. Dates with the year first are always
 * year-month-day, those that name the month day first.
 */
export class DateVotes {
  readonly #clocks: Clocks[] = []
  #yearFirst = 0
  #named = 0
  #dayFirst = 0
  #monthFirst = 0
  #undecided = 0
  #dayFirstExample = ''
  #monthFirstExample = ''
  #undecidedExample = ''

  count(date: DateText, cell: string): void {
    if (date.yearFirst) this.#yearFirst += 1
    else if (date.named) this.#named += 1
    else if (date.first > 12) {
      if (date.second <= 12 && this.#dayFirst++ === 0) this.#dayFirstExample = cell
    } else if (date.second > 12) {
      if (this.#monthFirst++ === 0) this.#monthFirstExample = cell
    } else if (date.first !== date.second && this.#undecided++ === 0) this.#undecidedExample = cell
  }

  /** Counts the times of day of one more column, by the clock that they, or its header, tell: minutes east of Greenwich. */
  clockOfColumn(): (offset: number | null) => void {
    const clocks = { utc: 0, others: 0, untold: 0 }
    this.#clocks.push(clocks)
    return (offset) => {
      if (offset === null) clocks.untold += 1
      else clocks[offset === 0 ? 'utc' : 'others'] += 1
    }
  }

  /** Times of columns that tell no clock, where all of each other column are in UTC; 0 where none is, or a column does both. */
  get besideUtc(): number {
    const isMixed = ({ utc, others, untold }: Clocks) => others > 0 || (utc > 0 && untold > 0)
    if (this.#clocks.some(isMixed) || !this.#clocks.some(({ utc }) => utc > 0)) return 0
    return this.#clocks.reduce((sum, { untold }) => sum + untold, 0)
  }

  /** Whether it is plain before the end of the file that the tentative order is wrong. */
  get contradictsEarly(): boolean {
    return this.#monthFirst >= EARLY && this.#dayFirst === 0
  }

  /**
   * The order of the whole file; null where no date depends on it. Refuses a file that does not tell, and one whose dates
   * contradict each other, until the person says.
   */
  decide(): DateOrder | null {
    const telling = this.#dayFirst + this.#monthFirst
    if (telling === 0) {
      if (this.#undecided > 0) throw new Failure('date-order-ambiguous', { example: this.#undecidedExample.trim() })
      if (this.#named > this.#yearFirst) return 'dmy'
      return this.#yearFirst > 0 ? 'ymd' : null
    }
    if (Math.max(this.#dayFirst, this.#monthFirst) / telling < CLEAR)
      throw new Failure('date-order-mixed', {
        dayFirst: this.#dayFirstExample.trim(),
        monthFirst: this.#monthFirstExample.trim(),
      })
    return this.#dayFirst > this.#monthFirst ? 'dmy' : 'mdy'
  }
}
