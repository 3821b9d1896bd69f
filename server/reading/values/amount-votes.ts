import type { DecimalMark } from '../../../shared/api/imports.ts'
import { Failure } from '../../errors.ts'

/** The decimal mark unless the file says otherwise. */
export const TENTATIVE_MARK: DecimalMark = ','

/**
 * What a file's amounts say about their decimals. `1 250,00` and `1.250,00` can only have a decimal comma, `18500.00` and
 * `1,250.00` only a point; `1250` reads the same either way, and `1.250` tells nothing.
 */
export class AmountVotes {
  #comma: string | null = null
  #point: string | null = null
  #undecided: string | null = null

  /** An amount as read with either mark: null where that mark cannot have written it. */
  count(withComma: number | null, withPoint: number | null, cell: string): void {
    if (withComma === withPoint) return
    if (withPoint === null) this.#comma ??= cell
    else if (withComma === null) this.#point ??= cell
    else this.#undecided ??= cell
  }

  /**
   * The mark of the whole file; null where no amount depends on it. Refuses a file that does not tell and one that
   * contradicts itself, until the person says.
   */
  decide(): DecimalMark | null {
    if (this.#comma !== null && this.#point !== null)
      throw new Failure('amount-format-mixed', { comma: this.#comma, point: this.#point })
    if (this.#comma !== null) return ','
    if (this.#point !== null) return '.'
    const example = this.#undecided
    if (example !== null) throw new Failure('amount-format-ambiguous', { example }, undefined, { example })
    return null
  }
}
