import type { Contract } from '../../shared/api/contracts.ts'
import { calendarMonth, contractMonth, type Clock } from '../../shared/contract-clock.ts'
import { formatMonth, type Month, type Period } from '../../shared/period.ts'
import type { Told } from '../../shared/words/quantity.ts'
import { monthAt, type ReviewedContract } from './reviewed-contract.ts'

/** Months of a quarter. */
export const QUARTER_MONTHS = 3

/** The calendar months of a quarter of the contract: the first is M1 to M3. */
export function quarterMonths(clock: Clock, quarter: number): Period {
  return {
    from: calendarMonth(clock, (quarter - 1) * QUARTER_MONTHS + 1),
    to: calendarMonth(clock, quarter * QUARTER_MONTHS),
  }
}

/** A quarter as a sentence names it: never without its months. */
export function toldQuarter(clock: Clock, quarter: number): Told {
  const { from, to } = quarterMonths(clock, quarter)
  return { quarter, months: { from: formatMonth(from), to: formatMonth(to) } }
}

/** The quarter of the contract that runs at an instant (epoch seconds); 0 or less before the contract begins. */
export function quarterAt(contract: Contract, now: number): number {
  return Math.ceil(contractMonth(contract, monthAt(contract, now)) / QUARTER_MONTHS)
}

/** The quarters that have begun at `now` (epoch seconds) and hold data of any kind, oldest first. */
export function quartersWithData({ contract, covered }: ReviewedContract, now: number): number[] {
  const quarters = covered.map((month: Month) => Math.ceil(contractMonth(contract, month) / QUARTER_MONTHS))
  const last = quarterAt(contract, now)
  return [...new Set(quarters)].filter((quarter) => quarter >= 1 && quarter <= last)
}
