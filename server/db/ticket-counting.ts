import type { CountingReason } from '../../shared/api/kpi-facts.ts'
import { isScoped, type Counting, type GradedSet } from '../../shared/kinds/counting.ts'
import { isWithin, type Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import type { PlacedSum, TicketSet } from '../../shared/kinds/tickets/ticket.ts'
import { classCodes, countingCodes, isInScope, reasonCodes } from './codes.ts'
import type { TicketRow } from './ticket-columns.ts'

// How tickets count, all in one place: what they add up to, which of them a list asks for, what weighs, and how one of them counted.

const { code } = countingCodes

/**
 * How rows of the tickets table add up to a tally, each member as an SQL aggregate. Only a count of reopenings tells that a
 * ticket was not reopened: a file that has no more than their dates leaves the others' cells empty, so it gives no share.
 */
export const ticketAggregates: Readonly<Record<PlacedSum, string>> = {
  firstLevel: `sum(counted = ${code['first-level']})`,
  escalated: `sum(counted = ${code.escalated})`,
  unknown: `sum(counted = ${code.unknown})`,
  excluded: `sum(counted = ${code.excluded})`,
  delayCount: 'count(delay_seconds)',
  delaySum: 'total(delay_seconds)',
  delaySumOfSquares: 'total(1.0 * delay_seconds * delay_seconds)',
  slaMet: `coalesce(sum(sla_met = 1 AND counted <> ${code.excluded}), 0)`,
  slaKnown: `coalesce(sum(sla_met IS NOT NULL AND counted <> ${code.excluded}), 0)`,
  reopened: `coalesce(sum(reopenings IS NOT NULL AND (reopenings > 0 OR reopened_at IS NOT NULL) AND counted <> ${code.excluded}), 0)`,
  responseMet: 'coalesce(sum(response_met), 0)',
  responseKnown: 'count(response_met)',
  responseAsked: 'total(iif(response_met IS NULL, 0, response_asked))',
  responseDisputed: 'coalesce(sum(response_met <> response_sla_met), 0)',
  responseUnknown: 'coalesce(sum(response_met IS NULL AND response_asked IS NOT NULL), 0)',
  resolutionMet: 'coalesce(sum(resolution_met), 0)',
  resolutionKnown: 'count(resolution_met)',
  resolutionAsked: 'total(iif(resolution_met IS NULL, 0, resolution_asked))',
  resolutionDisputed: 'coalesce(sum(resolution_met <> sla_met), 0)',
  resolutionUnknown: 'coalesce(sum(resolution_met IS NULL AND resolution_asked IS NOT NULL), 0)',
  reopenedKnown: `coalesce(sum(reopenings IS NOT NULL AND counted <> ${code.excluded}), 0)`,
}

/** Each way of counting a row, as an SQL condition for the filter. */
export const isCounted: Readonly<Record<TicketSet, (counting: Counting, scope: Scope) => string>> = {
  levels: (counting, scope) =>
    counting === 'excluded'
      ? `(counted = ${code.excluded} OR NOT ${isInScope(scope)})`
      : `(counted = ${countingCodes.encode(counting as keyof typeof code)} AND ${isInScope(scope)})`,
  delays: (counting, scope) => {
    const counts = `(delay_seconds IS NOT NULL AND ${isInScope(scope)})`
    return counting === 'counted' ? counts : counting === 'excluded' ? `NOT ${counts}` : '0'
  },
  responses: (counting) => gradedAs(counting, 'response'),
  resolutions: (counting) => gradedAs(counting, 'resolution'),
}

function gradedAs(counting: Counting, what: 'response' | 'resolution'): string {
  const graded: Partial<Record<Counting, string>> = {
    'in-time': `${what}_met = 1`,
    late: `${what}_met = 0`,
    unknown: `(${what}_asked IS NOT NULL AND ${what}_met IS NULL)`,
    excluded: `${what}_asked IS NULL`,
    disputed: `${what}_met <> ${what === 'response' ? 'response_sla_met' : 'sla_met'}`,
  }
  return graded[counting] ?? '0'
}

/**
 * What weighs most on a figure, in SQL: on the first-level rate the tickets that were escalated, then those of which nothing tells,
 * on the delay those that count; the longest delay first. Of commitments, those that were late, then those of which nothing tells.
 */
export const byWeight: Readonly<Record<TicketSet, (scope: Scope) => string>> = {
  levels: (scope) => {
    const first = (counting: keyof typeof code) => `(counted = ${code[counting]} AND ${isInScope(scope)}) DESC`
    return `${first('escalated')}, ${first('unknown')}, ${first('first-level')}, delay_seconds DESC`
  },
  delays: (scope) => `(delay_seconds IS NOT NULL AND ${isInScope(scope)}) DESC, delay_seconds DESC`,
  responses: () => '(response_met = 0) DESC, (response_asked IS NOT NULL) DESC, response_seconds DESC',
  resolutions: () => '(resolution_met = 0) DESC, (resolution_asked IS NOT NULL) DESC, delay_seconds DESC',
}

export type CountedAs = { counted: Counting; reason: CountingReason | null }
export type DelaySource = 'dates' | 'tool'

/** How a ticket that is not left out whatever it is counted in each set, and why. */
const counting: Readonly<Record<TicketSet, (row: TicketRow, source: DelaySource) => CountedAs>> = {
  levels: firstLevelCounting,
  delays: delayCounting,
  responses: (row) => gradedCounting(row, 'responses'),
  resolutions: (row) => gradedCounting(row, 'resolutions'),
}

/** How a ticket counted in a set, of which the contract counts a scope. */
export function countedAs(row: TicketRow, set: TicketSet, scope: Scope, source: DelaySource): CountedAs {
  const excludedAs = row.counted === code.excluded ? reasonCodes.decode(row.countedReason) : null
  if (excludedAs !== null) return { counted: 'excluded', reason: excludedAs }
  if (isScoped(set) && !isWithin(scope, classCodes.decode(row.class ?? 0)!))
    return { counted: 'excluded', reason: 'other-type' }
  return counting[set](row, source)
}

function firstLevelCounting(row: TicketRow): CountedAs {
  return { counted: countingCodes.decode(row.counted) ?? 'unknown', reason: reasonCodes.decode(row.countedReason) }
}

function delayCounting(row: TicketRow, source: DelaySource): CountedAs {
  if (row.delaySeconds !== null) return { counted: 'counted', reason: null }
  return { counted: 'excluded', reason: source === 'tool' ? 'no-stated-delay' : 'no-resolution-date' }
}

function gradedCounting(row: TicketRow, set: GradedSet): CountedAs {
  const isResponse = set === 'responses'
  const [asked, met] = isResponse ? [row.responseAsked, row.responseMet] : [row.resolutionAsked, row.resolutionMet]
  if (asked === null) return { counted: 'excluded', reason: 'no-commitment' }
  if (met === null) return { counted: 'unknown', reason: isResponse ? 'no-response' : 'no-resolution-date' }
  return { counted: met === 1 ? 'in-time' : 'late', reason: null }
}
