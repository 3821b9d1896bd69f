/** What a file's amounts, penalties apart, say of their sign: costs that come to less than nothing are hardly meant so. */
export class SignVotes {
  #below = 0
  #sum = 0

  count(amount: number): void {
    if (amount < 0) this.#below += 1
    this.#sum += amount
  }

  /** How many amounts are below zero where all of them together are; 0 where there is nothing to ask. */
  get belowNothing(): number {
    return this.#sum < 0 ? this.#below : 0
  }
}
