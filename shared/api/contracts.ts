import { z } from 'zod'
import { surveys } from '../kinds/satisfaction/answer.ts'
import { costNatures } from '../kinds/costs/cost.ts'
import { incidentKinds } from '../kinds/incidents/incident.ts'
import { scopes } from '../kinds/tickets/ticket-class.ts'
import { typeSources } from '../kinds/tickets/ticket-type.ts'
import { kpiIds, ticketKpis, type KpiId, type TicketKpi } from '../kpi/index.ts'
import { windowKinds } from '../kpi/window.ts'
import { levelOneRules } from '../kpi/first-level-resolution/level-one.ts'
import { languages } from '../words/language.ts'
import { GivenCalendarSchema, PastCalendarSchema, ServiceCalendarSchema } from './calendars.ts'
import { CommitmentsSchema } from './commitments.ts'
import { contractMonths, MOST_COST_LINES } from '../limits.ts'
import { DaySchema, InstantSchema, MoneySchema, MonthSchema, nameSchema, wholeSchema } from './fields.ts'
import { PenaltiesAgreedSchema } from './penalties.ts'
import { BaselineSchema, BaselinesSchema, PastTargetsSchema, TargetSchema, TargetsSchema } from './targets.ts'

/** How level 1 is told. `null` in a contract = the first of these rules that the file can answer. */
export const LevelOneSchema = z
  .strictObject({
    by: z.enum(levelOneRules),
    groups: z.array(nameSchema(200)).max(200).optional(),
    /** Chosen by the provider, with an import or in the settings; the client has neither confirmed nor changed it yet. */
    proposed: z.literal(true).optional(),
    /** The groups that the provider proposes beside what the client has settled; they count once the client takes them. */
    proposal: z.array(nameSchema(200)).min(1).max(200).optional(),
  })
  .refine((rule) => rule.by !== 'groups' || (rule.groups?.length ?? 0) > 0, 'groups-missing')

const price = MoneySchema.min(0)

/** A line of the monthly cost before the contract: salaries, recruitment, training, equipment, licences, management time. */
export const CostBaselineLineSchema = z.strictObject({ label: nameSchema(200), amount: price })
export type CostBaselineLine = z.infer<typeof CostBaselineLineSchema>

/** What the contract forecasts for a month; null = not agreed. */
export const ForecastSchema = z.strictObject({
  month: MonthSchema,
  amount: price.nullable(),
  tickets: z.number().int().min(0).max(10_000_000).nullable(),
  /** Contractual price of one ticket more or less. */
  unitPrice: price.nullable(),
})
export type Forecast = z.infer<typeof ForecastSchema>

const TicketScopeSchema = z.strictObject(ofTicketKpis(z.enum(scopes)))
/** Which tickets each KPI about tickets counts. */
export type TicketScope = z.infer<typeof TicketScopeSchema>
/** A new contract counts incidents, where its exports tell them from requests. */
const NewTicketScopeSchema = z.strictObject(ofTicketKpis(z.enum(scopes).default('incidents')))

/** Tickets that are incidents: those whose category or type holds this text (case and accents do not count). */
export const IncidentRuleSchema = z.strictObject({
  kind: z.enum(incidentKinds),
  field: z.enum(['category', 'type']),
  contains: nameSchema(200, 2),
})
export type IncidentRule = z.infer<typeof IncidentRuleSchema>

const name = nameSchema(200)
const months = wholeSchema(contractMonths)

export const TimeZoneSchema = z.string().refine(isTimeZone, 'time-zone')

