import type { ChangeSince } from '../../shared/api/changes.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { formatMonth, parseMonth, type Month, type Period } from '../../shared/period.ts'
import { compareFigures } from './effect.ts'
import { coverageOf, windowOf } from './judged-figure.ts'
import { QUARTER_MONTHS, quarterMonths } from './quarter.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

const HALF_A_YEAR = 6

/**
 * How the judged figure of a KPI at a month changed since the month before, since the committee before and since half a year ago:
 * those that lie in the contract and have a figure. A committee that judged the month before is named and not said twice.
 */
export function changesSince(reviewed: ReviewedContract, kpi: KpiId, month: Month): ChangeSince[] {
  const { contract } = reviewed
  const quarter = Math.floor((contractMonth(contract, month) - 1) / QUARTER_MONTHS)
  const months = quarter >= 1 ? quarterMonths(contract, quarter) : null
  const committee = months && { number: quarter, from: formatMonth(months.from), to: formatMonth(months.to) }
  const isMonthBefore = months?.to === month - 1
  return [
    ...(isMonthBefore ? [] : [{ since: 'last-month', judgedAt: month - 1, quarter: null } as const]),
    ...(months ? [{ since: 'last-committee', judgedAt: months.to, quarter: committee } as const] : []),
    { since: 'six-months', judgedAt: month - HALF_A_YEAR, quarter: null } as const,
  ]
    .filter(({ judgedAt }) => judgedAt >= parseMonth(contract.firstMonth))
    .flatMap(({ since, judgedAt, quarter: of }) => {
      const found = changeFrom(reviewed, kpi, judgedAt, month)
      return found ? [{ since, month: formatMonth(judgedAt), quarter: of, ...found }] : []
    })
}

function changeFrom(reviewed: ReviewedContract, kpi: KpiId, before: Month, now: Month) {
  const [was, is] = [windowOf(reviewed, kpi, before), windowOf(reviewed, kpi, now)]
  const { interval, ...found } = compareFigures(reviewed, kpi, was, is)
  const { kind, change } = found
  if (found.before === null || found.after === null) return null
  const apart = unshared(was, is)
  const range = apart === null ? interval : compareFigures(reviewed, kpi, apart.was, apart.is).interval
  const isBeyondChance = kind === 'exact' ? change !== 0 : range !== null && (range.low > 0 || range.high < 0)
  const isWhole = [was, is].every((period) => isCoveredWhole(reviewed, kpi, period))
  return { kind, before: found.before, after: found.after, change, proven: isBeyondChance && isWhole }
}

/**
 * Two windows that share months differ only by the others, so these alone prove a change: what left against what came, or, where
 * nothing left, what was shared against what came. Null where the windows share no month.
 */
function unshared(was: Period, is: Period): { was: Period; is: Period } | null {
  if (was.to < is.from) return null
  const came = { from: was.to + 1, to: is.to }
  return { was: was.from < is.from ? { from: was.from, to: is.from - 1 } : was, is: came }
}

function isCoveredWhole(reviewed: ReviewedContract, kpi: KpiId, period: Period): boolean {
  const { months, covered } = coverageOf(reviewed, kpi, period)
  return covered === months && period.to < reviewed.present
}
