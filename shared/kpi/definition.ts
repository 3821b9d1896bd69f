import type { Survey } from '../facts/answer.ts'
import type { AnswerTally } from './answer-tally.ts'
import type { BudgetTally, OwnershipTally } from './cost-tally.ts'
import type { Estimate } from './estimate.ts'
import type { IncidentTally } from './incident-tally.ts'
import type { TicketTally } from './ticket-tally.ts'

/** What the contract settles that a KPI is computed with, whatever the period. Money in hundredths of the currency. */
export type MeasureTerms = {
  /** Security incidents a month before the contract, and the months they were counted over; null = an agreed figure. */
  readonly securityBaseline: { readonly perMonth: number; readonly months: number | null } | null
  /** Monthly total cost before the contract. */
  readonly costBaseline: number | null
  readonly downtimeHourlyCost: number | null
  /** Whether any outage was ever reported: files that hold none may just not be where outages are told. */
  readonly tracksOutages: boolean
  /** The surveys that satisfaction rests on. */
  readonly survey: Survey
}

/** What is known of a period: one member per kind of file, null where no such file covers it. */
export type PeriodFacts = {
  readonly tickets: TicketTally | null
  readonly incidents: IncidentTally | null
  readonly answers: AnswerTally | null
  /** null where no month of the period has both costs and a forecast. */
  readonly budget: BudgetTally | null
  readonly ownership: OwnershipTally | null
  readonly terms: MeasureTerms
}

/** `change` is a signed share of a reference: −0.3 is thirty per cent less. */
export const units = ['ratio', 'hours', 'change'] as const
export type Unit = (typeof units)[number]
/** `near-zero`: the target is how far from zero, either way, the value may be. */
export const betters = ['up', 'down', 'near-zero'] as const
export type Better = (typeof betters)[number]

export type DefaultTarget = { readonly dueMonth: number; readonly value: number }

/** A KPI, whole: what it is counted in, which way is better, what it aims at by default, and how it is computed. */
export type KpiDefinition<Id extends string, Result extends Estimate> = {
  readonly id: Id
  readonly unit: Unit
  readonly better: Better
  /** Shown beside the others, not among them: the contract may do without. */
  readonly optional?: boolean
  /** Counted, not sampled: the value is what happened, and a verdict on it is certain. */
  readonly exact?: boolean
  /** Where the path to the first target starts by definition: a change against a baseline starts at 0. */
  readonly startsAt?: number
  /** Judged each month, and shown besides as it stands since M1. */
  readonly cumulates?: boolean
  /** Default targets: contract month at whose end each is due, and value. `staff`: people at the client, where known. */
  readonly targets: (staff: number | null) => readonly DefaultTarget[]
  readonly measure: (facts: PeriodFacts) => Result
}

/** Keeps the literal types of a definition, so that the registry knows each KPI's own result. */
export function defineKpi<const Id extends string, Result extends Estimate>(
  definition: KpiDefinition<Id, Result>,
): KpiDefinition<Id, Result> {
  return definition
}
