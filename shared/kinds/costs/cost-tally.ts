import { poolSums } from '../pool-sums.ts'
import type { CostNature } from './cost.ts'

/** What the cost lines of a month add up to, in hundredths of the currency. */
export type CostMonth = {
  readonly natures: Readonly<Record<CostNature, number>>
  /** Sum of the forecasts of those lines that the contract's forecast covers (`budgetNatures`); null where none has one. */
  readonly forecast: number | null
  readonly lines: number
}

/** What the contract forecasts for a month; null = not agreed. Money in hundredths. */
export type ForecastMonth = {
  readonly amount: number | null
  readonly tickets: number | null
  /** Contractual price of one ticket more or less. */
  readonly unitPrice: number | null
}

/** Actual costs held against their forecast over the months that have both. Money in hundredths; every member adds up. */
export type BudgetTally = {
  readonly months: number
  readonly lines: number
  readonly actual: number
  readonly forecast: number
  readonly outOfScope: number
  /** What more (or fewer) tickets than forecast cost at the contractual price; 0 where that cannot be told. */
  readonly volume: number
  /** Months in which the volume could be told. */
  readonly volumeMonths: number
}

/** Everything the outsourcing costs over the months that a costs file covers, transition spread. Money in hundredths. */
export type OwnershipTally = {
  readonly months: number
  readonly lines: number
  /** Contract: recurring fees, projects and penalties. */
  readonly contract: number
  readonly outOfScope: number
  readonly internalSteering: number
  readonly transition: number
}

/** What decides how a month's costs are read. */
export type CostTerms = {
  /** The natures that the forecast covers; others are outside the budget. */
  readonly budgetNatures: readonly CostNature[]
  /** Total of the transition (hundredths) and the months, from M1, that bear it; null = as its lines come. */
  readonly transition: { readonly amount: number; readonly months: number } | null
}

/**
 * What a month was forecast at: by the contract where it says so, else by the lines themselves (a line without a forecast was
 * forecast at nothing). Null without any; an agreed forecast of 0 is one.
 */
export function forecastOfMonth({ forecast }: CostMonth, agreed: ForecastMonth | null): number | null {
  return agreed?.amount ?? forecast
}

/** A month's costs against its forecast; null without one. `tickets`: opened in the month, null where no file covers it. */
export function budgetOfMonth(
  costs: CostMonth,
  agreed: ForecastMonth | null,
  tickets: number | null,
  { budgetNatures }: CostTerms,
): BudgetTally | null {
  const forecast = forecastOfMonth(costs, agreed)
  if (forecast === null) return null
  const volume = volumeOf(agreed, tickets)
  return {
    months: 1,
    lines: costs.lines,
    actual: budgetNatures.reduce((total, nature) => total + costs.natures[nature], 0),
    forecast,
    outOfScope: budgetNatures.includes('out-of-scope') ? costs.natures['out-of-scope'] : 0,
    volume: volume ?? 0,
    volumeMonths: volume === null ? 0 : 1,
  }
}

function volumeOf(agreed: ForecastMonth | null, tickets: number | null): number | null {
  if (agreed === null || agreed.tickets === null || agreed.unitPrice === null || tickets === null) return null
  return (tickets - agreed.tickets) * agreed.unitPrice
}

/** A month's total cost. `contractMonth`: 1 = M1; an agreed transition is borne equally by its months, never twice. */
export function ownershipOfMonth(costs: CostMonth, contractMonth: number, { transition }: CostTerms): OwnershipTally {
  const { natures } = costs
  return {
    months: 1,
    lines: costs.lines,
    contract: natures.recurring + natures.project + natures.penalty,
    outOfScope: natures['out-of-scope'],
    internalSteering: natures['internal-steering'],
    transition: transition ? shareOf(transition, contractMonth) : natures.transition,
  }
}

function shareOf({ amount, months }: NonNullable<CostTerms['transition']>, contractMonth: number): number {
  return contractMonth >= 1 && contractMonth <= months ? amount / months : 0
}

/** Pools months; null where there is none. */
export function poolBudgets(tallies: readonly BudgetTally[]): BudgetTally | null {
  return poolSums(tallies)
}

/** Pools months; null where there is none. */
export function poolOwnership(tallies: readonly OwnershipTally[]): OwnershipTally | null {
  return poolSums(tallies)
}
