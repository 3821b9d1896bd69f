/** What a file's amounts, penalties apart, say of their sign: costs that are all below zero are hardly meant so. */
export class SignVotes {
  #below = 0
  #above = 0

  count(amount: number): void {
    if (amount < 0) this.#below += 1
    else if (amount > 0) this.#above += 1
  }

  /** How many amounts are below zero where none is above; 0 where there is nothing to ask. */
  get allBelow(): number {
    return this.#above === 0 ? this.#below : 0
  }
}
