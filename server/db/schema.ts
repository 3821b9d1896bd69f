import { importKinds } from '../../shared/api/imports.ts'
import { surveys } from '../../shared/facts/answer.ts'
import { costNatures } from '../../shared/facts/cost.ts'
import { incidentKinds } from '../../shared/facts/incident.ts'
import { index, integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'

/** A contract; its settings that are lists or unions are JSON, checked by their Zod schema when read. Instants: epoch s. */
export const contracts = sqliteTable('contracts', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  client: text('client').notNull(),
  provider: text('provider').notNull(),
  startsOn: text('starts_on').notNull(),
  timeZone: text('time_zone').notNull(),
  language: text('language').notNull(),
  currency: text('currency').notNull(),
  staff: integer('staff'),
  serviceCalendar: text('service_calendar', { mode: 'json' }).notNull(),
  levelOne: text('level_one', { mode: 'json' }),
  closingDateStandsIn: integer('closing_date_stands_in', { mode: 'boolean' }).notNull(),
  delaySource: text('delay_source').notNull(),
  targets: text('targets', { mode: 'json' }).notNull(),
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
  /** Counts every change of the contract's facts or of the settings they are computed with. */
  revision: integer('revision').notNull().default(0),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

/** An upload: previewed, then committed. Its report (mapping, issues, months, changes) is JSON. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kind: text('kind').notNull(),
    status: text('status').notNull(),
    file: text('file').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: integer('created_at').notNull(),
    committedAt: integer('committed_at'),
    /** The contract's revision that the preview was compared with. */
    revision: integer('revision').notNull(),
    /** Name of the uploaded and staged files, kept while it is a preview; null once committed. */
    upload: text('upload'),
    report: text('report', { mode: 'json' }).notNull(),
  },
  (table) => [index('imports_by_contract').on(table.contractId, table.id)],
)

/** Texts that many tickets repeat (priorities, categories, sites, groups …), once per contract. */
export const terms = sqliteTable(
  'terms',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    /** Counted from 1 within the contract. */
    id: integer('id').notNull(),
    text: text('text').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.id] }),
    unique('terms_by_text').on(table.contractId, table.text),
  ],
)

/**
 * Tickets as last imported (see `Ticket` in shared/facts), then what follows from them under the contract's settings:
 * the month they are placed in, how they count, their delay. The migration makes it WITHOUT ROWID, which drizzle cannot
 * say: one tree less to write for each of a million tickets.
 */
export const tickets = sqliteTable(
  'tickets',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    id: text('id').notNull(),
    openedAt: integer('opened_at').notNull(),
    resolvedAt: integer('resolved_at'),
    closedAt: integer('closed_at'),
    status: integer('status'),
    priority: integer('priority'),
    type: integer('type'),
    category: integer('category'),
    site: integer('site'),
    group: integer('group'),
    level: integer('level'),
    escalated: integer('escalated'),
    reassignments: integer('reassignments'),
    reopenings: integer('reopenings'),
    reopenedAt: integer('reopened_at'),
    pendingSeconds: integer('pending_seconds'),
    statedDelaySeconds: integer('stated_delay_seconds'),
    slaMet: integer('sla_met'),
    firstContact: integer('first_contact'),
    /** Rule by which the file told level 1; this and the other codes are spelled out in codes.ts. */
    fileRule: integer('file_rule'),
    /** The import that last wrote this ticket. */
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
    openedMonth: integer('opened_month').notNull(),
    /** Month of resolution (or closing, without one); null while open. */
    month: integer('month'),
    /** Month in which it leaves the open backlog; null while open. */
    endedMonth: integer('ended_month'),
    /** How it counts in the first-level rate; null while it is not finished. */
    counted: integer('counted'),
    countedReason: integer('counted_reason'),
    delaySeconds: integer('delay_seconds'),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.id] }),
    index('tickets_by_month').on(table.contractId, table.month, table.delaySeconds, table.counted, table.slaMet),
  ],
)

/** What the tickets of each month add up to (`TicketTally`), refreshed in the transaction that changes them. */
export const ticketMonths = sqliteTable(
  'ticket_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    firstLevel: integer('first_level').notNull(),
    escalated: integer('escalated').notNull(),
    unknown: integer('unknown').notNull(),
    excluded: integer('excluded').notNull(),
    delayCount: integer('delay_count').notNull(),
    delaySum: real('delay_sum').notNull(),
    delaySumOfSquares: real('delay_sum_of_squares').notNull(),
    slaMet: integer('sla_met').notNull(),
    slaKnown: integer('sla_known').notNull(),
    /** Opened in the month; null until a month of an earlier release is summed up again. */
    opened: integer('opened'),
    reopened: integer('reopened'),
    reopenedKnown: integer('reopened_known'),
    delayMedian: real('delay_median'),
    delayP90: real('delay_p90'),
    /** Open tickets at the month's end, by age in days. */
    open: integer('open').notNull(),
    over7: integer('over7').notNull(),
    over14: integer('over14').notNull(),
    over30: integer('over30').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)

