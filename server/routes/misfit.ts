import type { Told } from '../../shared/words/quantity.ts'
import { Malformed, type MisfitFault } from '../malformed.ts'

/** Refuses a value of the query that is a good one elsewhere, and says which ones fit here. */
export function misfit(column: string, raw: string, fitting: readonly string[]): Malformed {
  return malformed(column, raw, 'fits-not-kpi', { raw, fitting: fitting.join(', ') })
}

/** Refuses the value of a field, null where there is none, and says why. */
export function malformed(column: string, raw: string | null, fault: MisfitFault, params: Told = {}): Malformed {
  return new Malformed([{ column, raw, fault, params }])
}
