import { z } from 'zod'
import { kpiIds } from '../kpi/index.ts'
import { verdicts } from '../kpi/target.ts'
import { penaltyOutcomes } from '../penalties/claim.ts'
import { penaltyEvents, penaltyStates } from '../penalties/life.ts'
import { penaltyWays } from '../penalties/terms.ts'
import { LanguageSchema } from './accounts.ts'
import { InstantSchema, MoneySchema, MonthSchema, nameSchema, proseSchema } from './fields.ts'

const hasCents = (amount: number) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-4

/** A rule typed from the contract: what a commitment or a target that is missed takes off. */
const RuleShape = z.strictObject({
  kpi: z.enum(kpiIds),
  /** One priority of a commitment; null = the KPI's figure as it is judged. */
  priority: nameSchema(200).nullable().default(null),
  /** For each late ticket, for each point of per cent under, or a share of the fee of the window's months. */
  per: z.enum(penaltyWays),
  /** Of the contract's currency; of `fee` a share: 0.02 = 2 %. */
  rate: z.number().min(-1e9).max(1e9),
  /** Whether the contract wants it proven beyond chance. */
  needsProof: z.boolean().default(false),
})

/** The same as it is typed: money has cents, and nothing less. */
export const PenaltyRuleSchema = RuleShape.refine(({ per, rate }) => per === 'fee' || hasCents(rate), {
  path: ['rate'],
  error: 'cents',
})

/** Rules of penalties, for windows that begin in a month or later, until the next terms. */
export const PenaltyTermsSchema = z.strictObject({
  from: MonthSchema,
  rules: z.array(PenaltyRuleSchema).max(100),
  /** The most in a month: an amount, or a share of its fee. */
  monthCap: z
    .strictObject({ of: z.enum(['amount', 'fee']), value: z.number().min(-1e9).max(1e9) })
    .refine(({ of, value }) => of === 'fee' || hasCents(value), {
      path: ['value'],
      error: 'cents',
    })
    .nullable()
    .default(null),
  /** The most in a year of the contract: an amount, or a share of that year's fee. */
  yearCap: z
    .union([MoneySchema, z.strictObject({ of: z.literal('fee'), value: z.number().min(-1e9).max(1e9) })])
    .nullable()
    .default(null),
  /** Months from M1 without penalty. */
  runningInMonths: z.number().int().min(0).max(36).default(0),
})

/** All terms of a contract, oldest first; none = no penalty agreed. */
export const PenaltiesAgreedSchema = z
  .array(PenaltyTermsSchema)
  .max(60)
  .refine((all) => all.every(({ from }, at) => at === 0 || all[at - 1]!.from < from), 'not-in-order')

const money = z.number()
/** How a proposal was worked out, in full; money in the contract's currency. */
export const PenaltyCalculationSchema = z.object({
  rule: RuleShape,
  outcome: z.enum([...penaltyOutcomes, 'not-missed']),
  value: z.number().nullable(),
  asked: z.number().nullable(),
  sample: z.number().int(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  verdict: z.enum(verdicts),
  certain: z.boolean(),
  months: z.number().int(),
  covered: z.number().int(),
  /** Late tickets of a commitment: how many, and the first thousand of them by name; null of other KPIs. */
  late: z.number().int().nullable(),
  tickets: z.array(z.string()),
  /** Late tickets, points under what is asked, or the fee of the window; null where no file tells it. */
  quantity: z.number().nullable(),
  /** Before the caps; null where it cannot be told. */
  uncapped: money.nullable(),
  /** The cap that lowered it. */
  cappedBy: z.enum(['month', 'year']).nullable(),
  /**
   * Where that cap is a share: of which fee, the window's or the year's, and how many of its months a file tells; the year's others
   * count as their mean. null where the cap is an amount, or the calculation was kept before this was told.
   */
  capFee: z
    .object({ share: z.number(), fee: money, told: z.number().int(), months: z.number().int() })
    .nullable()
    .default(null),
  amount: money.nullable(),
})
export type PenaltyCalculation = z.infer<typeof PenaltyCalculationSchema>

/** A moment of its life, never rewritten, with the calculation as it was then. */
export const PenaltyMomentSchema = z.object({
  event: z.enum(penaltyEvents),
  at: InstantSchema,
  /** null = Vigie itself. */
  by: z.string().nullable(),
  /** What a person said: why it is contested, waived, or why the rules changed. */
  text: z.string().nullable(),
  calculation: PenaltyCalculationSchema,
})
export type PenaltyMoment = z.infer<typeof PenaltyMomentSchema>

/** A proposal: a rule of the contract and one of its judged windows. */
export const PenaltySchema = z.object({
  /** Names it in an answer. */
  id: z.string(),
  from: MonthSchema,
  to: MonthSchema,
  state: z.enum(penaltyStates),
  /** As it is worked out today; null where the contract has no such rule any more. */
  today: PenaltyCalculationSchema.nullable(),
  /** What was last answered, with the figure that was answered; null while nobody has. */
  answered: PenaltyMomentSchema.nullable(),
  /** Whether today's amount is another than the one that was answered. */
  hasMoved: z.boolean(),
  history: z.array(PenaltyMomentSchema),
  /** Penalty lines of the costs that pay what was agreed. */
  credits: z.array(
    z.object({ costId: z.string(), month: MonthSchema, label: z.string().nullable(), amount: money, taken: money }),
  ),
  /** What is left of what was agreed. */
  owed: money,
  /** Agreed more than two months ago, and not credited. */
  isCreditLate: z.boolean(),
})
export type Penalty = z.infer<typeof PenaltySchema>

export const PenaltyProposalsSchema = z.object({
  penalties: z.array(PenaltySchema),
  /** Credits of the costs files that no agreed penalty explains. */
  unexplained: money,
})
export type PenaltyProposals = z.infer<typeof PenaltyProposalsSchema>

const which = {
  id: z.string().min(1).max(300),
  /** The amount that was read: where it is another by now, nothing is written. */
  amount: MoneySchema,
}
/** The provider's answer; who contests says why. */
export const PenaltyAnswerSchema = z.discriminatedUnion('answer', [
  z.strictObject({ ...which, answer: z.literal('agreed') }),
  z.strictObject({ ...which, answer: z.literal('contested'), reason: proseSchema(1000) }),
])

/** The client gives it up, and says why. */
export const PenaltyWaiverSchema = z.strictObject({ ...which, reason: proseSchema(1000) })

/** In which language the table is downloaded; the reader's, unless told. */
export const PenaltiesExportQuerySchema = z.strictObject({ language: LanguageSchema.optional() })
