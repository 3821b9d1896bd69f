import { z } from 'zod'
import { disputeCauses } from '../commitments/dispute.ts'
import { answerFields, surveys } from '../kinds/satisfaction/answer.ts'
import { costFields, costNatures } from '../kinds/costs/cost.ts'
import { keptFields, type FieldTable, type KeptField } from '../kinds/field-table.ts'
import { incidentFields, incidentKinds } from '../kinds/incidents/incident.ts'
import { countings } from '../kinds/counting.ts'
import {
  leavingName,
  ticketFieldNames,
  ticketFields,
  type LeavingName,
  type TicketField,
  type TicketSays,
} from '../kinds/tickets/ticket.ts'
import { kpiIds } from '../kpi/index.ts'
import { levelOneRules } from '../kpi/first-level-resolution/level-one.ts'
import { DigitsSchema, InstantSchema, MonthSchema, nameSchema } from './fields.ts'

/** Why it counted so. */
const countingReasons = [
  'cancelled',
  'duplicate',
  'merged',
  'reopened',
  'escalated',
  'level',
  'group',
  'reassigned',
  'nothing-tells',
  'no-resolution-date',
  'no-stated-delay',
  'other-type',
  'no-commitment',
  'no-response',
] as const
export type CountingReason = (typeof countingReasons)[number]

/** How each field of a ticket is sent, by what it says. */
const sent = {
  key: z.string(),
  instant: InstantSchema.nullable().default(null),
  status: z.string().nullable().default(null),
  name: z.string().nullable().default(null),
  names: z.string().nullable().default(null),
  level: z.number().int().nullable().default(null),
  flag: z.boolean().nullable().default(null),
  count: z.number().int().nullable().default(null),
  duration: z.number().nullable().default(null),
} as const satisfies Record<TicketSays, z.ZodType>
type SentFields = {
  [Field in TicketField as LeavingName<Field>]: (typeof sent)[(typeof ticketFields)[Field]['says']]
}
const sentFields = Object.fromEntries(
  ticketFieldNames.map((field) => [leavingName(field), sent[ticketFields[field].says]]),
) as SentFields

const TicketFactSchema = z.object({
  kind: z.literal('ticket'),
  ...sentFields,
  openedAt: InstantSchema,
  counted: z.enum(countings),
  reason: z.enum(countingReasons).nullable(),
  /** The rule that told level 1 for this ticket. */
  levelOneRule: z.enum(levelOneRules).nullable(),
  delayHours: z.number().nullable(),
  /** Of a KPI of commitments, in hours of the commitment: what is guaranteed, what it took, the waiting that was taken off, by how
   * much it was missed; and when it was due. */
  guaranteedHours: z.number().nullable().default(null),
  takenHours: z.number().nullable().default(null),
  pausedHours: z.number().nullable().default(null),
  lateHours: z.number().nullable().default(null),
  dueAt: InstantSchema.nullable().default(null),
  /** Where the tool says the opposite: its word (in time or not), by what counting it would be right (null = nothing that the file
   * tells explains it), and what it took counted so, in hours. */
  dispute: z
    .object({
      toolSays: z.boolean(),
      cause: z.enum(disputeCauses).nullable(),
      otherwiseHours: z.number().nullable(),
    })
    .nullable()
    .default(null),
  importId: z.number().int(),
})
export type TicketFact = z.infer<typeof TicketFactSchema>

/** How each field of another kind is sent, by what it says. */
const sentOfOthers = {
  kind: z.enum(incidentKinds),
  survey: z.enum(surveys),
  nature: z.enum(costNatures),
  month: MonthSchema,
  instant: InstantSchema.nullable(),
  ticket: z.string().nullable(),
  name: z.string().nullable(),
  number: z.number().nullable(),
  /** In the currency. */
  money: z.number().nullable(),
  flag: z.boolean().nullable(),
}
type SentOfOthers = typeof sentOfOthers
type OtherSays = keyof SentOfOthers

