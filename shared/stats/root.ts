const MOST_STEPS = 100
/** About the precision of a number: closer ends can hardly be told apart. */
const PRECISION = 1e-15

/**
 * Where a rising function crosses zero between two ends, below it at `low` and above at `high`; the nearer end where it does
 * not. Ridders' method: the ends close in at least by half a step, and near the root the right digits double. Source:
 * Ridders 1979, *A new algorithm for computing a single root of a real continuous function*.
 */
export function rootOf(rising: (x: number) => number, low: number, high: number): number {
  let [below, above] = [rising(low), rising(high)]
  if (below >= 0) return low
  if (above <= 0) return high
  for (let step = 0; step < MOST_STEPS && high - low > PRECISION * high; step += 1) {
    const middle = (low + high) / 2
    const atMiddle = rising(middle)
    const guess = middle + ((middle - low) * -atMiddle) / Math.sqrt(atMiddle * atMiddle - below * above)
    const atGuess = rising(guess)
    if (atMiddle === 0) return middle
    if (atGuess === 0) return guess
    for (const [x, y] of [
      [middle, atMiddle],
      [guess, atGuess],
    ] as const)
      if (y < 0 && x > low) [low, below] = [x, y]
      else if (y > 0 && x < high) [high, above] = [x, y]
  }
  return (low + high) / 2
}
