import type { Contract } from '../../shared/api/contracts.ts'
import { startingMonth } from '../../shared/contract-clock.ts'
import { formatMonth } from '../../shared/period.ts'
import { malformed } from './misfit.ts'

/** Terms may begin so many years from the start of the contract; a year farther off is a slip of the finger. */
const MOST_YEARS = 20

type Dated = { readonly from: string }

/**
 * Refuses terms from a month that no contract would mean; those that stand already are not asked again. A grid may begin before the
 * contract, whose figures of then it measures too; penalties before it would govern nothing.
 */
export function requireSoundMonths(
  field: 'commitments' | 'penalties',
  all: readonly Dated[] | undefined,
  { startsOn }: Pick<Contract, 'startsOn'>,
  stand: readonly Dated[] = [],
): void {
  const known = new Set(stand.map(({ from }) => from))
  const start = startingMonth(startsOn)
  const first = formatMonth(field === 'penalties' ? start : start - MOST_YEARS * 12)
  const last = formatMonth(start + MOST_YEARS * 12)
  for (const [at, { from }] of all?.entries() ?? [])
    if (!known.has(from) && (from < first || from > last))
      throw malformed(`${field}.${at}.from`, from, 'month-outside', { first, last })
}
