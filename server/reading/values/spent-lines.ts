/**
 * Whether a line of a file says that it was spent, so that those that say they were planned are none of it. Kept over the passes of a
 * reading, since what was planned mostly stands first.
 */
export class SpentLines {
  #isTold = false
  #isMissed = false
  #isSeen = false

  /** Notes that a line says so. */
  tell(): void {
    this.#isSeen = true
  }

  /** Whether one does, as far as is known. */
  get isTold(): boolean {
    this.#isMissed ||= !this.#isTold && !this.#isSeen
    return this.#isTold || this.#isSeen
  }

  /** After a pass: whether it was wrong, so that the next one reads otherwise. */
  learns(): boolean {
    const learns = this.#isMissed && this.#isSeen
    this.#isTold = this.#isSeen
    this.#isMissed = this.#isSeen = false
    return learns
  }
}
