import type { Effect } from '../../shared/api/decisions.ts'
import { differenceOf, exactDifference, type Difference } from '../../shared/kpi/evidence.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { noPercentiles } from '../../shared/kinds/tickets/ticket-tally.ts'
import { formatMonth, parseMonth, type Period } from '../../shared/period.ts'
import { coverageOf, windowOf } from './judged-figure.ts'
import { periodFacts } from './month-facts.ts'
import { quarterMonths } from './quarter.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/**
 * What a KPI was when a committee decided, and what it is since the decision was done: the months that it was judged over at
 * that committee, against as many whole months after the one in which it was done, and after those: no month stands on both
 * sides. It says what changed since, never because of what. `doneOn`: a day, `2026-03-01`.
 */
export function effectOf(reviewed: ReviewedContract, quarter: number, kpi: KpiId, doneOn: string): Effect {
  const was = windowOf(reviewed, kpi, quarterMonths(reviewed.contract, quarter).to)
  const first = Math.max(parseMonth(doneOn.slice(0, 7)), was.to) + 1
  const is: Period = { from: first, to: first + was.to - was.from }
  const tooEarly = is.to >= reviewed.present
  const found = tooEarly ? beforeAlone(reviewed, kpi, was) : compareFigures(reviewed, kpi, was, is)
  const isWhole = [was, is].every((period) => {
    const { months, covered } = coverageOf(reviewed, kpi, period)
    return covered === months
  })
  return {
    status: tooEarly ? 'too-early' : isWhole ? 'measured' : 'files-missing',
    kind: found.kind,
    before: { ...monthsOf(was), value: found.before },
    after: { ...monthsOf(is), value: found.after },
    change: found.change,
    interval: found.interval,
  }
}

const monthsOf = ({ from, to }: Period) => ({ from: formatMonth(from), to: formatMonth(to) })

/** How the figure of a KPI over some months differs from that over others. */
export function compareFigures(reviewed: ReviewedContract, kpi: KpiId, was: Period, is: Period): Difference {
  const { evidence, measure } = kpiDefinition(kpi)
  const [factsBefore, factsAfter] = [was, is].map((period) => periodFacts(reviewed, period, noPercentiles))
  if (!evidence) return exactDifference(measure(factsBefore!).value, measure(factsAfter!).value)
  const [before, after] = [evidence(factsBefore!), evidence(factsAfter!)]
  if (before && after) return differenceOf(before, after)
  return beforeAlone(reviewed, kpi, was)
}

function beforeAlone(reviewed: ReviewedContract, kpi: KpiId, was: Period): Difference {
  const { evidence, measure } = kpiDefinition(kpi)
  const facts = periodFacts(reviewed, was, noPercentiles)
  const before = evidence?.(facts) ?? null
  if (before) return { ...differenceOf(before, before), after: null, change: null, interval: null }
  return exactDifference(evidence ? null : measure(facts).value, null)
}
