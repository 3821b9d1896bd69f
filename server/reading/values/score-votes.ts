import { satisfiedFrom, scales, type Scale } from '../../../shared/kinds/satisfaction/answer.ts'
import { Failure } from '../../errors.ts'
import type { Doubt } from './doubt.ts'

/** The scale of scores above 5, where nothing says it. */
export const TENTATIVE_SCALE: Scale = 10
const SMALLEST = 5
/** Of so many answers, somebody would have gone above the middle of ten. */
const ENOUGH = 10

/** The scores of a file of which nothing in the file says the scale. */
export class ScoreVotes {
  #highest: number | null = null
  #scores = 0
  readonly #satisfied = new Map<Scale, number>(scales.map((scale) => [scale, 0]))

  /** `bestFirst`: 1 is the best. */
  count(score: number, bestFirst = false): void {
    this.#scores += 1
    if (this.#highest === null || score > this.#highest) this.#highest = score
    for (const scale of scales)
      if ((bestFirst ? scale + 1 - score : score) >= satisfiedFrom[scale])
        this.#satisfied.set(scale, this.#satisfied.get(scale)! + 1)
  }

  /**
   * The scale of these scores: 10 where one of them is above 5 and none above 10, 5 where ten or more of them reach 5 and none
   * goes beyond; null where every score has its scale. Otherwise a 4 may be of 4, of 5 or of 10: a doubt, with the share of the
   * satisfied that each gives. Refuses scores that are above every scale.
   */
  decide(): Scale | null | Doubt<Scale> {
    const highest = this.#highest
    if (highest === null) return null
    if (highest > TENTATIVE_SCALE) throw new Failure('score-scale-unknown', { highest })
    if (highest > SMALLEST) return TENTATIVE_SCALE
    if (highest === SMALLEST && this.#scores >= ENOUGH) return SMALLEST
    const options = scales
      .filter((scale) => scale >= highest)
      .map((scale) => ({ value: String(scale), means: scale, gives: this.#satisfied.get(scale)! / this.#scores }))
    return { example: String(highest), guess: SMALLEST, count: this.#scores, options }
  }
}
