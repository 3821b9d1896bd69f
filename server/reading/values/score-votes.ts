import type { Scale } from '../../../shared/kinds/satisfaction/answer.ts'
import { Failure } from '../../errors.ts'

/** The scale of scores above 5, where nothing says it. */
export const TENTATIVE_SCALE: Scale = 10
const SMALLEST = 5
/** Of so many answers, somebody would have gone above the middle of ten. */
const ENOUGH = 10

/** The scores of a file of which nothing in the file says the scale. */
export class ScoreVotes {
  #highest: number | null = null
  #scores = 0

  count(score: number): void {
    this.#scores += 1
    if (this.#highest === null || score > this.#highest) this.#highest = score
  }

  /**
   * The scale of these scores: 10 where one of them is above 5 and none above 10, 5 where ten or more of them reach 5 and none
   * goes beyond; null where every score has its scale. Otherwise a 4 may be of 4, of 5 or of 10, and the file is refused until
   * the person says.
   */
  decide(): Scale | null {
    if (this.#highest === null) return null
    if (this.#highest > SMALLEST && this.#highest <= TENTATIVE_SCALE) return TENTATIVE_SCALE
    if (this.#highest === SMALLEST && this.#scores >= ENOUGH) return SMALLEST
    throw new Failure('score-scale-unknown', { highest: this.#highest })
  }
}
