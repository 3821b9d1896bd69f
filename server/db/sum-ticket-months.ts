import { scopes, type Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import { placedSums } from '../../shared/kinds/tickets/ticket.ts'
import { openAges } from '../../shared/kinds/tickets/ticket-tally.ts'
import type { Month } from '../../shared/period.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import { findTouchedMonths, touchNothing } from './changed-tickets.ts'
import type { Db } from './client.ts'
import { isInScope, statusCodes, TICKET_CLASS } from './codes.ts'
import { insertSums, noSums } from './month-sums.ts'
import { delayPercentiles, responsePercentiles, ticketMonths } from './schema/tickets.ts'
import { ticketAggregates } from './ticket-counting.ts'
import { percentiles } from './ticket-months.ts'

const DAY = 86_400
const percentileTables = ['delay_percentiles', 'response_percentiles']

/** What is summed up again: all months, or those that `temp.touched_months` has, each of what it names. */
type What = 'all' | 'touched'
type Touched = 'placed' | 'opened' | 'left_open'

const touched = (...what: Touched[]) => `SELECT month FROM temp.touched_months WHERE ${what.join(' OR ')}`
const within = (month: string, what: What, group: Touched) =>
  what === 'all' ? '' : `AND ${month} IN (${touched(group)})`

const columnOf = (member: string) => `"${ticketMonths[member as keyof typeof ticketAggregates].name}"`
const ages = Object.entries(openAges)
const ageMembers = ages.map(([member]) => member)
const taking = (members: readonly string[]) =>
  `ON CONFLICT (contract_id, month, class) DO UPDATE SET ${members
    .map((member) => `${columnOf(member)} = excluded.${columnOf(member)}`)
    .join(', ')}`
const nothing = (members: readonly string[]) => members.map((member) => `${columnOf(member)} = 0`).join(', ')

const SUM_UP = (what: What) => `
  ${insertSums(ticketMonths, 'month', { class: TICKET_CLASS, ...ticketAggregates, opened: '0', ...noSums(ageMembers) })}
    FROM tickets WHERE contract_id = @contractId AND month IS NOT NULL ${within('month', what, 'placed')}
   GROUP BY month, class ${taking(placedSums)}`

const FIND_PERCENTILES = (scope: Scope, what: What) => `
  ${insertSums(delayPercentiles, 'month', { scope: `'${scope}'`, ...percentiles })}
    FROM tickets
   WHERE contract_id = @contractId AND month IS NOT NULL AND delay_seconds IS NOT NULL AND ${isInScope(scope)}
     ${within('month', what, 'placed')}
   GROUP BY month`

const FIND_RESPONSES = (what: What) => `
  ${insertSums(responsePercentiles, 'month', { median: 'percentile(response_seconds, 50)', p90: 'percentile(response_seconds, 90)' })}
    FROM tickets
   WHERE contract_id = @contractId AND month IS NOT NULL AND response_seconds IS NOT NULL ${within('month', what, 'placed')}
   GROUP BY month`

const { cancelled, duplicate, merged } = statusCodes.code
const opened = `sum(coalesce(status, 0) NOT IN (${cancelled}, ${duplicate}, ${merged}))`
const COUNT_OPENED = (what: What) => `
  ${insertSums(ticketMonths, 'opened_month', { class: TICKET_CLASS, ...noSums(placedSums), opened, ...noSums(ageMembers) })}
    FROM tickets WHERE contract_id = @contractId ${within('opened_month', what, 'opened')}
   GROUP BY opened_month, class ${taking(['opened'])}`

const COUNT_BACKLOG = `
  ${insertSums(ticketMonths, 'm.month', {
    class: TICKET_CLASS,
    ...noSums([...placedSums, 'opened']),
    ...Object.fromEntries(ages.map(([member, days]) => [member, olderThan(days)])),
  })}
    FROM tickets t CROSS JOIN month_ends m
   WHERE t.contract_id = @contractId AND (ended_month IS NULL OR ended_month > opened_month)
     AND t.opened_month <= (SELECT max(month) FROM month_ends)
     AND m.month >= t.opened_month AND m.month < coalesce(t.ended_month, 1e9)
   GROUP BY m.month, ${TICKET_CLASS} ${taking(ageMembers)}`

function olderThan(days: number): string {
  return days === 0 ? 'count(*)' : `sum(t.opened_at < m.ends_at - ${days * DAY})`
}

/** On which clock months are cut, and until when they are counted: one that is not over at `now` is taken as it stands. */
export type MonthClock = { readonly timeZone: TimeZone; readonly now: number }

/** Sums all of the contract's tickets up again by month and class. Belongs in the transaction that changed them. */
export function refreshTicketMonths(db: Db, contractId: number, clock: MonthClock): void {
  const ofContract = statements(db, contractId)
  for (const table of [...percentileTables, 'ticket_months'])
    ofContract.run(`DELETE FROM ${table} WHERE contract_id = @contractId`)
  sumUp(ofContract, 'all')
  endMonths(db, ofContract.months('1'), clock)
  ofContract.run(COUNT_BACKLOG)
}

/**
 * The same of the months alone that tickets, followed since before they changed, have left, entered or were left open in, and of
 * those that were not over when they were last summed up. `since`: when that was, in epoch seconds. Gives the first month in
 * whose delays anything is other than it was; Infinity where nothing is.
 */
export function refreshTouchedMonths(db: Db, contractId: number, since: number, clock: MonthClock): Month {
  const begins = findTouchedMonths(db, contractId)
  const ofContract = statements(db, contractId)
  const { run } = ofContract
  for (const table of percentileTables) run(`DELETE FROM ${table} WHERE ${OF} month IN (${touched('placed')})`)
  run(`UPDATE ticket_months SET ${nothing(placedSums)} WHERE ${OF} month IN (${touched('placed')})`)
  run(`UPDATE ticket_months SET ${nothing(['opened'])} WHERE ${OF} month IN (${touched('opened')})`)
  sumUp(ofContract, 'touched')
  run(`DELETE FROM ticket_months WHERE ${OF} month IN (${touched('placed', 'opened')}) AND NOT ${HOLDS('1')}`)
  countUnfinished(db, contractId, since, clock)
  return begins
}

/** The same where no ticket changed: who was left open at the end of the months that were not over at `since`. */
export function refreshUnfinishedMonths(db: Db, contractId: number, since: number, clock: MonthClock): void {
  touchNothing(db)
  countUnfinished(db, contractId, since, clock)
}

function countUnfinished(db: Db, contractId: number, since: number, { timeZone, now }: MonthClock): void {
  const { run, months } = statements(db, contractId)
  const first = timeZone.monthOf(Math.min(since, now) - 1)
  endMonths(db, months(`month >= ${first} OR month IN (SELECT month FROM temp.touched_months)`), { timeZone, now })
  const seen = `${OF} month IN (SELECT month FROM month_ends)`
  run(`UPDATE ticket_months SET ${nothing(ageMembers)} WHERE ${seen}`)
  run(COUNT_BACKLOG)
  run(
    `DELETE FROM ticket_months WHERE ${seen} AND open = 0 AND opened = 0 AND NOT ${HOLDS('coalesce(t.class, 0) = ticket_months.class')}`,
  )
}

const OF = 'contract_id = @contractId AND'
/** Whether any ticket is placed or opened in the month of a row. */
const HOLDS = (which: string) =>
  `(${['month', 'opened_month']
    .map(
      (month) =>
        `EXISTS (SELECT 1 FROM tickets t WHERE t.contract_id = @contractId AND t.${month} = ticket_months.month AND ${which})`,
    )
    .join(' OR ')})`

type Statements = { readonly run: (statement: string) => void; readonly months: (which: string) => Month[] }

function statements({ sqlite }: Db, contractId: number): Statements {
  return {
    run: (statement) => void sqlite.prepare(statement).run({ contractId }),
    months: (which) =>
      sqlite
        .prepare(`SELECT DISTINCT month FROM ticket_months WHERE contract_id = ? AND (${which})`)
        .pluck()
        .all(contractId) as Month[],
  }
}

function sumUp({ run }: Statements, what: What): void {
  run(SUM_UP(what))
  run(FIND_RESPONSES(what))
  for (const scope of scopes) run(FIND_PERCENTILES(scope, what))
  run(COUNT_OPENED(what))
}

/** The months of which it is counted who was left open, and when each ends. */
function endMonths({ sqlite }: Db, months: readonly Month[], { timeZone, now }: MonthClock): void {
  sqlite.exec('CREATE TEMP TABLE IF NOT EXISTS month_ends (month INTEGER PRIMARY KEY, ends_at INTEGER NOT NULL)')
  sqlite.exec('DELETE FROM month_ends')
  const add = sqlite.prepare('INSERT INTO month_ends VALUES (?, ?)')
  for (const month of months) add.run(month, Math.min(timeZone.startOfMonth(month + 1), now))
}
