import type { Backlog } from '../../shared/api/kpis.ts'
import { resolutionDelay } from '../../shared/kpi/resolution-delay/definition.ts'
import { delaySigns, type DelaySigns } from '../../shared/kpi/resolution-delay/signs.ts'
import { noPercentiles } from '../../shared/kinds/tickets/ticket-tally.ts'
import { parseMonth, type Month, type Period } from '../../shared/period.ts'
import { findingAt } from './judged-figure.ts'
import { periodFacts } from './month-facts.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/** Months that the beginning of a contract and the present are each measured over. */
const MONTHS = 3
const told: ReadonlySet<string> = new Set(['drift', 'backlog'])

/** What the figures show of the delay at a month that is over where the drift detector found nothing to say; null = nothing. */
export function signsAt(reviewed: ReviewedContract, month: Month, backlog: Backlog | null): DelaySigns | null {
  const finding = findingAt(reviewed, month)
  if (month >= reviewed.present || (finding && told.has(finding.verdict))) return null
  const begin = parseMonth(reviewed.contract.firstMonth)
  const covered = [...reviewed.tickets.keys()].filter((one) => one >= begin && one <= month).sort((a, b) => a - b)
  const later = covered.length > MONTHS && covered.includes(month)
  const first = later ? measured(reviewed, { from: covered[0]!, to: covered[MONTHS - 1]! }) : null
  const last = later ? measured(reviewed, { from: month - MONTHS + 1, to: month }) : null
  return delaySigns(first, last, backlog, finding === null || finding.verdict === 'insufficient')
}

function measured(reviewed: ReviewedContract, period: Period) {
  return resolutionDelay.measure(periodFacts(reviewed, period, noPercentiles))
}
