import type { TicketTally } from '../../shared/kpi/ticket-tally.ts'
import { countingCodes } from './codes.ts'

/** The members of a tally that add up; the percentiles do not. */
export type TallySums = Omit<TicketTally, 'delayMedian' | 'delayP90'>

const { code } = countingCodes

/** How rows of the tickets table add up to a tally, each member as an SQL aggregate. */
export const tallySums: Readonly<Record<keyof TallySums, string>> = {
  firstLevel: `sum(counted = ${code['first-level']})`,
  escalated: `sum(counted = ${code.escalated})`,
  unknown: `sum(counted = ${code.unknown})`,
  excluded: `sum(counted = ${code.excluded})`,
  delayCount: 'count(delay_seconds)',
  delaySum: 'total(delay_seconds)',
  delaySumOfSquares: 'total(1.0 * delay_seconds * delay_seconds)',
  slaMet: `coalesce(sum(sla_met = 1 AND counted <> ${code.excluded}), 0)`,
  slaKnown: `coalesce(sum(sla_met IS NOT NULL AND counted <> ${code.excluded}), 0)`,
}
