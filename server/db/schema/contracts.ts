import { integer, real, sqliteTable, text } from '../drizzle.ts'
import { ticketKpis } from '../../../shared/kpi/index.ts'
import { costNatures } from '../../../shared/kinds/costs/cost.ts'

/** A contract; its settings that are lists or unions are JSON, checked by their Zod schema when read. Instants: epoch s. */
export const contracts = sqliteTable('contracts', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  client: text('client').notNull(),
  provider: text('provider').notNull(),
  startsOn: text('starts_on').notNull(),
  /** M1, `2026-03`. */
  firstMonth: text('first_month').notNull().default(''),
  timeZone: text('time_zone').notNull(),
  language: text('language').notNull(),
  currency: text('currency').notNull(),
  staff: integer('staff'),
  serviceCalendar: text('service_calendar', { mode: 'json' }).notNull(),
  /** Grids of commitments, each from a month on (`CommitmentGrid`); none = nothing guaranteed. */
  commitments: text('commitments', { mode: 'json' }).notNull().default([]),
  /** Rules of penalties, each from a month on (`PenaltyTerms`); none = nothing taken off. */
  penalties: text('penalties', { mode: 'json' }).notNull().default([]),
  /** Service calendars that held before it (`PastCalendar`). */
  pastCalendars: text('past_calendars', { mode: 'json' }).notNull().default([]),
  levelOne: text('level_one', { mode: 'json' }),
  closingDateStandsIn: integer('closing_date_stands_in', { mode: 'boolean' }).notNull(),
  delaySource: text('delay_source').notNull(),
  /** Which tickets each KPI about tickets counts; contracts of before there was a choice count them all. */
  ticketScope: text('ticket_scope', { mode: 'json' })
    .notNull()
    .default(Object.fromEntries(ticketKpis.map((id) => [id, 'all']))),
  /** Where the type of a ticket stands; null = in its type column, else in its category. */
  typeSource: text('type_source'),
  targets: text('targets', { mode: 'json' }).notNull(),
  /** Over which months each KPI is judged; those that it leaves out, over their default window. */
  windows: text('windows', { mode: 'json' }).notNull().default({}),
  baselines: text('baselines', { mode: 'json' }).notNull(),
  /** Targets that governed earlier months (`PastTargets`). */
  pastTargets: text('past_targets', { mode: 'json' }).notNull().default([]),
  costBaseline: text('cost_baseline', { mode: 'json' }).notNull().default([]),
  securityBaseline: text('security_baseline', { mode: 'json' }),
  forecast: text('forecast', { mode: 'json' }).notNull().default([]),
  transition: text('transition', { mode: 'json' }),
  downtimeHourlyCost: real('downtime_hourly_cost'),
  exitTerms: text('exit_terms', { mode: 'json' }),
  budgetNatures: text('budget_natures', { mode: 'json' }).notNull().default(costNatures),
  satisfactionSurvey: text('satisfaction_survey'),
  incidentRules: text('incident_rules', { mode: 'json' }).notNull().default([]),
  /** Settings of the alert rules (`AlertSettings`); null = the defaults. */
  alertSettings: text('alert_settings', { mode: 'json' }),
  /** Month from which both parties agreed on a new baseline of the delay: the drift detector starts there. */
  driftFrom: integer('drift_from'),
  /** Last month at whose end the alert rules looked at the contract. */
  alertsThrough: integer('alerts_through'),
  /** Month in which the contract's months were last summed up: those of a month that was running then are not final. */
  summedUpIn: integer('summed_up_in'),
  /** Account for whom the server filled it with sample data; null = a contract of somebody's. */
  sampleOf: integer('sample_of'),
  /** Counts every change of the contract's facts or of the settings they are computed with. */
  revision: integer('revision').notNull().default(0),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
})
