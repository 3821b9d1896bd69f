/**
 * Codes 0, 1, 2 … of a column of labels, in the order of the labels rather than of the rows, so that sums agree to the
 * last bit between two orders of the same rows. A missing label is a label like another: it comes first.
 */
export function codesOf(labels: readonly (string | null)[]): Int32Array {
  const known = [...new Set(labels)].sort((a, b) => Number(a !== null) - Number(b !== null) || compare(a, b))
  const code = new Map(known.map((label, i) => [label, i]))
  return Int32Array.from(labels, (label) => code.get(label)!)
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0
  return (a ?? '') < (b ?? '') ? -1 : 1
}