function sentKept<Table extends FieldTable<OtherSays | 'key'>>(table: Table) {
  const kept = keptFields(table).map((field) => [field, sentOfOthers[table[field]!.says as OtherSays]])
  return Object.fromEntries(kept) as { [Field in KeptField<Table>]: SentOfOthers[Table[Field]['says'] & OtherSays] }
}

const { kind: incident, ...toldOfIncident } = sentKept(incidentFields)
const IncidentFactSchema = z.object({
  kind: z.literal('incident'),
  id: z.string(),
  incident,
  ...toldOfIncident,
  startedAt: InstantSchema,
  /** Told by the incidents file, or by a rule of the contract about its tickets. */
  source: z.enum(['file', 'tickets']),
  /** Availability: agreed service time lost within the months asked for that a file covers, in hours. */
  downtimeHours: z.number().nullable(),
  counted: z.enum(['counted', 'excluded']),
  reason: z.enum(['planned', 'not-covered']).nullable(),
  importId: z.number().int(),
})
export type IncidentFact = z.infer<typeof IncidentFactSchema>

const AnswerFactSchema = z.object({
  kind: z.literal('answer'),
  id: z.string(),
  ...sentKept(answerFields),
  counted: z.enum(['counted', 'excluded']),
  reason: z.enum(['unanswered', 'other-survey']).nullable(),
  importId: z.number().int(),
})
export type AnswerFact = z.infer<typeof AnswerFactSchema>

const CostFactSchema = z.object({
  kind: z.literal('cost'),
  id: z.string(),
  ...sentKept(costFields),
  amount: z.number(),
  counted: z.enum(['counted', 'excluded']),
  /**
   * Of a month without a forecast; outside the natures that the forecast covers; or borne by the agreed spread of the
   * transition instead.
   */
  reason: z.enum(['no-forecast', 'outside-budget', 'transition-spread']).nullable(),
  importId: z.number().int(),
})
export type CostFact = z.infer<typeof CostFactSchema>

/** One fact behind a figure, by its kind, with how it counted. */
export const KpiFactSchema = z.discriminatedUnion('kind', [
  TicketFactSchema,
  IncidentFactSchema,
  AnswerFactSchema,
  CostFactSchema,
])
export type KpiFact = z.infer<typeof KpiFactSchema>

export const KpiFactsSchema = z.object({
  kpi: z.enum(kpiIds),
  /** The first and the last of the months whose facts these are. */
  from: MonthSchema,
  month: MonthSchema,
  page: z.number().int(),
  pageSize: z.number().int(),
  total: z.number().int(),
  facts: z.array(KpiFactSchema),
})
export type KpiFacts = z.infer<typeof KpiFactsSchema>

const asked = {
  month: MonthSchema,
  /** The first of the months asked for, `month` being the last; without it, `month` alone. */
  from: MonthSchema.optional(),
  counted: z.enum(countings).optional(),
  search: z.string().max(100).optional(),
  /** Tickets of one priority alone, whatever its case and accents. */
  priority: nameSchema(200).optional(),
}
const isInOrder = ({ from, month }: { from?: string | undefined; month: string }) => !from || from <= month
const notInOrder = { path: ['from'], error: 'from-after-month' }

/** By date, or those first that weigh most on the figure. */
const factOrders = ['date', 'weight'] as const
export type FactOrder = (typeof factOrders)[number]

/** Which facts leave as CSV. */
export const ExportedFactsQuerySchema = z.strictObject(asked).refine(isInOrder, notInOrder)
export const FactsQuerySchema = z
  .strictObject({
    ...asked,
    page: DigitsSchema.refine((page) => page >= 1, 'page').optional(),
    order: z.enum(factOrders).optional(),
  })
  .refine(isInOrder, notInOrder)
export type FactsQuery = z.infer<typeof FactsQuerySchema>
