import type { PlacedSum } from '../../shared/kinds/tickets/ticket-tally.ts'
import { countingCodes } from './codes.ts'

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
