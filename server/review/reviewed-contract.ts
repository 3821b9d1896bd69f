import type { Contract } from '../../shared/api/contracts.ts'
import type { Drift } from '../../shared/api/drift.ts'
import { formatMonth, parseMonth, type Month } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Db } from '../db/client.ts'
import { readRevision } from '../db/contracts.ts'
import { readDriftFindings } from '../db/drift-findings.ts'
import { contractMonths, type ContractMonths } from './month-facts.ts'
import { readStoredMonths } from './stored-months.ts'

/** Everything that a contract's months are judged with. */
export type ReviewedContract = ContractMonths & {
  readonly drift: ReadonlyMap<Month, Drift>
  /** The month that runs: it judges nothing, nor do those to come. */
  readonly present: Month
}

/** `now`: epoch seconds. */
export function readReviewedContract(db: Db, contract: Contract, now: number): ReviewedContract {
  return {
    ...contractMonths(contract, readStoredMonths(db, contract.id)),
    present: monthAt(contract, now),
    drift: readDriftFindings(db, contract.id, readRevision(db, contract.id)),
  }
}

/** Whether its drift is still to be found, of the tickets as they are now. */
export const isWorkingOut = ({ tickets, drift }: ReviewedContract): boolean => tickets.size > 0 && drift.size === 0

/** The month of an instant (epoch seconds) on the contract's calendar. */
export function monthAt({ timeZone }: Contract, instant: number): Month {
  return compileTimeZone(timeZone).monthOf(instant)
}

/** The last month with data that is over, else the first with data; the contract's first where there is none. */
export function latestMonth({ covered, contract, present }: ReviewedContract): Month {
  return covered.findLast((month) => month < present) ?? covered[0] ?? parseMonth(contract.firstMonth)
}

/** First and last month with data; null without any. */
export function availableMonths({ covered }: ReviewedContract): { from: string; to: string } | null {
  const [first, last] = [covered[0], covered.at(-1)]
  return first === undefined || last === undefined ? null : { from: formatMonth(first), to: formatMonth(last) }
}
