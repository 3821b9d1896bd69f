import { and, asc, between, eq, getTableColumns } from 'drizzle-orm'
import type { TicketTally } from '../../shared/kinds/tickets/ticket-tally.ts'
import type { Month, Period } from '../../shared/period.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { Db } from './client.ts'
import { statusCodes } from './codes.ts'
import { ticketMonths } from './schema/tickets.ts'
import { tallySums } from './tally-sums.ts'

/** The tally of a month, and the tickets open at its end by age in days. */
export type TicketMonth = TicketTally & {
  readonly month: Month
  readonly open: number
  readonly over7: number
  readonly over14: number
  readonly over30: number
}

const { contractId: _contractId, ...columns } = getTableColumns(ticketMonths)
const DAY = 86_400

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
export function readDelayPercentiles(
  { sqlite }: Db,
  contractId: number,
  { from, to }: Period,
): Pick<TicketTally, 'delayMedian' | 'delayP90'> {
  return sqlite
    .prepare(
      `SELECT percentile(delay_seconds, 50) AS delayMedian, percentile(delay_seconds, 90) AS delayP90
         FROM tickets WHERE contract_id = ? AND month BETWEEN ? AND ? AND delay_seconds IS NOT NULL`,
    )
    .get(contractId, from, to) as Pick<TicketTally, 'delayMedian' | 'delayP90'>
}

const sum = tallySums

const SUM_UP = `
  INSERT INTO ticket_months (contract_id, month, first_level, escalated, unknown, excluded,
         delay_count, delay_sum, delay_sum_of_squares, sla_met, sla_known, reopened, reopened_known,
         delay_median, delay_p90, opened, open, over7, over14, over30)
  SELECT contract_id, month,
         ${sum.firstLevel}, ${sum.escalated}, ${sum.unknown}, ${sum.excluded},
         ${sum.delayCount}, ${sum.delaySum}, ${sum.delaySumOfSquares}, ${sum.slaMet}, ${sum.slaKnown},
         ${sum.reopened}, ${sum.reopenedKnown},
         percentile(delay_seconds, 50), percentile(delay_seconds, 90), 0, 0, 0, 0, 0
    FROM tickets WHERE contract_id = ? AND month IS NOT NULL GROUP BY month`

const { cancelled, duplicate, merged } = statusCodes.code
const COUNT_OPENED = `
  INSERT INTO ticket_months (contract_id, month, first_level, escalated, unknown, excluded,
         delay_count, delay_sum, delay_sum_of_squares, sla_met, sla_known, reopened, reopened_known,
         opened, open, over7, over14, over30)
  SELECT contract_id, opened_month, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
         sum(coalesce(status, 0) NOT IN (${cancelled}, ${duplicate}, ${merged})), 0, 0, 0, 0
    FROM tickets WHERE contract_id = ? GROUP BY opened_month
      ON CONFLICT (contract_id, month) DO UPDATE SET opened = excluded.opened`

const COUNT_BACKLOG = `
  UPDATE ticket_months SET open = b.open, over7 = b.over7, over14 = b.over14, over30 = b.over30
    FROM (SELECT m.month, count(*) AS open,
                 sum(t.opened_at < m.ends_at - ${7 * DAY}) AS over7,
                 sum(t.opened_at < m.ends_at - ${14 * DAY}) AS over14,
                 sum(t.opened_at < m.ends_at - ${30 * DAY}) AS over30
            FROM tickets t CROSS JOIN month_ends m
           WHERE t.contract_id = @contractId AND (t.ended_month IS NULL OR t.ended_month > t.opened_month)
             AND m.month >= t.opened_month AND m.month < coalesce(t.ended_month, 1e9)
           GROUP BY m.month) AS b
   WHERE ticket_months.contract_id = @contractId AND ticket_months.month = b.month`

/** Sums the contract's tickets up again by month. Belongs in the transaction that changed them.
 * The month that is not over at `now` (epoch seconds) is taken as it stands. */
export function refreshTicketMonths({ sqlite }: Db, contractId: number, timeZone: TimeZone, now: number): void {
  sqlite.prepare('DELETE FROM ticket_months WHERE contract_id = ?').run(contractId)
  sqlite.prepare(SUM_UP).run(contractId)
  sqlite.prepare(COUNT_OPENED).run(contractId)
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
