import type { Contract } from '../../shared/api/contracts.ts'
import { importKinds } from '../../shared/api/imports.ts'
import type { Month } from '../../shared/period.ts'
import { readWatch } from '../db/alert-settings.ts'
import type { Db } from '../db/client.ts'
import { readLastBatches } from '../db/coverage.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import { monthDueBy } from './rule-findings.ts'
import { monthEnd, type MonthEnd } from './month-end.ts'

/** Whether the tickets of a month are in, with every kind of file that is due by its rhythm. */
export function isWhole({ files, late }: Pick<MonthEnd, 'files' | 'late'>): boolean {
  return files.tickets && importKinds.every((kind) => !late[kind])
}

/** The same of a month of a contract as it stands at `now` (epoch seconds). */
export function isMonthWhole(db: Db, contract: Contract, month: Month, now: number): boolean {
  return isWhole(monthEnd(readReviewedContract(db, contract, now), month, [], readLastBatches(db, contract.id)))
}

/** Whether the day by which the contract expects the files of a month has passed. */
export function isMonthLate(db: Db, contract: Contract, month: Month, now: number): boolean {
  const due = monthDueBy(contract, readWatch(db, contract.id).settings, now)
  return due !== null && due >= month
}
