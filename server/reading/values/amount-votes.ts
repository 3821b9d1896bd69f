import type { DecimalMark } from '../../../shared/api/imports.ts'
import type { Doubt } from './doubt.ts'

/** The decimal mark unless the file says otherwise. */
export const TENTATIVE_MARK: DecimalMark = ','

/**
 * What a file's amounts say about their decimals. `1 250,00` and `1.250,00` can only have a decimal comma, `18500.00` and
 * `1,250.00` only a point; `1250` reads the same either way, and `1.250` tells nothing.
 */
export class AmountVotes {
  #comma = 0
  #point = 0
  #undecided = 0
  #example: string | null = null
  #contradiction: string | null = null
  #grouped = 0

  /** An amount as read with either mark: null where that mark cannot have written it. */
  count(withComma: number | null, withPoint: number | null, cell: string): void {
    if (withComma === withPoint) return
    if (withPoint === null) this.#comma += 1
    else if (withComma === null) this.#point += 1
    else {
      this.#undecided += 1
      this.#example ??= cell
      if (Math.abs(withComma) > Math.abs(withPoint)) this.#grouped += 1
      return
    }
    if (this.#comma > 0 && this.#point > 0) this.#contradiction ??= cell
  }

  /**
   * The mark of the whole file; null where no amount depends on it. A doubt where it does not tell, or contradicts itself: three
   * digits after a mark are likelier thousands than thousandths, for money has none.
   */
  decide(): DecimalMark | null | Doubt<DecimalMark> {
    if (this.#contradiction !== null) return this.#doubt(this.#contradiction, this.#comma >= this.#point)
    if (this.#comma > 0) return ','
    if (this.#point > 0) return '.'
    return this.#example === null ? null : this.#doubt(this.#example, this.#grouped * 2 >= this.#undecided)
  }

  #doubt(example: string, isComma: boolean): Doubt<DecimalMark> {
    return {
      example: example.trim(),
      guess: isComma ? ',' : '.',
      count: this.#comma + this.#point + this.#undecided,
      options: [
        { value: ',', means: ',', count: this.#comma + this.#undecided },
        { value: '.', means: '.', count: this.#point + this.#undecided },
      ],
    }
  }
}
