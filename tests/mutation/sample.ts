/** So many of the items, chosen by a seed: the same seed always takes the same ones, in the order they had. */
export function sample<Item>(items: readonly Item[], size: number, seed: number): Item[] {
  const random = mulberry32(seed)
  const drawn = items.map((item, place) => ({ item, place, lot: random() }))
  const chosen = drawn.toSorted((a, b) => a.lot - b.lot).slice(0, size)
  return chosen.toSorted((a, b) => a.place - b.place).map(({ item }) => item)
}

/** Tommy Ettinger's generator: 32 bits of state, from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