const fields = {
  name,
  client: name,
  provider: name,
  startsOn: DaySchema,
  /** M1, on which targets fall due: a month that is the contract's whole, by default the first one. */
  firstMonth: MonthSchema,
  timeZone: TimeZoneSchema,
  language: z.enum(languages),
  currency: z.string().regex(/^[A-Z]{3}$/, 'currency'),
  staff: z.number().int().min(1).max(1_000_000).nullable(),
  serviceCalendar: GivenCalendarSchema,
  levelOne: LevelOneSchema.nullable(),
  /** A closed ticket without a resolution date has no delay, unless its closing date may stand in. */
  closingDateStandsIn: z.boolean(),
  /** `dates` = resolved − opened; `tool` = the duration that the tool states, for all tickets. */
  delaySource: z.enum(['dates', 'tool']),
  /** Which tickets each KPI about tickets counts; those of which nothing tells the type count in any case, and all of them do
   * where nothing tells incidents from requests. */
  ticketScope: TicketScopeSchema,
  /** Where the type of a ticket stands: in its type column, or in the first part of its category's path; null = in the column,
   * and where that tells nothing in the category. */
  typeSource: z.enum(typeSources).nullable(),
  targets: TargetsSchema,
  /** What each KPI stood at when the contract started, where known: the paths to the first targets start here. */
  baselines: BaselinesSchema,
  /** Monthly cost before the contract, line by line; empty = not known. */
  costBaseline: z.array(CostBaselineLineSchema).max(MOST_COST_LINES),
  /** Security incidents a month before the contract, over how many months they were counted (null = an agreed figure);
   * null = the months before M1 that were imported. */
  securityBaseline: z.strictObject({ perMonth: z.number().min(0).max(100_000), months: months.nullable() }).nullable(),
  forecast: z
    .array(ForecastSchema)
    .max(contractMonths.high)
    .refine((all) => new Set(all.map((one) => one.month)).size === all.length, 'forecast-twice'),
  /** Cost of the transition and how many months, from M1, bear it; null = as its cost lines come. */
  transition: z.strictObject({ amount: price, months }).nullable(),
  /** What an hour of downtime costs the client. */
  downtimeHourlyCost: price.nullable(),
  /** What leaving costs: months of fee, months of notice. */
  exitTerms: z
    .strictObject({
      feeMonths: z.number().min(0).max(120).nullable(),
      noticeMonths: z.number().min(0).max(120).nullable(),
    })
    .nullable(),
  /** Natures of cost that the forecast covers. */
  budgetNatures: z
    .array(z.enum(costNatures))
    .min(1)
    .refine((all) => new Set(all).size === all.length, 'nature-twice'),
  /** The surveys that satisfaction rests on; null = those about tickets where there are any, else the periodic ones. */
  satisfactionSurvey: z.enum(surveys).nullable(),
  incidentRules: z.array(IncidentRuleSchema).max(50),
  /** What the contract guarantees of response and resolution, each grid from a month on, oldest first; none = nothing. */
  commitments: CommitmentsSchema,
  /** What it takes off where a commitment or a target is missed, each from a month on, oldest first; none = nothing. */
  penalties: PenaltiesAgreedSchema,
}

const window = z.enum(windowKinds)
/** Over which months each KPI is judged. */
const windows = z.strictObject(Object.fromEntries(kpiIds.map((kpi) => [kpi, window])) as Record<KpiId, typeof window>)

/** Whether the contract runs in the whole of a month, `2026-03`, that starts on a day or after it. */
export const isWhole = (month: string, startsOn: string): boolean => `${month}-01` >= startsOn
/** A month that began before the contract did would hold what another is to answer for. */
export const partialMonth = { path: ['firstMonth'], error: 'first-month-early' as const }

