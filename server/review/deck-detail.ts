import type { Penalty } from '../../shared/api/penalties.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { gridAt, plainText, type CommitmentRow } from '../../shared/commitments/grid.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import type { DeckDetail, HeldPriority } from '../../shared/deck/detail.ts'
import { noPercentiles, withinScope } from '../../shared/kinds/tickets/ticket-tally.ts'
import { windowAt } from '../../shared/kpi/window.ts'
import { formatMonth, type Month, monthsOf, parseMonth, type Period } from '../../shared/period.ts'
import { readWatch } from '../db/alert-settings.ts'
import type { Db } from '../db/client.ts'
import { readCostLines } from '../db/cost-facts.ts'
import { readFirstContact, readTicketGroups, type TicketGroup } from '../db/ticket-groups.ts'
import { reviewPenalties } from './penalties.ts'
import { periodFacts } from './month-facts.ts'
import { backlogOf } from './point.ts'
import { QUARTER_MONTHS } from './quarter.ts'
import type { ReviewedContract } from './reviewed-contract.ts'
import { securityDetail } from './security-detail.ts'
import { kpiDefinition, kpiIds } from '../../shared/kpi/index.ts'

/** Contract months after which they come round: answers are reviewed every year, a third party audits every two. */
const ritualEvery = { 'satisfaction-review': 12, 'technical-audit': 24 } as const
const YEAR = 12

/** What a committee's slides say besides its KPIs. `quarter`: its months; `now`: epoch seconds. */
export function deckDetail(db: Db, reviewed: ReviewedContract, quarter: Period, now: number): DeckDetail {
  const { contract } = reviewed
  return {
    ...ticketDetail(db, reviewed, quarter),
    ...securityDetail(db, contract, quarter, now),
    penalties: penaltiesOf(db, reviewed, quarter),
    outOfScope: outOfScope(db, contract, quarter.to),
    year: yearOf(reviewed, quarter.to),
    ...nextQuarter(db, reviewed, quarter.to),
  }
}

function ticketDetail(db: Db, reviewed: ReviewedContract, quarter: Period) {
  const { contract, terms } = reviewed
  const { delays, levels } = terms.ticketScope
  const groups = readTicketGroups(db, contract.id, 'priority', quarter)
  const sla = groups.flatMap(({ label, byClass }) => {
    const { slaMet, slaKnown } = withinScope(byClass, delays)
    return slaKnown > 0 ? [{ label, have: slaMet, of: slaKnown }] : []
  })
  return {
    held: byUrgency(heldByPriority(groups), gridAt(contract.commitments, formatMonth(quarter.to))?.rows ?? []),
    sla: sla.toSorted((a, b) => b.of - a.of),
    backlog: backlogOf(reviewed, quarter.to),
    firstContact: readFirstContact(db, contract.id, levels, quarter),
  }
}

/** What the grid makes of the tickets of each priority. */
function heldByPriority(groups: readonly TicketGroup[]): HeldPriority[] {
  const rows = groups.map(({ label, byClass }) => {
    const tally = withinScope(byClass, 'all')
    const shareOf = (of: 'response' | 'resolution') => {
      const known = tally[`${of}Known`]
      return known === 0 ? null : { have: tally[`${of}Met`], of: known, asked: tally[`${of}Asked`] / known }
    }
    return { label, response: shareOf('response'), resolution: shareOf('resolution') }
  })
  return rows.filter(({ response, resolution }) => response !== null || resolution !== null)
}

/** The priority whose resolution is due soonest first, then by its response; one of which the grid says nothing after those. */
function byUrgency(held: readonly HeldPriority[], rows: readonly CommitmentRow[]): HeldPriority[] {
  const written = (text: string | null) => (text === null ? null : plainText(text))
  const dueWithin = ({ label }: HeldPriority) => {
    const named = rows.filter(({ priority }) => priority !== null && written(priority) === written(label))
    const its = named.length > 0 ? named : rows.filter(({ priority }) => priority === null)
    const least = (of: 'responseMinutes' | 'resolutionMinutes') => Math.min(...its.map((row) => row[of] ?? Infinity))
    return [least('resolutionMinutes'), least('responseMinutes')] as const
  }
  const size = ({ response, resolution }: HeldPriority) => Math.max(response?.of ?? 0, resolution?.of ?? 0)
  const sooner = (a: number, b: number) => (a === b ? 0 : a - b)
  return held
    .map((one) => ({ one, due: dueWithin(one) }))
    .toSorted((a, b) => sooner(a.due[0], b.due[0]) || sooner(a.due[1], b.due[1]) || size(b.one) - size(a.one))
    .map(({ one }) => one)
}

/** Those of the quarter, and of those before what is neither credited nor given up. */
function penaltiesOf(db: Db, reviewed: ReviewedContract, { from, to }: Period): Penalty[] {
  const isDone = ({ state }: Penalty) => state === 'credited' || state === 'waived'
  return reviewPenalties(db, reviewed).penalties.filter((one) => {
    const end = parseMonth(one.to)
    return end <= to && (end >= from || !isDone(one))
  })
}

function outOfScope(db: Db, contract: Contract, month: Month): DeckDetail['outOfScope'] {
  const lines = readCostLines(db, contract.id, budgetWindow(contract, month))
  const named = Map.groupBy(
    lines.filter(({ nature }) => nature === 'out-of-scope'),
    ({ label }) => label,
  )
  return [...named]
    .map(([label, all]) => ({ label, amount: all.reduce((sum, { amount }) => sum + amount, 0) / 100 }))
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
}

function yearOf(reviewed: ReviewedContract, to: Month): DeckDetail['year'] {
  const { contract, forecast } = reviewed
  const soFar = windowAt('contract-year', to, parseMonth(contract.firstMonth))
  const { budget } = periodFacts(reviewed, soFar, noPercentiles)
  if (!budget) return null
  const end = soFar.from + YEAR - 1
  const ahead = to < end ? monthsOf({ from: to + 1, to: end }) : []
  const amounts = ahead.flatMap((month) => forecast.get(month)?.amount ?? [])
  return {
    from: formatMonth(soFar.from),
    to: formatMonth(end),
    actual: budget.actual / 100,
    forecast: budget.forecast / 100,
    months: to - soFar.from + 1,
    covered: budget.months,
    ahead: amounts.reduce((sum, one) => sum + one, 0) / 100,
    aheadMonths: ahead.length,
    aheadForecast: amounts.length,
  }
}

function nextQuarter(db: Db, { contract, forecast }: ReviewedContract, to: Month) {
  const months = monthsOf({ from: to + 1, to: to + QUARTER_MONTHS })
  const { day } = readWatch(db, contract.id).settings.fileMissing
  const last = contractMonth(contract, to)
  const comesRound = (every: number) => months.some((_, index) => (last + index + 1) % every === 0)
  return {
    volumes: months.flatMap((month) => {
      const tickets = forecast.get(month)?.tickets ?? null
      return tickets === null ? [] : [{ month: formatMonth(month), tickets }]
    }),
    filesDue: months.map((month) => ({
      month: formatMonth(month),
      by: `${formatMonth(month + 1)}-${String(day).padStart(2, '0')}`,
    })),
    rituals: (['satisfaction-review', 'technical-audit'] as const).filter((one) => comesRound(ritualEvery[one])),
  }
}

/** The months over which a contract judges its budget at a month. */
function budgetWindow({ windows, firstMonth }: Contract, month: Month): Period {
  const budget = kpiIds.find((id) => kpiDefinition(id).panels?.includes('bridge'))!
  return windowAt(windows[budget], month, parseMonth(firstMonth))
}
