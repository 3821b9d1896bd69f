import { index, integer, primaryKey, real, sql, sqliteTable, text, unique } from '../drizzle.ts'
import { scopes } from '../../../shared/kinds/tickets/ticket-class.ts'
import {
  ticketFieldNames,
  type OptionalTicketField,
  isCount,
  placedSums,
  type PlacedSum,
} from '../../../shared/kinds/tickets/ticket.ts'
import { contracts } from './contracts.ts'
import { imports } from './imports.ts'
import { stampColumns } from './stamp.ts'

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

/** What an export may leave out is a number each, or none: texts as terms, words by their codes, yes and no as 1 and 0. */
const optionalColumns = () =>
  Object.fromEntries(
    ticketFieldNames.filter((field) => field !== 'id' && field !== 'openedAt').map((field) => [field, number(field)]),
  ) as Record<OptionalTicketField, ReturnType<typeof number>>

const number = (field: string) => integer(columnOf(field))

/** A member's name as a column has it: `respondedAt` is `responded_at`. */
const columnOf = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The last of a ticket's own dates, in SQL; `of`: the alias of its table, with its dot. */
export const lastDateOf = (of: string): string =>
  `max(${of}opened_at, coalesce(${of}resolved_at, 0), coalesce(${of}closed_at, 0), coalesce(${of}reopened_at, 0), coalesce(${of}as_of, 0))`

/** Columns of tickets, made anew for each table that has them: the rows themselves, and their versions. */
export const ticketColumns = () => ({
  contractId: integer('contract_id')
    .notNull()
    .references(() => contracts.id),
  id: text('id').notNull(),
  openedAt: integer('opened_at').notNull(),
  ...optionalColumns(),
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
  /** What the ticket is, in ITIL's terms; null where nothing tells it. */
  class: integer('class'),
  /** Time to the first response, on the hours of its commitment, else the contract's. */
  responseSeconds: integer('response_seconds'),
  /** Held against the grid: the share that is asked of such tickets, null where nothing is guaranteed; whether it was within. */
  responseAsked: real('response_asked'),
  responseMet: integer('response_met'),
  resolutionAsked: real('resolution_asked'),
  resolutionMet: integer('resolution_met'),
  ...stampColumns(),
})

/**
 * Tickets as last imported (see `Ticket` in shared/kinds/tickets), then what follows from them under the contract's settings:
 * the month they are placed in, how they count, their delay. The migration makes it WITHOUT ROWID, which drizzle cannot
 * say: one tree less to write for each of a million tickets.
 */
export const tickets = sqliteTable('tickets', ticketColumns(), (table) => [
  primaryKey({ columns: [table.contractId, table.id] }),
  // With all that months are summed up of: no other page is read for it.
  index('tickets_by_month').on(
    table.contractId,
    table.month,
    table.delaySeconds,
    table.counted,
    table.slaMet,
    table.class,
    table.reopenings,
    table.reopenedAt,
    table.responseAsked,
    table.responseMet,
    table.responseSlaMet,
    table.resolutionAsked,
    table.resolutionMet,
  ),
  index('tickets_by_opening').on(table.contractId, table.openedMonth, table.class, table.status, table.openedAt),
  index('tickets_left_open')
    .on(table.contractId, table.openedMonth, table.endedMonth, table.class, table.openedAt)
    .where(sql`ended_month IS NULL OR ended_month > opened_month`),
  index('tickets_by_last_date').on(table.contractId, sql.raw(lastDateOf(''))),
  index('tickets_by_import').on(table.importId),
  index('tickets_by_response')
    .on(table.contractId, table.month, table.responseSeconds)
    .where(sql`response_seconds IS NOT NULL`),
])

/** The first sums stood in the table when it was made; those that were added to it since begin at nothing. */
const firstSums: ReadonlySet<PlacedSum> = new Set(placedSums.slice(0, placedSums.indexOf('reopened')))

function sumsOfMonths() {
  const sum = (name: PlacedSum) => (isCount(name) ? integer(columnOf(name)) : real(columnOf(name))).notNull()
  const names = placedSums.filter((name) => name !== 'reopened' && name !== 'reopenedKnown')
  return Object.fromEntries(
    names.map((name) => [name, firstSums.has(name) ? sum(name) : sum(name).default(0)]),
  ) as Record<(typeof names)[number], ReturnType<typeof sum>>
}

/** What the tickets of each class add up to in each month (`TicketTally`), refreshed in the transaction that changes them. */
export const ticketMonths = sqliteTable(
  'ticket_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    /** As in `tickets`; 0 where nothing tells it. */
    class: integer('class').notNull(),
    ...sumsOfMonths(),
    /** Opened in the month; null until a month of an earlier release is summed up again, as is `reopened`. */
    opened: integer('opened'),
    reopened: integer('reopened'),
    reopenedKnown: integer('reopened_known'),
    /** Open tickets at the month's end, by age in days. */
    open: integer('open').notNull(),
    over7: integer('over7').notNull(),
    over14: integer('over14').notNull(),
    over30: integer('over30').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month, table.class] })],
)

/** Median and 90th percentile of the delays of each month, in seconds, for each scope that the contract may choose. */
export const delayPercentiles = sqliteTable(
  'delay_percentiles',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    scope: text('scope', { enum: scopes }).notNull(),
    delayMedian: real('delay_median').notNull(),
    delayP90: real('delay_p90').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month, table.scope] })],
)

/** Median and 90th percentile of the times to first response of each month, in seconds. */
export const responsePercentiles = sqliteTable(
  'response_percentiles',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    median: real('median').notNull(),
    p90: real('p90').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)
