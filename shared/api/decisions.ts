import { z } from 'zod'
import { differenceKinds } from '../kpi/evidence.ts'
import { kpiIds } from '../kpi/index.ts'
import { PersonNameSchema } from './accounts.ts'
import { QuarterSchema } from './committees.ts'
import { DaySchema, DigitsSchema, InstantSchema, MonthSchema, proseSchema } from './fields.ts'

/** How a decision stands: `open`, done on a day, or dropped and why. */
export const DecisionStateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open') }),
  z.strictObject({ is: z.literal('done'), on: DaySchema }),
  z.strictObject({ is: z.literal('dropped'), because: proseSchema(500) }),
])
export type DecisionState = z.infer<typeof DecisionStateSchema>

/** Who sees to it: a member of the contract, or somebody by name. */
const OwnerSchema = z.union([
  z.strictObject({ accountId: z.number().int().positive() }),
  z.strictObject({ name: PersonNameSchema }),
])

const fields = {
  text: proseSchema(1000),
  owner: OwnerSchema.nullable(),
  dueOn: DaySchema.nullable(),
  /** The KPI that it should move. */
  kpi: z.enum(kpiIds).nullable(),
}
/** `key`: made by the device that types it, so that one sent twice is taken once; who gives none has one made, and is taken each time. */
export const NewDecisionSchema = z.strictObject({
  key: z.uuid().optional(),
  text: fields.text,
  owner: fields.owner.default(null),
  dueOn: fields.dueOn.default(null),
  kpi: fields.kpi.default(null),
})
export type NewDecision = z.infer<typeof NewDecisionSchema>

/** What changes of a decision; `version`: the one that was read, so that nobody writes over words not seen. */
export const DecisionPatchSchema = z
  .strictObject({ ...fields, state: DecisionStateSchema })
  .partial()
  .extend({ version: z.number().int().positive() })
export type DecisionPatch = z.infer<typeof DecisionPatchSchema>

export const decisionFields = ['text', 'owner', 'dueOn', 'kpi', 'state'] as const

const shown = {
  text: z.string(),
  owner: z.object({ accountId: z.number().int().nullable(), name: z.string() }).nullable(),
  dueOn: z.string().nullable(),
  kpi: z.enum(kpiIds).nullable(),
  state: DecisionStateSchema,
}
/** One change: by whom, when, and each field that it moved, before and after. */
const ChangeSchema = z.object({
  at: InstantSchema,
  by: z.string().nullable(),
  fields: z.array(
    z.object({ field: z.enum(decisionFields), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})

/**
 * The KPI that a decision should move: its judged figure at that committee, and the figure of as many months after it was done.
 * `too-early` until those months are over; `files-missing` where a file of them, or of those before, is not there.
 */
const effectStatuses = ['too-early', 'files-missing', 'measured'] as const
export const EffectSchema = z.object({
  status: z.enum(effectStatuses),
  kind: z.enum(differenceKinds),
  before: z.object({ from: MonthSchema, to: MonthSchema, value: z.number().nullable() }),
  after: z.object({ from: MonthSchema, to: MonthSchema, value: z.number().nullable() }),
  /** After − before; of counts, the ratio of their rates less one. */
  change: z.number().nullable(),
  /** 95 % interval of the change: Newcombe of shares, Welch of means, exact ratio of counts; null of what is counted whole. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
})
export type Effect = z.infer<typeof EffectSchema>

export const DecisionSchema = z.object({
  id: z.number().int(),
  key: z.string(),
  quarter: QuarterSchema,
  ...shown,
  version: z.number().int(),
  at: InstantSchema,
  by: z.string().nullable(),
  changes: z.array(ChangeSchema),
  /** null without a KPI, and until it is done. */
  effect: EffectSchema.nullable(),
})
export type Decision = z.infer<typeof DecisionSchema>

export const DecisionParamsSchema = z.strictObject({
  contractId: DigitsSchema,
  quarter: QuarterSchema,
  decisionId: DigitsSchema,
})
export const DecisionsQuerySchema = z.strictObject({ kpi: z.enum(kpiIds).optional() })
