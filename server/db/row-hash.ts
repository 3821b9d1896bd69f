import { mixBits } from '../../shared/mix-bits.ts'

const double = new Float64Array(1)
const halves = new Uint32Array(double.buffer)
/** Small enough that sums over millions of rows stay whole numbers, both here and in SQLite. */
const BITS_DROPPED = 2

/**
 * What a row holds as one number of 30 bits, to find out later whether it still holds the same: against damage, not against
 * forgery. Columns count by their name, whatever their order, and one without a value counts for nothing: a column that a
 * later release adds changes no hash. `columns`: the names of the
 * values, in their order; `from`: where these begin in the list.
 */
export function rowHasher(columns: readonly string[]): (values: readonly unknown[], from?: number) => number {
  const seeds = columns.map((name) => hashText(0, name))
  return (values, from = 0) => {
    let row = 0
    for (let at = 0; at < seeds.length; at++) {
      const value = values[from + at]
      if (value !== null && value !== undefined) row = (row + hashValue(seeds[at]!, value)) | 0
    }
    return mixBits(row) >>> BITS_DROPPED
  }
}

function hashValue(seed: number, value: unknown): number {
  if (typeof value === 'number' || typeof value === 'bigint') {
    double[0] = Number(value)
    return mixBits(mixBits(seed ^ halves[0]!) ^ halves[1]!)
  }
  return hashText(~seed, typeof value === 'string' ? value : Buffer.from(value as Uint8Array).toString('hex'))
}

function hashText(seed: number, text: string): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995) ^ (hash >>> 13)
  return mixBits(hash ^ text.length)
}
