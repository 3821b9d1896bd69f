import { z } from 'zod'
import { kpiIds } from '../kpi/ids.ts'
import { levelOneRules } from '../kpi/level-one.ts'
import { DaySchema, InstantSchema } from './fields.ts'

const TimeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day is written HH:MM')

/** When the service runs; delays are counted on it. Days are ISO weekdays, 1 = Monday. */
export const ServiceCalendarSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('24x7') }),
  z
    .strictObject({
      kind: z.literal('business-hours'),
      days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      opensAt: TimeOfDaySchema,
      closesAt: TimeOfDaySchema,
      /** ISO 3166 country whose public holidays are closed days; null = none. */
      holidays: z
        .string()
        .regex(/^[A-Z]{2}$/, 'a country is written as two capital letters, as FR')
        .nullable(),
    })
    .refine((calendar) => calendar.opensAt < calendar.closesAt, 'opensAt must come before closesAt')
    .refine((calendar) => new Set(calendar.days).size === calendar.days.length, 'a day is listed twice'),
])
export type ServiceCalendarSetting = z.infer<typeof ServiceCalendarSchema>

/** How level 1 is told. `null` in a contract = the first of these rules that the file can answer. */
export const LevelOneSchema = z
  .strictObject({ by: z.enum(levelOneRules), groups: z.array(z.string().trim().min(1).max(200)).max(200).optional() })
  .refine((rule) => rule.by !== 'groups' || (rule.groups?.length ?? 0) > 0, 'list the groups that are level 1')

export const TargetSchema = z.strictObject({
  kpi: z.enum(kpiIds),
  /** Month of the contract at whose end the target is due: 3 = M3. */
  dueMonth: z.number().int().min(1).max(240),
  value: z.number().min(0).max(1_000_000),
})
export type Target = z.infer<typeof TargetSchema>

export const BaselineSchema = z.strictObject({ kpi: z.enum(kpiIds), value: z.number().min(0).max(1_000_000) })
export type Baseline = z.infer<typeof BaselineSchema>

const name = z.string().trim().min(1).max(200)

const timeZone = z.string().refine(isTimeZone, 'unknown time zone: write it as Europe/Paris')

const fields = {
  name,
  client: name,
  provider: name,
  startsOn: DaySchema,
  timeZone,
  language: z.enum(['fr', 'en']),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency is written as three capital letters, as EUR'),
  staff: z.number().int().min(1).max(1_000_000).nullable(),
  serviceCalendar: ServiceCalendarSchema,
  levelOne: LevelOneSchema.nullable(),
  /** A closed ticket without a resolution date has no delay, unless its closing date may stand in. */
  closingDateStandsIn: z.boolean(),
  /** `dates` = resolved − opened; `tool` = the duration that the tool states, for all tickets. */
  delaySource: z.enum(['dates', 'tool']),
  targets: z.array(TargetSchema).max(200).refine(noTwice, 'a KPI has two targets due the same month'),
  /** What each KPI stood at when the contract started, where known: the paths to the first targets start here. */
  baselines: z
    .array(BaselineSchema)
    .max(50)
    .refine((all) => new Set(all.map((one) => one.kpi)).size === all.length, 'a KPI has two baselines'),
}

/** A new contract. What is left out takes the default that the answer shows. */
export const NewContractSchema = z.strictObject({
  name: fields.name,
  client: fields.client,
  provider: fields.provider,
  startsOn: fields.startsOn,
  timeZone: fields.timeZone.default('Europe/Paris'),
  language: fields.language.default('fr'),
  currency: fields.currency.default('EUR'),
  staff: fields.staff.default(null),
  serviceCalendar: fields.serviceCalendar.default({ kind: '24x7' }),
  levelOne: fields.levelOne.default(null),
  closingDateStandsIn: fields.closingDateStandsIn.default(false),
  delaySource: fields.delaySource.default('dates'),
  targets: fields.targets.optional(),
  baselines: fields.baselines.default([]),
})
export type NewContract = z.input<typeof NewContractSchema>

/** The fields to change; the others stay. */
export const ContractPatchSchema = z.strictObject(fields).partial()
export type ContractPatch = z.infer<typeof ContractPatchSchema>

export const ContractSchema = z.object({
  ...fields,
  id: z.number().int(),
  createdAt: InstantSchema,
  updatedAt: InstantSchema,
})
export type Contract = z.infer<typeof ContractSchema>

function isTimeZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}

function noTwice(targets: readonly Target[]): boolean {
  return new Set(targets.map((target) => `${target.kpi} ${target.dueMonth}`)).size === targets.length
}
