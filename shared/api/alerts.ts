import { z } from 'zod'
import { alertClosings, alertEvents, alertLevels, alertRules, alertStates } from '../alerts/rules.ts'
import { units } from '../kpi/definition.ts'
import { kpiIds } from '../kpi/index.ts'
import { dueVerdicts } from '../kpi/target.ts'
import { contractMonths, everyMonthsDay, settingLimits as limits } from '../limits.ts'
import { DigitsSchema, InstantSchema, MonthSchema, proseSchema, wholeSchema } from './fields.ts'
import { importKinds } from './imports.ts'

const text = proseSchema(2000)

/** What the alert saw and what it would have expected, from which its sentences are made in the reader's language. */
export const AlertFiguresSchema = z.object({
  unit: z.enum([...units, 'count']),
  /** The value that would be expected: the level before the break, the target, the baseline, the figure shown before. */
  expected: z.number().nullable(),
  seen: z.number().nullable(),
  /** How a due target stands now where a restatement turned its verdict; before, it was the other one. */
  turnedTo: z.enum(dueVerdicts).optional(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** First month of what is going on. */
  since: MonthSchema.nullable(),
  /** Growth a month, a share (0.05 = +5 %) with its 95 % interval, where the rule is about a trend. */
  slope: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Where it leads: the level in six months, or at the month in which the target is due. */
  projected: z.number().nullable(),
  /** Contract month at whose end the target is or was due. */
  dueMonth: z.number().int().nullable(),
  /** Whether what was seen is beyond chance. */
  certain: z.boolean(),
  /** The closed quarter that was shown it, for `closed-moved`. */
  quarter: z.string().optional(),
  /** What was decided, for `decision-due`. */
  decision: z
    .object({
      text: z.string(),
      owner: z.string().nullable(),
      dueOn: z.string(),
      quarter: z.string(),
      /** Last month of that quarter; an alert of an earlier release does not tell. */
      quarterEnd: MonthSchema.optional(),
      isLate: z.boolean(),
    })
    .optional(),
  /** The penalty that was agreed, for `credit-missing`: what is left of it, of which window, and when that was. */
  penalty: z
    .object({
      amount: z.number(),
      currency: z.string(),
      from: MonthSchema,
      to: MonthSchema,
      priority: z.string().nullable(),
      agreedOn: z.string(),
    })
    .optional(),
  /** The missing file, for `file-missing`. */
  file: z.enum(importKinds).nullable(),
  /** Groups that moved it most, largest first: what they are groups of, their name, their contribution in the unit. */
  movedBy: z.array(z.object({ by: z.string(), label: z.string().nullable(), contribution: z.number() })).max(5),
})
export type AlertFigures = z.infer<typeof AlertFiguresSchema>

/** One moment of an alert's life. `by`: the name of who did it, as it was then; null = Vigie itself. */
export const AlertMomentSchema = z.object({
  at: InstantSchema,
  event: z.enum(alertEvents),
  by: z.string().nullable(),
  text: z.string().nullable(),
  figures: AlertFiguresSchema.nullable(),
})

/** An alert: one cause, raised once, followed until it is closed. */
export const AlertSchema = z.object({
  id: z.number().int(),
  contractId: z.number().int(),
  rule: z.enum(alertRules),
  level: z.enum(alertLevels),
  kpi: z.enum(kpiIds).nullable(),
  state: z.enum(alertStates),
  /** Month at whose end it was raised, and the last month at whose end it still held. */
  month: MonthSchema,
  lastMonth: MonthSchema,
  raisedAt: InstantSchema,
  /** As last seen; a worsening updates them. */
  figures: AlertFiguresSchema,
  closing: z.object({ how: z.enum(alertClosings), fromMonth: MonthSchema.nullable() }).nullable(),
  history: z.array(AlertMomentSchema),
})
export type Alert = z.infer<typeof AlertSchema>

/** Marks an alert as seen; explains it; or closes it, perhaps because both parties agreed on a new baseline. */
export const AlertActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('see') }),
  z.strictObject({ action: z.literal('acknowledge'), explanation: text }),
  z.strictObject({ action: z.literal('close'), explanation: text }),
  z.strictObject({ action: z.literal('new-baseline'), explanation: text, fromMonth: MonthSchema }),
])
export type AlertAction = z.infer<typeof AlertActionSchema>

export const AlertParamsSchema = z.strictObject({ contractId: DigitsSchema, alertId: DigitsSchema })
export const AlertsQuerySchema = z.strictObject({ state: z.enum(['open', 'acknowledged', 'closed']).optional() })

const share = z.number().min(limits.beyond.low).max(limits.beyond.high)
/** What raises an alert in this contract. */
export const AlertSettingsSchema = z.strictObject({
  drift: z.strictObject({ on: z.boolean() }),
  watch: z.strictObject({ on: z.boolean() }),
  backlog: z.strictObject({ on: z.boolean() }),
  /** Cumulated budget variance beyond `beyond` either way, in the first `months` months of the contract. */
  budget: z.strictObject({ on: z.boolean(), beyond: share, months: wholeSchema(contractMonths) }),
  /** Security incidents flat or rising at the end of these contract months. */
  security: z.strictObject({
    on: z.boolean(),
    months: z.array(wholeSchema(contractMonths)).min(limits.securityMonths.low).max(limits.securityMonths.high),
  }),
  targetMissed: z.strictObject({ on: z.boolean() }),
  /** A target not due yet that the slope of the last `months` months will miss. */
  targetOutOfReach: z.strictObject({ on: z.boolean(), months: wholeSchema(limits.lastMonths) }),
  /** A month's file that has not come by this day of the next month. */
  fileMissing: z.strictObject({
    on: z.boolean(),
    day: wholeSchema(everyMonthsDay),
    kinds: z.array(z.enum(importKinds)).min(1),
  }),
  restated: z.strictObject({ on: z.boolean() }),
  /** Settings that an earlier release stored do not name these. */
  closedMoved: z.strictObject({ on: z.boolean() }).default({ on: true }),
  decisionDue: z.strictObject({ on: z.boolean() }).default({ on: true }),
  commitmentMissed: z.strictObject({ on: z.boolean() }).default({ on: true }),
  creditMissing: z.strictObject({ on: z.boolean() }).default({ on: true }),
})
export type AlertSettings = z.infer<typeof AlertSettingsSchema>

export const defaultAlertSettings: AlertSettings = {
  drift: { on: true },
  watch: { on: true },
  backlog: { on: true },
  budget: { on: true, beyond: 0.15, months: 6 },
  security: { on: true, months: [3, 6] },
  targetMissed: { on: true },
  targetOutOfReach: { on: true, months: 3 },
  fileMissing: { on: true, day: 10, kinds: ['tickets', 'incidents', 'satisfaction', 'costs'] },
  restated: { on: true },
  closedMoved: { on: true },
  decisionDue: { on: true },
  commitmentMissed: { on: true },
  creditMissing: { on: true },
}

/** The alerts that these settings would have raised at the end of each of the past 24 months, oldest first. */
export const AlertPreviewSchema = z.array(
  z.object({
    month: MonthSchema,
    rule: z.enum(alertRules),
    level: z.enum(alertLevels),
    kpi: z.enum(kpiIds).nullable(),
    figures: AlertFiguresSchema,
    /** Month at whose end it would have been closed by the data; null = still open. */
    closedIn: MonthSchema.nullable(),
  }),
)
export type AlertPreview = z.infer<typeof AlertPreviewSchema>
