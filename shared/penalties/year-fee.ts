/**
 * The fee of a year of the contract, of the fees of its months; money in hundredths. A month of which nothing tells a fee, yet to come
 * or without a file, counts as the mean of those that are told: once all are told it is their sum. null where none is.
 */
export function yearFee(fees: readonly (number | null)[]): number | null {
  const told = fees.filter((fee) => fee !== null)
  if (told.length === 0) return null
  const sum = told.reduce((total, fee) => total + fee, 0)
  return Math.round((sum / told.length) * fees.length)
}
