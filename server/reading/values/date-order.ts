import type { DateOrder } from '../../../shared/api/imports.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import { ColumnDates } from './column-dates.ts'
import type { DateText } from './date-text.ts'
import type { Doubt } from './doubt.ts'

/** Day-first order unless the file says otherwise. */
export const TENTATIVE: DateOrder = 'dmy'
/** So many month-first dates without one day-first date, and the file is read again at once. */
const EARLY = 20
/** Below this share of the dates that tell, the file mixes orders: every other date in it may be read wrong. */
const CLEAR = 0.9

/** The newest of the dates that either order reads, by order, as 20260213; 0 where there is none. */
export type NewestDay = { readonly dmy: number; readonly mdy: number }

/** Times of a column: in UTC, by another clock, without one. */
type Clocks = { utc: number; others: number; untold: number }

/**
 * What a file's dates say about their order. `13/02/2026` can only be day first, `02/13/2026` only month first,
 * `05/05/2026` reads the same either way, and `03/04/2026` tells nothing. Dates with the year first are always
 * year-month-day, those that name the month day first.
 */
export class DateVotes {
  readonly #clocks: Clocks[] = []
  readonly #columns: Map<FactField, ColumnDates>
  #yearFirst = 0
  #named = 0
  #dayFirst = 0
  #monthFirst = 0
  #undecided = 0
  #mixedExample = ''
  #undecidedExample = ''
  #newest: NewestDay = { dmy: 0, mdy: 0 }
  #ahead = { dmy: 0, mdy: 0 }
  #placed = 0
  readonly #firsts = new Set<number>()
  readonly #seconds = new Set<number>()

  constructor(columns = new Map<FactField, ColumnDates>()) {
    this.#columns = columns
  }

  /** Other votes, on the order of dates that tell nothing of this file's, though a spreadsheet may have swapped them with these. */
  get apart(): DateVotes {
    return new DateVotes(this.#columns)
  }

  /** What the dates of a field tell alone. */
  ofField(field: FactField): ColumnDates {
    const dates = this.#columns.get(field) ?? new ColumnDates()
    this.#columns.set(field, dates)
    return dates
  }

  /** `latest`: the day, as 20260213, after which such a date is none of what was; null of one that may well lie ahead. */
  count(date: DateText, cell: string, latest: number | null = null): void {
    if (date.yearFirst) this.#yearFirst += 1
    else if (date.named) this.#named += 1
    else if (date.first > 12) {
      if (date.second <= 12) this.#telling(this.#dayFirst++ === 0, this.#monthFirst, cell)
    } else if (date.second > 12) this.#telling(this.#monthFirst++ === 0, this.#dayFirst, cell)
    else if (date.first !== date.second) {
      if (this.#undecided++ === 0) this.#undecidedExample = cell
      this.#firsts.add(date.first)
      this.#seconds.add(date.second)
      if (latest !== null) this.#place(date, latest)
    }
  }

  #place({ first, second, third }: DateText, latest: number): void {
    const [dmy, mdy] = [third * 10_000 + second * 100 + first, third * 10_000 + first * 100 + second]
    const { newest } = this
    if (dmy > newest.dmy || mdy > newest.mdy)
      this.#newest = { dmy: Math.max(dmy, newest.dmy), mdy: Math.max(mdy, newest.mdy) }
    this.#placed += 1
    if (dmy > latest) this.#ahead.dmy += 1
    if (mdy > latest) this.#ahead.mdy += 1
  }

  get newest(): NewestDay {
    return this.#newest
  }

  /** Whether dates depend on their order, and none tells it. */
  get isOpen(): boolean {
    return this.#undecided > 0 && this.#dayFirst + this.#monthFirst === 0
  }

  /** The only order by which no date lies ahead; null where both or neither are such, or one date alone of several does: a slip. */
  get orderOfPast(): 'dmy' | 'mdy' | null {
    const { dmy, mdy } = this.#ahead
    if (dmy > 0 === mdy > 0 || (dmy + mdy === 1 && this.#placed > 1)) return null
    return dmy > 0 ? 'mdy' : 'dmy'
  }

  /** The order by which the month changes less than the day from date to date, as in a month's file; null where they change alike. */
  get suggests(): 'dmy' | 'mdy' | null {
    const [firsts, seconds] = [this.#firsts.size, this.#seconds.size]
    return firsts === seconds ? null : firsts < seconds ? 'mdy' : 'dmy'
  }

  /** Keeps the first date that contradicts those before. */
  #telling(isFirst: boolean, others: number, cell: string): void {
    if (isFirst && others > 0) this.#mixedExample = cell
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
    return this.untold
  }

  /** All times that tell no clock. */
  get untold(): number {
    return this.#clocks.reduce((sum, { untold }) => sum + untold, 0)
  }

  /** The fields whose days and months a spreadsheet may have swapped, and how many dates they hold; null where there are none. */
  get perhapsSwapped(): { readonly fields: ReadonlySet<FactField>; readonly count: number } | null {
    const months = new Set([...this.#columns.values()].flatMap((dates) => [...dates.months]))
    if (months.size === 0) return null
    const found = [...this.#columns].filter(([, dates]) => dates.isPerhapsSwapped(months))
    if (found.length === 0) return null
    return {
      fields: new Set(found.map(([field]) => field)),
      count: found.reduce((sum, [, { early }]) => sum + early, 0),
    }
  }

  /** Whether it is plain before the end of the file that the tentative order is wrong. */
  get contradictsEarly(): boolean {
    return this.#monthFirst >= EARLY && this.#dayFirst === 0
  }

  /**
   * The order of the whole file; null where no date depends on it. A doubt where nothing tells, or the dates contradict each
   * other. Dates of a month's file have few months and many days: what changes less is likely the month.
   */
  decide(): DateOrder | null | Doubt<DateOrder> {
    const telling = this.#dayFirst + this.#monthFirst
    if (telling === 0) {
      if (this.#undecided > 0) return this.#doubt(this.suggests ?? 'dmy')
      if (this.#named > this.#yearFirst) return 'dmy'
      return this.#yearFirst > 0 ? 'ymd' : null
    }
    const likely = this.#dayFirst >= this.#monthFirst ? 'dmy' : 'mdy'
    return Math.max(this.#dayFirst, this.#monthFirst) / telling < CLEAR ? this.#doubt(likely) : likely
  }

  #doubt(guess: DateOrder): Doubt<DateOrder> {
    return {
      example: (this.#mixedExample || this.#undecidedExample).trim(),
      guess,
      count: this.#undecided + this.#dayFirst + this.#monthFirst,
      options: [
        { value: 'dmy', means: 'dmy', count: this.#undecided + this.#dayFirst },
        { value: 'mdy', means: 'mdy', count: this.#undecided + this.#monthFirst },
      ],
    }
  }
}
