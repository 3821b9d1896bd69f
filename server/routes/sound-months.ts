import type { Contract } from '../../shared/api/contracts.ts'
import { startingMonth } from '../../shared/contract-clock.ts'
import { formatMonth, parseMonth } from '../../shared/period.ts'
import { malformed } from './misfit.ts'

/** A contract may settle so many years ahead; a later year is a slip of the finger. */
const YEARS_AHEAD = 20

type Dated = { readonly from: string }

/**
 * Refuses grids or terms from a month before the contract, which would govern nothing, or so late that they never will; those that
 * stand already are not asked again.
 */
export function requireSoundMonths(
  field: 'commitments' | 'penalties',
  all: readonly Dated[] | undefined,
  { startsOn }: Pick<Contract, 'startsOn'>,
  stand: readonly Dated[] = [],
): void {
  const known = new Set(stand.map(({ from }) => from))
  const first = formatMonth(startingMonth(startsOn))
  const last = formatMonth(parseMonth(first) + YEARS_AHEAD * 12)
  for (const [at, { from }] of all?.entries() ?? [])
    if (!known.has(from) && (from < first || from > last))
      throw malformed(`${field}.${at}.from`, from, 'month-outside', { first, last })
}
