/** A repeatable source of chance: the same seed gives the same story. Mulberry32, public domain. */
export type Random = {
  readonly uniform: () => number
  readonly normal: () => number
  readonly poisson: (mean: number) => number
  readonly pick: <Item>(weighted: readonly (readonly [Item, number])[]) => Item
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const poisson = (mean: number) => {
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = uniform(); product > limit; product *= uniform()) count++
    return count
  }
  const pick = <Item>(weighted: readonly (readonly [Item, number])[]): Item => {
    let left = uniform() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of weighted) if ((left -= weight) < 0) return item
    return weighted.at(-1)![0]
  }
  return { uniform, normal, poisson, pick }
}
