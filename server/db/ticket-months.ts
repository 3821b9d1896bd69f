import { and, asc, between, eq, getTableColumns } from './drizzle.ts'
import {
  openAges,
  placedSums,
  type DelayPercentiles,
  type OpenTickets,
  type TicketTally,
} from '../../shared/kinds/tickets/ticket-tally.ts'
import type { Month, Period } from '../../shared/period.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { Db } from './client.ts'
import { statusCodes } from './codes.ts'
import { insertSums, noSums, type Aggregates } from './month-sums.ts'
import { ticketMonths } from './schema/tickets.ts'
import { ticketAggregates } from './ticket-aggregates.ts'

/** The tally of a month, and the tickets open at its end by age in days. */
export type TicketMonth = TicketTally & OpenTickets & { readonly month: Month }

const { contractId: _contractId, ...columns } = getTableColumns(ticketMonths)
const DAY = 86_400

const percentiles = {
  delayMedian: 'percentile(delay_seconds, 50)',
  delayP90: 'percentile(delay_seconds, 90)',
} satisfies Aggregates<keyof DelayPercentiles>

/** The contract's months that have tickets, oldest first; a month without any has no row. */
export function readTicketMonths({ orm }: Db, contractId: number, period?: Period): TicketMonth[] {
  const within = period && between(ticketMonths.month, period.from, period.to)
  return orm
    .select(columns)
    .from(ticketMonths)
    .where(and(eq(ticketMonths.contractId, contractId), within))
    .orderBy(asc(ticketMonths.month))
    .all() as TicketMonth[]
}

/** Median and 90th percentile of all delays of a run of months, in seconds. */
export function readDelayPercentiles({ sqlite }: Db, contractId: number, { from, to }: Period): DelayPercentiles {
  return sqlite
    .prepare(
      `SELECT ${percentiles.delayMedian} AS delayMedian, ${percentiles.delayP90} AS delayP90
         FROM tickets WHERE contract_id = ? AND month BETWEEN ? AND ? AND delay_seconds IS NOT NULL`,
    )
    .get(contractId, from, to) as DelayPercentiles
}

const ages = Object.entries(openAges)
const notOpen = noSums(ages.map(([member]) => member))

const SUM_UP = `
  ${insertSums(ticketMonths, 'month', { ...ticketAggregates, ...percentiles, opened: '0', ...notOpen })}
    FROM tickets WHERE contract_id = @contractId AND month IS NOT NULL GROUP BY month`

const { cancelled, duplicate, merged } = statusCodes.code
const opened = `sum(coalesce(status, 0) NOT IN (${cancelled}, ${duplicate}, ${merged}))`
const COUNT_OPENED = `
  ${insertSums(ticketMonths, 'opened_month', { ...noSums(placedSums), opened, ...notOpen })}
    FROM tickets WHERE contract_id = @contractId GROUP BY opened_month
      ON CONFLICT (contract_id, month) DO UPDATE SET opened = excluded.opened`

const COUNT_BACKLOG = `
  UPDATE ticket_months SET ${ages.map(([member]) => `${member} = b.${member}`).join(', ')}
    FROM (SELECT m.month, ${ages.map(([member, days]) => `${olderThan(days)} AS ${member}`).join(', ')}
            FROM tickets t CROSS JOIN month_ends m
           WHERE t.contract_id = @contractId AND (t.ended_month IS NULL OR t.ended_month > t.opened_month)
             AND m.month >= t.opened_month AND m.month < coalesce(t.ended_month, 1e9)
           GROUP BY m.month) AS b
   WHERE ticket_months.contract_id = @contractId AND ticket_months.month = b.month`

function olderThan(days: number): string {
  return days === 0 ? 'count(*)' : `sum(t.opened_at < m.ends_at - ${days * DAY})`
}

/** Sums the contract's tickets up again by month. Belongs in the transaction that changed them.
 * The month that is not over at `now` (epoch seconds) is taken as it stands. */
export function refreshTicketMonths({ sqlite }: Db, contractId: number, timeZone: TimeZone, now: number): void {
  sqlite.prepare('DELETE FROM ticket_months WHERE contract_id = ?').run(contractId)
  sqlite.prepare(SUM_UP).run({ contractId })
  sqlite.prepare(COUNT_OPENED).run({ contractId })
  sqlite.exec('CREATE TEMP TABLE IF NOT EXISTS month_ends (month INTEGER PRIMARY KEY, ends_at INTEGER NOT NULL)')
  sqlite.exec('DELETE FROM month_ends')
  const months = sqlite
    .prepare('SELECT month FROM ticket_months WHERE contract_id = ?')
    .pluck()
    .all(contractId) as Month[]
  const addEnd = sqlite.prepare('INSERT INTO month_ends VALUES (?, ?)')
  for (const month of months) addEnd.run(month, Math.min(timeZone.startOfMonth(month + 1), now))
  sqlite.prepare(COUNT_BACKLOG).run({ contractId })
}

/** Tickets that the contract's months hold, placed or still to be. */
export function countTickets({ sqlite }: Db, contractId: number): number {
  return sqlite.prepare('SELECT count(*) FROM tickets WHERE contract_id = ?').pluck().get(contractId) as number
}
