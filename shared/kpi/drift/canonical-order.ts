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
    opened[a]! - opened[b]! || (resolved[a]! === resolved[b]! ? 0 : resolved[a]! - resolved[b]!) || cellOf(a) - cellOf(b)
  const order = Uint32Array.from({ length: opened.length }, (_, t) => t)
  const sorted = order.every((t) => t === 0 || compare(t - 1, t) <= 0)
  return sorted ? order : order.sort(compare)
}
