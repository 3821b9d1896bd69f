import type { AlertRule } from '../alerts/rules.ts'
import type { FactSet, ScopedSet } from '../kinds/counting.ts'
import type { Survey } from '../kinds/satisfaction/answer.ts'
import type { AnswerTally } from '../kinds/satisfaction/answer-tally.ts'
import type { BudgetTally, OwnershipTally } from '../kinds/costs/cost-tally.ts'
import type { BreakdownBy } from './breakdown.ts'
import type { Estimate } from './estimate.ts'
import type { Evidence } from './evidence.ts'
import type { BoxFigure, Column, Figure, Sentence, SlideLine } from './figure.ts'
import type { FigureShape } from './own-figures.ts'
import type { IncidentTally } from '../kinds/incidents/incident-tally.ts'
import type { Scope } from '../kinds/tickets/ticket-class.ts'
import type { PeriodTickets } from '../kinds/tickets/ticket-tally.ts'
import type { WindowKind } from './window.ts'

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
  /** Which tickets each set of them counts, as the exports let the contract's choice be kept. */
  readonly ticketScope: Readonly<Record<ScopedSet, Scope>>
  /** Whether the contract has a grid of commitments. */
  readonly hasCommitments: boolean
}

/** What is known of a period: one member per kind of file, null where no such file covers it. */
export type PeriodFacts = {
  readonly tickets: PeriodTickets | null
  readonly incidents: IncidentTally | null
  readonly satisfaction: AnswerTally | null
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

/** What a KPI is called and said of it, in one language; `{n}` is filled in, `|` parts singular from plural. */
export type KpiWords<Word extends string> = {
  readonly name: string
  /** Its name within a sentence of a committee, and of an alert. */
  readonly subject: string
  readonly told: string
  /** What its line in a chart shows. */
  readonly line: string
  readonly formula: string
  readonly sure: string
  readonly noTarget: string
  readonly sample: string
  readonly noFile: string
  readonly noSample: string
  /** Said over the facts that weigh most on its figure. */
  readonly weigh: string
  /** Words of its own figures; `moves` says what a breakdown's effects are, where there is one. */
  readonly own: Readonly<Record<Word, string>>
}

/** What is drawn under a KPI's months: open tickets, the bridge of a budget, what a cost is made of. */
export type Panel = 'backlog' | 'bridge' | 'composition'

/** Groups over which a change is split, the first by default; whether they make a mean of their facts or a sum of their shares. */
export type BreakdownWay = { readonly bys: readonly BreakdownBy[]; readonly whole: 'mean' | 'sum' }

/** A KPI, whole: what it rests on, how it is computed, judged and said. Nothing outside its folder asks for it by its id. */
export type KpiDefinition<Id extends string, Result extends Estimate, Word extends string> = {
  readonly id: Id
  readonly unit: Unit
  readonly better: Better
  /** The facts it counts. */
  readonly facts: FactSet
  /** What each of the figures is that it shows besides its value. */
  readonly figures: { readonly [Member in Exclude<keyof Result, keyof Estimate>]: FigureShape }
  /** Shown beside the others, not among them: the contract may do without. */
  readonly optional?: boolean
  /** Counted, not sampled: the value is what happened, and a verdict on it is certain. */
  readonly exact?: boolean
  /** Where the path to the first target starts by definition: a change against a baseline starts at 0. */
  readonly startsAt?: number
  /** Where only the contract can tell it, how its starting figure is entered. */
  readonly start?: 'rate' | 'quantity'
  /** Shown besides as it adds up since M1. */
  readonly cumulates?: boolean
  /** The drift detector speaks of it, and judges it where it has no target. */
  readonly drifts?: boolean
  /**
   * A rate whose falls are told from chance, as a note: its instability between months, on the logit scale, taken for half as much
   * again as is usual (0.15). Of 1,000 quiet contracts each, of 40 to 2,000 facts a month, 4 to 7 % have a note in 24 months, where
   * 0.15 gave 6 to 12 %; a fall of 2 points a month is seen within a year in 99 %.
   */
  readonly watched?: { readonly instability: number }
  /** Shows percentiles, of what: those of a run of months are read from its facts. */
  readonly percentiles?: 'delays' | 'responses'
  /** What its figure must reach by the contract's grid of commitments, which stands in the place of dated targets. */
  asks?(result: Result): number | null
  /** A change of so many a month: said and drawn as it is counted, with its baseline. */
  readonly perMonth?: boolean
  /** The alert rules that look at this KPI alone. */
  readonly alerts?: readonly AlertRule[]
  readonly breakdown?: BreakdownWay
  /** Over which months it is judged, where the contract names no other window: three months, unless said. */
  readonly window?: WindowKind
  /** Default targets: contract month at whose end each is due, and value. `staff`: people at the client, where known. */
  readonly targets: (staff: number | null) => readonly DefaultTarget[]
  readonly measure: (facts: PeriodFacts) => Result
  /** What its figure is made of, so that two periods can be compared; null without facts. Absent where it is counted whole. */
  readonly evidence?: (facts: PeriodFacts) => Evidence | null
  readonly panels?: readonly Panel[]
  /** Between the sample and the target in the table of its months. */
  readonly columns: readonly Column<Result, Word>[]
  /** What the figure counts, and the figure of what it leaves out: the first of these sentences that can be said. */
  readonly counts?: readonly Sentence<Result, Word>[]
  /** In its box, under the value. */
  readonly box: readonly BoxFigure<Result, Word>[]
  readonly slide: readonly SlideLine<Result, Word>[]
  /** The quieter line beside its own in a chart. */
  readonly secondLine?: Figure<Result, Word>
}

/** Checks a definition whole: its own figures, and that there are words of them. */
export function defineKpi<Id extends string, Result extends Estimate, Word extends string>(
  definition: KpiDefinition<Id, Result, Word>,
): KpiDefinition<Id, Result, Word> {
  return definition
}