/** A new contract. What is left out takes the default that the answer shows. */
export const NewContractSchema = z
  .strictObject({
    name: fields.name,
    client: fields.client,
    provider: fields.provider,
    startsOn: fields.startsOn,
    firstMonth: fields.firstMonth.optional(),
    timeZone: fields.timeZone.default('Europe/Paris'),
    language: fields.language.default('fr'),
    currency: fields.currency.default('EUR'),
    staff: fields.staff.default(null),
    serviceCalendar: fields.serviceCalendar.default({ kind: '24x7' }),
    levelOne: fields.levelOne.default(null),
    closingDateStandsIn: fields.closingDateStandsIn.default(false),
    delaySource: fields.delaySource.default('dates'),
    ticketScope: NewTicketScopeSchema.prefault({}),
    typeSource: fields.typeSource.default(null),
    targets: fields.targets.optional(),
    windows: windows.partial().default({}),
    baselines: fields.baselines.default([]),
    costBaseline: fields.costBaseline.default([]),
    securityBaseline: fields.securityBaseline.default(null),
    forecast: fields.forecast.default([]),
    transition: fields.transition.default(null),
    downtimeHourlyCost: fields.downtimeHourlyCost.default(null),
    exitTerms: fields.exitTerms.default(null),
    budgetNatures: fields.budgetNatures.default([...costNatures]),
    satisfactionSurvey: fields.satisfactionSurvey.default(null),
    incidentRules: fields.incidentRules.default([]),
    commitments: fields.commitments.default([]),
    penalties: fields.penalties.default([]),
  })
  .refine(({ startsOn, firstMonth }) => firstMonth === undefined || isWhole(firstMonth, startsOn), partialMonth)
export type NewContract = z.input<typeof NewContractSchema>
/** The same as it is read, with the defaults that hang on nothing else. */
export type SettledContract = z.output<typeof NewContractSchema>

/**
 * The fields to change; the others stay, and so do scope and window of a KPI that is not named. New targets hold from the current
 * month on, or from `targetsFrom`; earlier months keep those that governed them. A contract without any figure yet takes them
 * for all its months. Likewise a new service calendar holds from today on, or from `calendarFrom`: a day that is not after the
 * contract's start makes every delay be counted on it anew.
 */
export const ContractPatchSchema = z
  .strictObject({
    ...fields,
    ticketScope: TicketScopeSchema.partial(),
    windows: windows.partial(),
    targetsFrom: MonthSchema,
    /** Day from which the calendar given with it holds. */
    calendarFrom: DaySchema,
    /** Why targets of months that are over are changed, or M1 with the months at which they are due: the ledger keeps it. */
    reason: nameSchema(500, 3),
  })
  .partial()
  .refine(({ targets, targetsFrom }) => targets !== undefined || targetsFrom === undefined, {
    path: ['targetsFrom'],
    error: 'targets-from-alone',
  })
  .refine(({ serviceCalendar, calendarFrom }) => serviceCalendar !== undefined || calendarFrom === undefined, {
    path: ['calendarFrom'],
    error: 'calendar-from-alone',
  })
export type ContractPatch = z.infer<typeof ContractPatchSchema>

export const ContractSchema = z.object({
  ...fields,
  serviceCalendar: ServiceCalendarSchema,
  /** Calendars that held before it, oldest first. */
  pastCalendars: z.array(PastCalendarSchema),
  targets: z.array(TargetSchema),
  windows,
  baselines: z.array(BaselineSchema),
  commitments: fields.commitments.default([]),
  penalties: fields.penalties.default([]),
  /** Targets that governed earlier months, oldest first. */
  pastTargets: z.array(PastTargetsSchema),
  /** Sample data that the server made up: it takes no files and tells nobody anything. */
  isSample: z.boolean().default(false),
  id: z.number().int(),
  createdAt: InstantSchema,
  updatedAt: InstantSchema,
})
export type Contract = z.infer<typeof ContractSchema>

/** A contract by name: what tells it from others. */
export const ContractHeadSchema = ContractSchema.pick({
  id: true,
  name: true,
  client: true,
  provider: true,
  startsOn: true,
  currency: true,
  isSample: true,
})
export type ContractHead = z.infer<typeof ContractHeadSchema>

/** The same of each KPI about tickets. */
function ofTicketKpis<Schema extends z.ZodType>(schema: Schema): Record<TicketKpi, Schema> {
  return Object.fromEntries(ticketKpis.map((id) => [id, schema])) as Record<TicketKpi, Schema>
}

const knownZones = new Set<string>()

/** Whether the runtime knows a zone: asked once of each that it does, since every contract that is read names one. */
function isTimeZone(text: string): boolean {
  if (knownZones.has(text)) return true
  try {
    Intl.DateTimeFormat('en', { timeZone: text })
    knownZones.add(text)
    return true
  } catch {
    return false
  }
}
