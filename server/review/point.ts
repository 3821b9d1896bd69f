import type { Backlog, KpiPoint } from '../../shared/api/kpis.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { kpiDefinition, type KpiEstimate, type KpiId } from '../../shared/kpi/index.ts'
import { withinScope } from '../../shared/kinds/tickets/ticket-tally.ts'
import { formatMonth, parseMonth, type Month } from '../../shared/period.ts'
import { findingAt, judgedFigure } from './judged-figure.ts'
import { factsSinceStart, measureMonth, type ContractMonths } from './month-facts.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/** One month of a KPI: the month alone, and the figure that is judged at its end. */
export function monthPoint(reviewed: ReviewedContract, kpi: KpiId, month: Month): KpiPoint {
  const { value, sample, interval, reason, target, targetDueMonth, path, neededPerMonth, verdict, certain, window } =
    judgedFigure(reviewed, kpi, month)
  return {
    month: formatMonth(month),
    contractMonth: contractMonth(reviewed.contract, month),
    ...measureMonth(reviewed, kpi, month),
    ...besideFigure(reviewed, kpi, month),
    judged: { value, sample, interval, reason, target, targetDueMonth, path, neededPerMonth, verdict, certain, window },
  }
}

/** What stands beside a KPI at a month: how it adds up since M1, and the drift found at its end. */
export function besideFigure(reviewed: ReviewedContract, kpi: KpiId, month: Month, foundAt: Month = month) {
  const { cumulates, drifts } = kpiDefinition(kpi)
  return {
    ...(cumulates && { cumulated: cumulatedAt(reviewed, kpi, month) }),
    ...(drifts && { drift: findingAt(reviewed, foundAt) }),
  }
}

/** From M1 to a month, pooled; null before M1. */
function cumulatedAt(reviewed: ReviewedContract, kpi: KpiId, month: Month) {
  if (month < parseMonth(reviewed.contract.firstMonth)) return null
  return rateOf(kpiDefinition(kpi).measure(factsSinceStart(reviewed, month)))
}

/** A KPI over a period alone: its value and what it rests on, without a verdict. */
export function rateOf({ value, sample, interval }: KpiEstimate) {
  return { value, sample, interval }
}

/** Of the tickets that the delay counts, those open at the month's end; null where no file covers the month. */
export function backlogOf({ tickets, terms }: ContractMonths, month: Month): Backlog | null {
  const known = tickets.get(month)
  if (!known) return null
  const { open, over7, over14, over30 } = withinScope(known.byClass, terms.ticketScope.delays)
  return { open, over7, over14, over30 }
}
