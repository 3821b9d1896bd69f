import { index, integer, sqliteTable, text, uniqueIndex } from '../drizzle.ts'
import { alertLevels, alertRules, alertStates } from '../../../shared/alerts/rules.ts'
import { channelKinds } from '../../../shared/alerts/channel-kinds.ts'
import { deliveryStates } from '../../../shared/api/channels.ts'
import { accounts } from './accounts.ts'
import { contracts } from './contracts.ts'

/** Alerts (`Alert`), one row a cause: what it is about within its rule, and how many times that came back. None is raised twice. */
export const alerts = sqliteTable(
  'alerts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    rule: text('rule', { enum: alertRules }).notNull(),
    subject: text('subject').notNull(),
    /** A subject that comes back after it was over is another alert: 1, 2 … */
    episode: integer('episode').notNull(),
    level: text('level', { enum: alertLevels }).notNull(),
    kpi: text('kpi'),
    state: text('state', { enum: alertStates }).notNull(),
    /** Month at whose end it was raised, and the last one at whose end it held. */
    month: integer('month').notNull(),
    lastMonth: integer('last_month').notNull(),
    raisedAt: integer('raised_at').notNull(),
    figures: text('figures', { mode: 'json' }).notNull(),
    closing: text('closing', { mode: 'json' }),
  },
  (table) => [
    uniqueIndex('alerts_by_cause').on(table.contractId, table.rule, table.subject, table.episode),
    index('alerts_by_state').on(table.contractId, table.state),
  ],
)

/** What happened to each alert, never rewritten. */
export const alertMoments = sqliteTable(
  'alert_moments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    alertId: integer('alert_id')
      .notNull()
      .references(() => alerts.id),
    at: integer('at').notNull(),
    event: text('event').notNull(),
    /** Month at whose end the contract was looked at. */
    month: integer('month').notNull(),
    by: text('by'),
    /** Whose name that is; null = Vigie’s own doing, or not known in alerts older than this column. */
    accountId: integer('account_id').references(() => accounts.id),
    text: text('text'),
    figures: text('figures', { mode: 'json' }),
  },
  (table) => [index('alert_moments_by_alert').on(table.alertId, table.id)],
)

/** Who is told, and how. `secrets` (addresses that are keys, signing secrets) never leaves the server. */
export const channels = sqliteTable(
  'channels',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kind: text('kind', { enum: channelKinds }).notNull(),
    settings: text('settings', { mode: 'json' }).notNull(),
    secrets: text('secrets', { mode: 'json' }).notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('channels_by_contract').on(table.contractId, table.id)],
)

/** Messages to send, one row a recipient; `key` makes each of them unique, so that none is queued twice. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    /** To whom it goes: a channel, or a member. */
    channelId: integer('channel_id').references(() => channels.id),
    accountId: integer('account_id').references(() => accounts.id),
    key: text('key').notNull(),
    what: text('what').notNull(),
    alertId: integer('alert_id').references(() => alerts.id),
    /**
     * What is told (`Message`), from which the channel makes its text; for a member, which documents (`Letter`): they are made
     * as they are sent.
     */
    message: text('message', { mode: 'json' }).notNull(),
    state: text('state', { enum: deliveryStates }).notNull(),
    attempts: integer('attempts').notNull(),
    createdAt: integer('created_at').notNull(),
    /** When to try (again); when it was sent. */
    dueAt: integer('due_at').notNull(),
    sentAt: integer('sent_at'),
    error: text('error'),
  },
  (table) => [
    uniqueIndex('outbox_by_key').on(table.key),
    index('outbox_by_state').on(table.state, table.dueAt),
    index('outbox_by_contract').on(table.contractId, table.id),
  ],
)
