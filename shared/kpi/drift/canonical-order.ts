import type { DelayHistory } from './history.ts'

/**
 * The same order of tickets whatever the order of rows: by opening, resolution, delay that counts, then cell; equal tickets
 * are interchangeable. Sums of floating-point numbers then agree to the last bit between two exports of the same facts.
 */
export function canonicalOrder(history: DelayHistory, cellOf: (ticket: number) => number): Uint32Array {
  const { opened, resolved, delay } = history
  const delayOf = (t: number) => (delay && Number.isFinite(resolved[t]!) ? delay[t]! : 0)
  const compare = (a: number, b: number) =>
    difference(opened[a]!, opened[b]!) ||
    difference(resolved[a]!, resolved[b]!) ||
    difference(delayOf(a), delayOf(b)) ||
    cellOf(a) - cellOf(b)
  const order = Uint32Array.from({ length: opened.length }, (_, t) => t)
  const sorted = order.every((t) => t === 0 || compare(t - 1, t) <= 0)
  return sorted ? order : order.sort(compare)
}

/** Two tickets still open (∞ − ∞) do not differ. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}
