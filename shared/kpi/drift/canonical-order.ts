/**
 * The same order of tickets whatever the order of rows: by opening, then resolution, then cell; equal tickets are
 * interchangeable. Sums of floating-point numbers then agree to the last bit between two exports of the same facts.
 */
export function canonicalOrder(
  opened: ArrayLike<number>,
  resolved: ArrayLike<number>,
  cellOf: (ticket: number) => number,
): Uint32Array {
  const compare = (a: number, b: number) =>
    difference(opened, a, b) || difference(resolved, a, b) || cellOf(a) - cellOf(b)
  const order = Uint32Array.from({ length: opened.length }, (_, t) => t)
  const sorted = order.every((t) => t === 0 || compare(t - 1, t) <= 0)
  return sorted ? order : order.sort(compare)
}

/** Two tickets still open (∞ − ∞) do not differ. */
function difference(instants: ArrayLike<number>, a: number, b: number): number {
  return instants[a] === instants[b] ? 0 : instants[a]! - instants[b]!
}