/** What the drift detector said at the end of each month, found again whenever the contract's tickets change. */
export const driftFindings = sqliteTable(
  'drift_findings',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    /** The contract's revision whose tickets were read. */
    revision: integer('revision').notNull(),
    finding: text('finding', { mode: 'json' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)

/** The ledger of figures that moved after they were there: what, from what to what, why, when. Never rewritten. */
export const restatements = sqliteTable(
  'restatements',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kpi: text('kpi').notNull(),
    month: integer('month').notNull(),
    before: real('before'),
    after: real('after'),
    cause: text('cause').notNull(),
    importId: integer('import_id').references(() => imports.id),
    at: integer('at').notNull(),
  },
  (table) => [index('restatements_by_month').on(table.contractId, table.month)],
)

/** Security incidents and outages (`Incident`), from the incidents file or from tickets by a rule of the contract. */
export const incidents = sqliteTable(
  'incidents',
  {
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
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.id] }),
    index('incidents_by_month').on(table.contractId, table.month),
  ],
)

/** Survey answers, and surveys never answered (`Answer`), from the satisfaction file or from columns of a ticket export. */
export const answers = sqliteTable(
  'answers',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    id: text('id').notNull(),
    survey: text('survey', { enum: surveys }).notNull(),
    ticketId: text('ticket_id'),
    sentAt: integer('sent_at'),
    answeredAt: integer('answered_at'),
    score: real('score'),
    scale: integer('scale'),
    satisfied: integer('satisfied', { mode: 'boolean' }),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
    /** Month of the answer, or of the sending where there is none. */
    month: integer('month').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.id] }),
    index('answers_by_month').on(table.contractId, table.month),
  ],
)

/** Cost lines (`Cost`), in hundredths of the currency. */
export const costs = sqliteTable(
  'costs',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    id: text('id').notNull(),
    month: integer('month').notNull(),
    nature: text('nature', { enum: costNatures }).notNull(),
    label: text('label'),
    amount: integer('amount').notNull(),
    forecast: integer('forecast'),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.id] }),
    index('costs_by_month').on(table.contractId, table.month),
  ],
)

/** The months that files cover, by kind: a covered month without a row counts as one in which nothing happened. */
export const coverage = sqliteTable(
  'coverage',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kind: text('kind', { enum: importKinds }).notNull(),
    month: integer('month').notNull(),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.kind, table.month] })],
)

/** What the incidents of each covered month add up to (`IncidentTally`). */
export const incidentMonths = sqliteTable(
  'incident_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    security: integer('security').notNull(),
    outages: integer('outages').notNull(),
    plannedOutages: integer('planned_outages').notNull(),
    downtimeSeconds: integer('downtime_seconds').notNull(),
    longestSeconds: integer('longest_seconds').notNull(),
    serviceSeconds: integer('service_seconds').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)

/** What the answers of each covered month add up to (`AnswerTally`). */
export const answerMonths = sqliteTable(
  'answer_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    ticketSatisfied: integer('ticket_satisfied').notNull(),
    ticketAnswers: integer('ticket_answers').notNull(),
    ticketUnanswered: integer('ticket_unanswered').notNull(),
    periodicSatisfied: integer('periodic_satisfied').notNull(),
    periodicAnswers: integer('periodic_answers').notNull(),
    periodicUnanswered: integer('periodic_unanswered').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)

/** What the cost lines of each covered month add up to (`CostMonth`), in hundredths of the currency. */
export const costMonths = sqliteTable(
  'cost_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    recurring: integer('recurring').notNull(),
    outOfScope: integer('out_of_scope').notNull(),
    internalSteering: integer('internal_steering').notNull(),
    transition: integer('transition').notNull(),
    project: integer('project').notNull(),
    penalty: integer('penalty').notNull(),
    forecast: integer('forecast'),
    lines: integer('lines').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)

/** How a person had a file of this layout read, remembered for the next month. */
export const mappings = sqliteTable(
  'mappings',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kind: text('kind', { enum: importKinds }).notNull(),
    /** Hash of the headers, in their order. */
    layout: text('layout').notNull(),
    /** What was chosen (`Reread`): fields by column, date order, decimal mark, scale. */
    choices: text('choices', { mode: 'json' }).notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.kind, table.layout] })],
)
