import { asc, eq, getTableColumns } from './drizzle.ts'
import { scopes, ticketClasses, type Scope, type TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import {
  noPercentiles,
  openAges,
  placedSums,
  type DelayPercentiles,
  type OpenTickets,
  type PeriodTickets,
  type ScopedPercentiles,
  type TicketTally,
} from '../../shared/kinds/tickets/ticket-tally.ts'
import type { Month, Period } from '../../shared/period.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { Db } from './client.ts'
import { classCodes, isInScope, statusCodes, TICKET_CLASS } from './codes.ts'
import { insertSums, noSums, type Aggregates } from './month-sums.ts'
import { delayPercentiles, responsePercentiles, ticketMonths } from './schema/tickets.ts'
import { ticketAggregates } from './ticket-aggregates.ts'

/** What the tickets of a class add up to in a month, and those open at its end by age in days. */
export type ClassMonth = TicketTally & OpenTickets
/** A month, each class of its tickets apart. */
export type TicketMonth = PeriodTickets & {
  readonly month: Month
  readonly byClass: Readonly<Record<TicketClass, ClassMonth>>
}

const { contractId: _contractId, ...columns } = getTableColumns(ticketMonths)
const DAY = 86_400

const percentiles = {
  delayMedian: 'percentile(delay_seconds, 50)',
  delayP90: 'percentile(delay_seconds, 90)',
} satisfies Aggregates<keyof DelayPercentiles>

const nothing = Object.fromEntries(
  [...placedSums, 'opened', ...Object.keys(openAges)].map((member) => [member, 0]),
) as ClassMonth
const noClasses = Object.fromEntries(ticketClasses.map((one) => [one, nothing])) as TicketMonth['byClass']

/** The contract's months that have tickets, oldest first; a month without any is not there. */
export function readTicketMonths(db: Db, contractId: number): TicketMonth[] {
  const rows = db.orm
    .select(columns)
    .from(ticketMonths)
    .where(eq(ticketMonths.contractId, contractId))
    .orderBy(asc(ticketMonths.month))
    .all()
  const byMonth = readMonthPercentiles(db, contractId)
  const responses = readMonthResponses(db, contractId)
  const months = new Map<Month, TicketMonth>()
  for (const { month, class: code, ...sums } of rows) {
    const before = months.get(month)?.byClass ?? noClasses
    const byClass = { ...before, [classCodes.decode(code)!]: sums }
    const response = responses.get(month)
    const both = { ...(byMonth.get(month) ?? noPercentiles), ...(response && { responses: response }) }
    months.set(month, { month, byClass, percentiles: both })
  }
  return [...months.values()]
}

function readMonthPercentiles({ orm }: Db, contractId: number): Map<Month, ScopedPercentiles> {
  const rows = orm.select().from(delayPercentiles).where(eq(delayPercentiles.contractId, contractId)).all()
  const months = new Map<Month, ScopedPercentiles>()
  for (const { month, scope, delayMedian, delayP90 } of rows)
    months.set(month, { ...(months.get(month) ?? noPercentiles), [scope]: { delayMedian, delayP90 } })
  return months
}

function readMonthResponses({ orm }: Db, contractId: number): Map<Month, DelayPercentiles> {
  const rows = orm.select().from(responsePercentiles).where(eq(responsePercentiles.contractId, contractId)).all()
  return new Map(rows.map(({ month, median, p90 }) => [month, { delayMedian: median, delayP90: p90 }]))
}

/** Median and 90th percentile of the times to first response of a run of months, in seconds. */
export function readResponsePercentiles({ sqlite }: Db, contractId: number, { from, to }: Period): ScopedPercentiles {
  const responses = sqlite
    .prepare(
      `SELECT percentile(response_seconds, 50) AS delayMedian, percentile(response_seconds, 90) AS delayP90
         FROM tickets WHERE contract_id = ? AND month BETWEEN ? AND ? AND response_seconds IS NOT NULL`,
    )
    .get(contractId, from, to) as DelayPercentiles
  return { ...noPercentiles, responses }
}

/** The classes that the contract's tickets have. */
export function readTicketClasses({ sqlite }: Db, contractId: number): Set<TicketClass> {
  const codes = sqlite.prepare('SELECT DISTINCT class FROM ticket_months WHERE contract_id = ?').pluck().all(contractId)
  return new Set((codes as number[]).map((code) => classCodes.decode(code)!))
}

/** Median and 90th percentile of the delays of a run of months, in seconds, of the tickets of a scope: no other is read. */
export function readDelayPercentiles(
  { sqlite }: Db,
  contractId: number,
  { from, to }: Period,
  scope: Scope,
): ScopedPercentiles {
  const found = sqlite
    .prepare(
      `SELECT ${percentiles.delayMedian} AS delayMedian, ${percentiles.delayP90} AS delayP90
         FROM tickets WHERE contract_id = ? AND month BETWEEN ? AND ? AND delay_seconds IS NOT NULL AND ${isInScope(scope)}`,
    )
    .get(contractId, from, to) as DelayPercentiles
  return { ...noPercentiles, [scope]: found }
}

const ages = Object.entries(openAges)
const notOpen = noSums(ages.map(([member]) => member))

const SUM_UP = `
  ${insertSums(ticketMonths, 'month', { class: TICKET_CLASS, ...ticketAggregates, opened: '0', ...notOpen })}
    FROM tickets WHERE contract_id = @contractId AND month IS NOT NULL GROUP BY month, ${TICKET_CLASS}`

const FIND_PERCENTILES = (scope: Scope) => `
  ${insertSums(delayPercentiles, 'month', { scope: `'${scope}'`, ...percentiles })}
    FROM tickets
   WHERE contract_id = @contractId AND month IS NOT NULL AND delay_seconds IS NOT NULL AND ${isInScope(scope)}
   GROUP BY month`

const FIND_RESPONSES = `
  ${insertSums(responsePercentiles, 'month', { median: 'percentile(response_seconds, 50)', p90: 'percentile(response_seconds, 90)' })}
    FROM tickets WHERE contract_id = @contractId AND month IS NOT NULL AND response_seconds IS NOT NULL GROUP BY month`

const { cancelled, duplicate, merged } = statusCodes.code
const opened = `sum(coalesce(status, 0) NOT IN (${cancelled}, ${duplicate}, ${merged}))`
const COUNT_OPENED = `
  ${insertSums(ticketMonths, 'opened_month', { class: TICKET_CLASS, ...noSums(placedSums), opened, ...notOpen })}
    FROM tickets WHERE contract_id = @contractId GROUP BY opened_month, ${TICKET_CLASS}
      ON CONFLICT (contract_id, month, class) DO UPDATE SET opened = excluded.opened`

const COUNT_BACKLOG = `
  ${insertSums(ticketMonths, 'm.month', {
    class: TICKET_CLASS,
    ...noSums([...placedSums, 'opened']),
    ...Object.fromEntries(ages.map(([member, days]) => [member, olderThan(days)])),
  })}
    FROM tickets t CROSS JOIN month_ends m
   WHERE t.contract_id = @contractId AND (t.ended_month IS NULL OR t.ended_month > t.opened_month)
     AND m.month >= t.opened_month AND m.month < coalesce(t.ended_month, 1e9)
   GROUP BY m.month, ${TICKET_CLASS}
      ON CONFLICT (contract_id, month, class) DO
         UPDATE SET ${ages.map(([member]) => `${member} = excluded.${member}`).join(', ')}`

function olderThan(days: number): string {
  return days === 0 ? 'count(*)' : `sum(t.opened_at < m.ends_at - ${days * DAY})`
}

/** Sums the contract's tickets up again by month and class. Belongs in the transaction that changed them.
 * The month that is not over at `now` (epoch seconds) is taken as it stands. */
export function refreshTicketMonths({ sqlite }: Db, contractId: number, timeZone: TimeZone, now: number): void {
  sqlite.prepare('DELETE FROM ticket_months WHERE contract_id = ?').run(contractId)
  sqlite.prepare('DELETE FROM delay_percentiles WHERE contract_id = ?').run(contractId)
  sqlite.prepare('DELETE FROM response_percentiles WHERE contract_id = ?').run(contractId)
  sqlite.prepare(SUM_UP).run({ contractId })
  sqlite.prepare(FIND_RESPONSES).run({ contractId })
  for (const scope of scopes) sqlite.prepare(FIND_PERCENTILES(scope)).run({ contractId })
  sqlite.prepare(COUNT_OPENED).run({ contractId })
  sqlite.exec('CREATE TEMP TABLE IF NOT EXISTS month_ends (month INTEGER PRIMARY KEY, ends_at INTEGER NOT NULL)')
  sqlite.exec('DELETE FROM month_ends')
  const months = sqlite
    .prepare('SELECT DISTINCT month FROM ticket_months WHERE contract_id = ?')
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
