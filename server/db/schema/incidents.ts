import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts'
import { incidentKinds } from '../../../shared/kinds/incidents/incident.ts'
import { contracts } from './contracts.ts'
import { imports } from './imports.ts'
import { stampColumns } from './stamp.ts'

/** Columns of incidents, made anew for each table that has them: the rows themselves, and their versions. */
export const incidentColumns = () => ({
  contractId: integer('contract_id')
    .notNull()
    .references(() => contracts.id),
  /** The file's own, else a key made of the content. */
  id: text('id').notNull(),
  kind: text('kind', { enum: incidentKinds }).notNull(),
  startedAt: integer('started_at').notNull(),
  endedAt: integer('ended_at'),
  severity: text('severity'),
  category: text('category'),
  service: text('service'),
  planned: integer('planned', { mode: 'boolean' }),
  source: text('source', { enum: ['file', 'tickets'] }).notNull(),
  importId: integer('import_id')
    .notNull()
    .references(() => imports.id),
  /** Month in which it started. */
  month: integer('month').notNull(),
  ...stampColumns(),
})

/** Security incidents and outages (`Incident`), from the incidents file or from tickets by a rule of the contract. */
export const incidents = sqliteTable('incidents', incidentColumns(), (table) => [
  primaryKey({ columns: [table.contractId, table.id] }),
  index('incidents_by_month').on(table.contractId, table.month),
])

/** What the incidents of each covered month add up to (`IncidentTally`). */
export const incidentMonths = sqliteTable(
  'incident_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    /** 1; 0 where only tickets cover the month and no rule of the contract tells security incidents among them. */
    months: integer('months').notNull().default(1),
    security: integer('security').notNull(),
    outages: integer('outages').notNull(),
    plannedOutages: integer('planned_outages').notNull(),
    downtimeSeconds: integer('downtime_seconds').notNull(),
    longestSeconds: integer('longest_seconds').notNull(),
    serviceSeconds: integer('service_seconds').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)
