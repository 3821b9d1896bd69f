import { asc, eq, getTableColumns, sql } from './drizzle.ts'
import { ticketClasses, type Scope, type TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import { placedSums } from '../../shared/kinds/tickets/ticket.ts'
import {
  noPercentiles,
  openAges,
  type DelayPercentiles,
  type OpenTickets,
  type PeriodTickets,
  type ScopedPercentiles,
  type TicketTally,
} from '../../shared/kinds/tickets/ticket-tally.ts'
import type { Month, Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { classCodes, isInScope } from './codes.ts'
import type { Aggregates } from './month-sums.ts'
import { preparedOnce } from './prepared.ts'
import { delayPercentiles, responsePercentiles, ticketMonths } from './schema/tickets.ts'

/** What the tickets of a class add up to in a month, and those open at its end by age in days. */
export type ClassMonth = TicketTally & OpenTickets
/** A month, each class of its tickets apart. */
export type TicketMonth = PeriodTickets & {
  readonly month: Month
  readonly byClass: Readonly<Record<TicketClass, ClassMonth>>
}

const { contractId: _contractId, ...columns } = getTableColumns(ticketMonths)

/** Median and 90th percentile of the delays of tickets, as SQL aggregates. */
export const percentiles = {
  delayMedian: 'percentile(delay_seconds, 50)',
  delayP90: 'percentile(delay_seconds, 90)',
} satisfies Aggregates<keyof DelayPercentiles>

const nothing = Object.fromEntries(
  [...placedSums, 'opened', ...Object.keys(openAges)].map((member) => [member, 0]),
) as ClassMonth
const noClasses = Object.fromEntries(ticketClasses.map((one) => [one, nothing])) as TicketMonth['byClass']

const monthsOf = preparedOnce((orm) =>
  orm
    .select(columns)
    .from(ticketMonths)
    .where(eq(ticketMonths.contractId, sql.placeholder('contractId')))
    .orderBy(asc(ticketMonths.month))
    .prepare(),
)
const percentilesOf = preparedOnce((orm) =>
  orm
    .select()
    .from(delayPercentiles)
    .where(eq(delayPercentiles.contractId, sql.placeholder('contractId')))
    .prepare(),
)
const responsesOf = preparedOnce((orm) =>
  orm
    .select()
    .from(responsePercentiles)
    .where(eq(responsePercentiles.contractId, sql.placeholder('contractId')))
    .prepare(),
)

/** The contract's months that have tickets, oldest first; a month without any is not there. */
export function readTicketMonths(db: Db, contractId: number): TicketMonth[] {
  const rows = monthsOf(db).all({ contractId })
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

function readMonthPercentiles(db: Db, contractId: number): Map<Month, ScopedPercentiles> {
  const rows = percentilesOf(db).all({ contractId })
  const months = new Map<Month, ScopedPercentiles>()
  for (const { month, scope, delayMedian, delayP90 } of rows)
    months.set(month, { ...(months.get(month) ?? noPercentiles), [scope]: { delayMedian, delayP90 } })
  return months
}

function readMonthResponses(db: Db, contractId: number): Map<Month, DelayPercentiles> {
  const rows = responsesOf(db).all({ contractId })
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

/** Tickets that the contract holds, placed in a month or still to be: as many as the sums of rows say. */
export function countTickets({ sqlite }: Db, contractId: number): number {
  return sqlite
    .prepare(`SELECT coalesce(sum(rows), 0) FROM row_sums WHERE table_name = 'tickets' AND contract_id = ?`)
    .pluck()
    .get(contractId) as number
}
