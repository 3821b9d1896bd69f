/** Places of the table at first; it has always twice as many as it holds. */
const FIRST = 1 << 12

/**
 * A set of fingerprints, two whole numbers of 32 bits each: of things that are too many to be kept, two of which have the same one
 * by a chance that no file comes near (of a million, one in ten million).
 */
export class Fingerprints {
  #places = new Int32Array(2 * FIRST)
  #held = 0

  has(one: number, other: number): boolean {
    const at = this.#placeOf(one | 0, other | 0)
    return this.#places[at] !== 0 || this.#places[at + 1] !== 0
  }

  add(one: number, other: number): void {
    const at = this.#placeOf(one | 0, other | 0)
    if (this.#places[at] !== 0 || this.#places[at + 1] !== 0) return
    this.#places[at] = one
    this.#places[at + 1] = other
    this.#held += 1
    if (4 * this.#held > this.#places.length) this.#grow()
  }

  /** Where a fingerprint stands, or would: both numbers are 0 where nothing does. */
  #placeOf(one: number, other: number): number {
    const places = this.#places
    const last = places.length - 1
    let at = (one << 1) & last
    while ((places[at] !== one || places[at + 1] !== other) && (places[at] !== 0 || places[at + 1] !== 0))
      at = (at + 2) & last
    return at
  }

  #grow(): void {
    const held = this.#places
    this.#places = new Int32Array(2 * held.length)
    for (let at = 0; at < held.length; at += 2) {
      if (held[at] === 0 && held[at + 1] === 0) continue
      const to = this.#placeOf(held[at]!, held[at + 1]!)
      this.#places[to] = held[at]!
      this.#places[to + 1] = held[at + 1]!
    }
  }
}
