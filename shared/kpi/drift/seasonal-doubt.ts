/** Calendar months in which a service is not itself, in France: holidays. A contract may set others. */
const HOLIDAYS: readonly number[] = [8, 12]
/** Extra standard deviation granted to them. */
const DOUBT = 0.1

/** Extra standard deviation of each of `months` months, the first being calendar month `first` (1 = January). */
export function seasonalDoubt(first: number, months: number, holidays = HOLIDAYS, doubt = DOUBT): Float64Array {
  return Float64Array.from({ length: months }, (_, i) => (holidays.includes(((first - 1 + i) % 12) + 1) ? doubt : 0))
}
