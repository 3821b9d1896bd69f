import type { Contract } from '../../shared/api/contracts.ts'
import type { KpiResult } from '../../shared/api/kpis.ts'
import type { Portfolio } from '../../shared/api/portfolio.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { formatMonth } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { kpiResults } from './kpi-results.ts'
import { latestMonth, readReviewedContract } from './reviewed-contract.ts'
import { filesOf } from './stored-months.ts'

const HISTORY_MONTHS = 12

type Row = Portfolio[number]

/** Each contract at its latest month with data that is over at `now` (epoch seconds), worst first, then by name. */
export function readPortfolio(db: Db, contracts: readonly Contract[], now: number): Portfolio {
  return contracts
    .map((contract) => readRow(db, contract, now))
    .toSorted((a, b) => byGravity(a, b) || a.contract.name.localeCompare(b.contract.name, 'fr'))
}

function readRow(db: Db, contract: Contract, now: number): Row {
  const { id, name, client, provider, startsOn, currency } = contract
  const head = { id, name, client, provider, startsOn, currency }
  const reviewed = readReviewedContract(db, contract, now)
  if (reviewed.covered.length === 0) return { contract: head, month: null, contractMonth: null, files: null, kpis: [] }
  const month = latestMonth(reviewed)
  return {
    contract: head,
    month: formatMonth(month),
    contractMonth: contractMonth(contract, month),
    files: filesOf(reviewed, month),
    kpis: kpiResults(db, reviewed, month, HISTORY_MONTHS),
  }
}

/** What makes one contract worse than another: more certain misses, else more misses, more drifts, more that is behind. */
const gravities: readonly ((kpi: KpiResult) => boolean)[] = [
  ({ verdict, certain }) => verdict === 'missed' && certain,
  ({ verdict }) => verdict === 'missed',
  ({ drift }) => drift?.verdict === 'drift',
  ({ verdict }) => verdict === 'behind',
]

function byGravity(a: Row, b: Row): number {
  const differences = gravities.map((is) => b.kpis.filter(is).length - a.kpis.filter(is).length)
  return differences.find((difference) => difference !== 0) ?? 0
}
