import type { Estimate } from './estimate.ts'
import type { TicketTally } from './ticket-tally.ts'

/** What is known of a period: one member per kind of file, null where no such file covers it. */
export type PeriodFacts = { readonly tickets: TicketTally | null }

export const units = ['ratio', 'hours'] as const
export type Unit = (typeof units)[number]
export type Better = 'up' | 'down'

/** A KPI, whole: what it is counted in, which way is better, what it aims at by default, and how it is computed. */
export type KpiDefinition<Id extends string, Result extends Estimate> = {
  readonly id: Id
  readonly unit: Unit
  readonly better: Better
  /** Default targets: contract month at whose end each is due, and value. */
  readonly targets: readonly { readonly dueMonth: number; readonly value: number }[]
  readonly measure: (facts: PeriodFacts) => Result
}

/** Keeps the literal types of a definition, so that the registry knows each KPI's own result. */
export function defineKpi<const Id extends string, Result extends Estimate>(
  definition: KpiDefinition<Id, Result>,
): KpiDefinition<Id, Result> {
  return definition
}
