import type { Contract } from '../../shared/api/contracts.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { formatMonth, monthsOf } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { listRestatements } from '../db/restatements.ts'
import { committeeKpis } from './committee-kpis.ts'
import { findExceptions } from './exceptions.ts'
import type { ComputedCommittee } from './computed-committee.ts'
import { quarterAt, quarterMonths, quartersWithData } from './quarter.ts'
import { readReviewedContract } from './reviewed-contract.ts'
import { filesOf } from './stored-months.ts'

/**
 * A quarter of the contract (1 = M1 to M3) as its committee looks at it at `now` (epoch seconds): each KPI as
 * it is judged at its last month. Null for a quarter that has not begun.
 */
export function readCommittee(db: Db, contract: Contract, quarter: number, now: number): ComputedCommittee | null {
  if (quarter > quarterAt(contract, now)) return null
  const reviewed = readReviewedContract(db, contract, now)
  const period = quarterMonths(contract, quarter)
  const kpis = committeeKpis(db, reviewed, quarter)
  const restatements = listRestatements(db, contract.id, { from: period.to, to: period.to })
  return {
    contractId: contract.id,
    quarter: nameOf(quarter),
    from: formatMonth(period.from),
    to: formatMonth(period.to),
    contractMonth: contractMonth(contract, period.to),
    isOver: reviewed.present > period.to,
    quarters: quartersWithData(reviewed, now).map(nameOf),
    files: monthsOf(period).map((month) => ({ month: formatMonth(month), files: filesOf(reviewed, month) })),
    kpis,
    exceptions: findExceptions(kpis, new Set(restatements.map(({ kpi }) => kpi))),
    restatements,
  }
}

const nameOf = (quarter: number) => `Q${quarter}`
