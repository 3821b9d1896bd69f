import type { DateText } from './date-text.ts'

const monthOf = (year: number, month: number): number => year * 12 + month - 1
const isWithin = (months: ReadonlySet<number>, others: ReadonlySet<number>): boolean => {
  const [first, last] = [Math.min(...others), Math.max(...others)]
  return [...months].every((month) => month >= first && month <= last)
}

/**
 * What the dates of one column of a workbook tell of whether a spreadsheet swapped their days and months. Of a file that was typed in
 * one order and opened in the other it makes dates of those that exist in both, and leaves the others as texts: then no date of its
 * making is later than the 12th, and each text is.
 */
export class ColumnDates {
  #late = 0
  #open = 0
  #dayFirst = 0
  #monthFirst = 0
  /** Dates of a spreadsheet's making that the other order reads as other days. */
  #early = 0
  readonly #stand = new Set<number>()
  readonly #swapped = new Set<number>()
  readonly #texts = new Set<number>()

  count({ yearFirst, named, first, second, third }: DateText): void {
    if (yearFirst) {
      if (third > 12) this.#late += 1
      else if (second !== third) {
        this.#early += 1
        this.#stand.add(monthOf(first, second))
        this.#swapped.add(monthOf(first, third))
      }
    } else if (named) this.#open += 1
    else if (first > 12) {
      this.#dayFirst += 1
      this.#texts.add(monthOf(third, second))
    } else if (second > 12) {
      this.#monthFirst += 1
      this.#texts.add(monthOf(third, first))
    } else if (first !== second) this.#open += 1
  }

  /** How many dates may be swapped. */
  get early(): number {
    return this.#early
  }

  /** The months of texts that show that they may be; none where some date of the column shows the contrary. */
  get months(): ReadonlySet<number> {
    const isOneOrder = this.#dayFirst === 0 || this.#monthFirst === 0
    return this.#canBe && isOneOrder ? this.#texts : new Set()
  }

  /** Whether they may be beside texts of these months: not where they lie in them as they stand, and swapped do not. */
  isPerhapsSwapped(months: ReadonlySet<number>): boolean {
    return this.#canBe && (isWithin(this.#swapped, months) || !isWithin(this.#stand, months))
  }

  get #canBe(): boolean {
    return this.#late === 0 && this.#open === 0 && this.#early > 0
  }
}
