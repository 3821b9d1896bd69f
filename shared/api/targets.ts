import { z } from 'zod'
import { kpiDefinition, kpiIds, type KpiId } from '../kpi/index.ts'
import { contractMonths } from '../limits.ts'
import { InstantSchema, MonthSchema, wholeSchema } from './fields.ts'

const impossible = {
  path: ['value'],
  error: 'target-impossible',
}

export const TargetSchema = z
  .strictObject({
    kpi: z.enum(kpiIds),
    /** Month of the contract at whose end the target is due: 3 = M3. */
    dueMonth: wholeSchema(contractMonths),
    /** In the KPI's unit; a change against a baseline may be below zero. */
    value: z.number().min(-1_000_000).max(1_000_000),
  })
  .refine(({ kpi, value }) => kpiDefinition(kpi).better !== 'near-zero' || value >= 0, 'distance-negative')
  .refine(({ kpi }) => kpiDefinition(kpi).asks === undefined, 'target-of-grid')
export type Target = z.infer<typeof TargetSchema>

export const BaselineSchema = z.strictObject({ kpi: z.enum(kpiIds), value: z.number().min(-1_000_000).max(1_000_000) })
export type Baseline = z.infer<typeof BaselineSchema>

/** Targets that were in force until a month, its end included; kept when they are changed. */
export const PastTargetsSchema = z.object({
  through: MonthSchema,
  targets: z.array(TargetSchema),
  changedAt: InstantSchema,
})
export type PastTargets = z.infer<typeof PastTargetsSchema>

/** Targets as they are given: each KPI's steps, one a month at most. */
export const TargetsSchema = z
  .array(TargetSchema.refine(isPossible, impossible))
  .max(200)
  .refine(noTwice, 'target-twice')

/** Starting figures as they are given, one a KPI at most. */
export const BaselinesSchema = z
  .array(BaselineSchema.refine(isPossible, impossible))
  .max(50)
  .refine((all) => new Set(all.map((one) => one.kpi)).size === all.length, 'baseline-twice')

/** Whether a KPI can stand at a value: 75 typed for 75 % is no share. */
function isPossible({ kpi, value }: { readonly kpi: KpiId; readonly value: number }): boolean {
  const { unit } = kpiDefinition(kpi)
  return unit === 'ratio' ? value >= 0 && value <= 1 : value >= (unit === 'hours' ? 0 : -1)
}

function noTwice(targets: readonly Target[]): boolean {
  return new Set(targets.map((target) => `${target.kpi} ${target.dueMonth}`)).size === targets.length
}
