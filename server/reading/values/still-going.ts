/** Of how long something had lasted, tools write so much less, 0..1, than it had: `1d 2h` leaves out the minutes. */
const ROUNDED = 0.05
const HOUR = 3600

/**
 * Whether what a file calls ongoing was going on when it was written. How long it says that had lasted then reaches to that moment:
 * where other rows tell of later ones, it was over, and the file's statuses speak of something else, as of who still works on it.
 */
export class StillGoing {
  /** The latest moment that rows tell of, in this pass. */
  #latest = -Infinity
  /** The earliest moment that what is called ongoing reaches to, at most. */
  #reached = Infinity
  #isOver = false

  /** Notes a moment that a row tells of. */
  tell(instant: number): void {
    this.#latest = Math.max(this.#latest, instant)
  }

  /** Notes what is called ongoing; whether it was, as far as the pass before knows. */
  isGoing(startedAt: number, lasted: number): boolean {
    this.tell(startedAt + lasted)
    this.#reached = Math.min(this.#reached, startedAt + lasted + Math.max(HOUR, lasted * ROUNDED))
    return !this.#isOver
  }

  /** After a pass: whether it was wrong, so that the next one reads otherwise. */
  learns(): boolean {
    const was = this.#isOver
    this.#isOver = this.#reached < this.#latest
    this.#latest = -Infinity
    this.#reached = Infinity
    return was !== this.#isOver
  }
}
