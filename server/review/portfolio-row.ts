import type { Contract } from '../../shared/api/contracts.ts'
import type { PortfolioKpi, PortfolioRow } from '../../shared/api/portfolio.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { kpiDefinition, kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import { penaltiesWaiting } from '../../shared/penalties/sums.ts'
import type { Db } from '../db/client.ts'
import { findingAt } from './judged-figure.ts'
import { historyOf } from './kpi-results.ts'
import { reviewPenalties } from './penalties.ts'
import { latestMonth, type ReviewedContract } from './reviewed-contract.ts'
import { filesOf } from './stored-months.ts'

const HISTORY_MONTHS = 12

/** Where a contract stands at its latest month with data that is over, on every KPI, in the order of the screen. */
export function portfolioRow(db: Db, reviewed: ReviewedContract): PortfolioRow {
  const { contract, covered } = reviewed
  const head = headOf(contract)
  if (covered.length === 0)
    return { contract: head, month: null, contractMonth: null, files: null, kpis: [], penalties: [] }
  const month = latestMonth(reviewed)
  return {
    contract: head,
    month: formatMonth(month),
    contractMonth: contractMonth(contract, month),
    files: filesOf(reviewed, month),
    kpis: kpiIds.map((kpi) => portfolioKpi(reviewed, kpi, month)),
    penalties: penaltiesWaiting(reviewPenalties(db, reviewed).penalties),
  }
}

const headOf = ({ id, name, client, provider, startsOn, currency }: Contract) => ({
  id,
  name,
  client,
  provider,
  startsOn,
  currency,
})

function portfolioKpi(reviewed: ReviewedContract, kpi: KpiId, month: Month): PortfolioKpi {
  const history = historyOf(reviewed, kpi, month, HISTORY_MONTHS)
  const { drifts, perMonth: counts } = kpiDefinition(kpi)
  const { value, target, verdict, certain, reason } = history.at(-1)!.judged
  return {
    id: kpi,
    value,
    target,
    verdict,
    certain,
    reason,
    drift: drifts ? (findingAt(reviewed, month)?.verdict ?? null) : null,
    line: {
      from: history[0]!.month,
      values: history.map(({ judged, perMonth }) => (counts ? (perMonth?.value ?? null) : judged.value)),
      targets: history.map(({ judged, baseline }) => (counts ? (baseline?.perMonth ?? null) : judged.target)),
    },
  }
}

/** What makes one contract worse than another: more certain misses, else more misses, more drifts, more that is behind. */
const gravities: readonly ((kpi: PortfolioKpi) => boolean)[] = [
  ({ verdict, certain }) => verdict === 'missed' && certain,
  ({ verdict }) => verdict === 'missed',
  ({ drift }) => drift === 'drift',
  ({ verdict }) => verdict === 'behind',
]

/** As one number, a place for each of them: the more, the sooner somebody should look. */
export function gravityOf({ kpis }: PortfolioRow): number {
  return gravities.reduce((sum, is) => sum * 100 + kpis.filter(is).length, 0)
}
