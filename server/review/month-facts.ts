import type { Contract } from '../../shared/api/contracts.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { poolAnswers } from '../../shared/kinds/satisfaction/answer-tally.ts'
import {
  budgetOfMonth,
  ownershipOfMonth,
  poolBudgets,
  poolOwnership,
  type BudgetTally,
  type CostTerms,
  type ForecastMonth,
  type OwnershipTally,
} from '../../shared/kinds/costs/cost-tally.ts'
import type { MeasureTerms, PeriodFacts } from '../../shared/kpi/definition.ts'
import { kpiDefinition, type KpiEstimate, type KpiId } from '../../shared/kpi/index.ts'
import { poolIncidents } from '../../shared/kinds/incidents/incident-tally.ts'
import {
  noPercentiles,
  poolTickets,
  withinScope,
  type ScopedPercentiles,
} from '../../shared/kinds/tickets/ticket-tally.ts'
import { monthsOf, parseMonth, type Month, type Period } from '../../shared/period.ts'
import { costTerms, forecastMonths, measureTerms } from './measure-terms.ts'
import { coveredMonths, type StoredMonths } from './stored-months.ts'

/** A contract's months with what it settles about them: all that a KPI of any period is measured from. */
export type ContractMonths = StoredMonths & {
  readonly contract: Contract
  readonly terms: MeasureTerms
  readonly costTerms: CostTerms
  readonly forecast: ReadonlyMap<Month, ForecastMonth>
  /** The months that a file of any kind covers, oldest first. */
  readonly covered: readonly Month[]
  /** What is known of each of them, and of the run from M1 to each. */
  readonly facts: ReadonlyMap<Month, PeriodFacts>
  readonly sinceStart: ReadonlyMap<Month, PeriodFacts>
  /** Runs of months that were pooled already, by their ends: every KPI is judged on the same ones. */
  readonly pooled: Map<string, PeriodFacts>
  /** Months of KPIs that were measured already: each is asked for alone, and for what it covers of some windows. */
  readonly measured: Map<string, KpiEstimate>
}

export function contractMonths(contract: Contract, stored: StoredMonths): ContractMonths {
  const settled = {
    terms: measureTerms(contract, stored),
    costTerms: costTerms(contract),
    forecast: forecastMonths(contract),
  }
  const covered = coveredMonths(stored)
  const facts = new Map(covered.map((month) => [month, factsOf({ ...stored, ...settled, contract }, month)]))
  return {
    ...stored,
    ...settled,
    contract,
    covered,
    facts,
    sinceStart: runningFacts(contract, facts),
    pooled: new Map(),
    measured: new Map(),
  }
}

/** Each run from M1 is the one before it and one month more. */
function runningFacts({ firstMonth }: Contract, facts: ContractMonths['facts']): Map<Month, PeriodFacts> {
  const running = new Map<Month, PeriodFacts>()
  let before: PeriodFacts | null = null
  for (const [month, known] of facts) {
    if (month < parseMonth(firstMonth)) continue
    before = poolFacts(before ? [before, known] : [known], noPercentiles, known.terms)
    running.set(month, before)
  }
  return running
}

/** What is known of one month; nothing where no file covers it. */
export function monthFacts({ facts, terms }: ContractMonths, month: Month): PeriodFacts {
  return facts.get(month) ?? noFacts(terms)
}

/** A KPI in one month alone. */
export function measureMonth(months: ContractMonths, kpi: KpiId, month: Month): KpiEstimate {
  const key = `${kpi} ${month}`
  const known = months.measured.get(key) ?? kpiDefinition(kpi).measure(monthFacts(months, month))
  months.measured.set(key, known)
  return known
}

/** What is known from M1 to a month. */
export function factsSinceStart({ covered, sinceStart, terms }: ContractMonths, month: Month): PeriodFacts {
  return sinceStart.get(covered.findLast((one) => one <= month) ?? month) ?? noFacts(terms)
}

/** What is known where no file says anything. */
export function noFacts(terms: MeasureTerms): PeriodFacts {
  return { tickets: null, incidents: null, satisfaction: null, budget: null, ownership: null, terms }
}

/**
 * What is known of a run of months, each kind pooled over those of its months that have it. The percentiles of the whole are
 * not those of its months: they are read from the tickets.
 */
export function periodFacts(months: ContractMonths, period: Period, percentiles: ScopedPercentiles): PeriodFacts {
  const key = `${period.from} ${period.to}`
  const known = months.pooled.get(key) ?? pool(months, period)
  months.pooled.set(key, known)
  return known.tickets === null ? known : { ...known, tickets: { ...known.tickets, percentiles } }
}

function pool(months: ContractMonths, period: Period): PeriodFacts {
  const facts = monthsOf(period).flatMap((month) => months.facts.get(month) ?? [])
  return poolFacts(facts, noPercentiles, months.terms)
}

function poolFacts(facts: readonly PeriodFacts[], percentiles: ScopedPercentiles, terms: MeasureTerms): PeriodFacts {
  const known = <Kind extends keyof PeriodFacts>(kind: Kind) =>
    facts.map((one) => one[kind]).filter((one) => one !== null)
  return {
    tickets: poolTickets(known('tickets'), percentiles),
    incidents: poolIncidents(known('incidents')),
    satisfaction: poolAnswers(known('satisfaction')),
    budget: poolBudgets(known('budget')),
    ownership: poolOwnership(known('ownership')),
    terms,
  }
}

type Settled = Omit<ContractMonths, 'covered' | 'facts' | 'sinceStart' | 'pooled' | 'measured'>

function factsOf(months: Settled, month: Month): PeriodFacts {
  return {
    tickets: months.tickets.get(month) ?? null,
    incidents: months.incidents.get(month) ?? null,
    satisfaction: months.satisfaction.get(month) ?? null,
    budget: budgetOf(months, month),
    ownership: ownershipOf(months, month),
    terms: months.terms,
  }
}

function budgetOf(months: Settled, month: Month): BudgetTally | null {
  const costs = months.costs.get(month)
  const tickets = months.tickets.get(month)
  const opened = tickets ? withinScope(tickets.byClass, 'all').opened : null
  return costs ? budgetOfMonth(costs, months.forecast.get(month) ?? null, opened, months.costTerms) : null
}

function ownershipOf(months: Settled, month: Month): OwnershipTally | null {
  const costs = months.costs.get(month)
  return costs ? ownershipOfMonth(costs, contractMonth(months.contract, month), months.costTerms) : null
}
