import { withinScope } from '../../kinds/tickets/ticket-tally.ts'
import { ticketBys } from '../breakdown.ts'
import { noneHeld, shareHeld } from '../commitment-share.ts'
import { defineKpi } from '../definition.ts'
import type { Estimate } from '../estimate.ts'
import type { Figure } from '../figure.ts'
import type { OwnFigures } from '../own-figures.ts'
import type { responseFigures } from './schema.ts'
import { words } from './words.ts'

const HOUR = 3600
/** Nobody reads and answers within it, half of the times: what answers is a machine, and its acknowledgement is no response. */
const AUTOMATIC = 60 / HOUR

type Word = keyof (typeof words)['en']['own']

export type ResponseEstimate = Estimate & OwnFigures<typeof responseFigures>

const medianFigure: Figure<ResponseEstimate, Word> = { word: 'median', as: 'hours', of: ({ median }) => median }
const p90Figure: Figure<ResponseEstimate, Word> = { word: 'p90', as: 'hours', of: ({ p90 }) => p90 }

/**
 * Share of the tickets finished in the period whose first response came within the time that the contract's grid guarantees,
 * of those of which a file tells it. Interval: Wilson 95 %. The grid says which tickets count and what share is asked; median
 * and 90th percentile are those of every ticket.
 */
export const firstResponse = defineKpi<'first-response', ResponseEstimate, Word>({
  id: 'first-response',
  unit: 'ratio',
  better: 'up',
  facts: 'responses',
  optional: true,
  percentiles: 'responses',
  breakdown: { bys: [...ticketBys].sort((a, b) => Number(b === 'priority') - Number(a === 'priority')), whole: 'mean' },
  targets: () => [],
  asks: ({ asked }) => asked,
  measure: ({ tickets, terms }): ResponseEstimate => {
    const { delayMedian = null, delayP90 = null } = tickets?.percentiles.responses ?? {}
    const inHours = (seconds: number | null) => (seconds === null ? null : seconds / HOUR)
    const beside = { median: inHours(delayMedian), p90: inHours(delayP90) }
    if (!tickets) return { ...noneHeld(terms.hasCommitments ? 'no-file' : 'no-commitment'), ...beside }
    const tally = withinScope(tickets.byClass, 'all')
    const sums = {
      met: tally.responseMet,
      known: tally.responseKnown,
      asked: tally.responseAsked,
      unknown: tally.responseUnknown,
      disputed: tally.responseDisputed,
    }
    return { ...shareHeld(sums, terms.hasCommitments, 'no-response'), ...beside }
  },
  evidence: ({ tickets }) => {
    if (!tickets) return null
    const { responseMet, responseKnown } = withinScope(tickets.byClass, 'all')
    return { kind: 'share', successes: responseMet, trials: responseKnown }
  },
  words,
  columns: [
    medianFigure,
    p90Figure,
    { word: 'late', as: 'count', of: ({ late }) => late },
    { word: 'untold', as: 'count', of: ({ untold }) => untold || null, optional: true },
    { word: 'disputed', as: 'count', of: ({ disputed }) => disputed || null, optional: true },
  ],
  counts: [
    {
      says: 'automatic',
      with: { median: { as: 'hours', of: ({ median }) => (median !== null && median < AUTOMATIC ? median : null) } },
    },
  ],
  box: [
    { counting: 'late', as: 'count', of: ({ late }) => late },
    { ...medianFigure, always: true },
    { ...p90Figure, always: true },
    { word: 'untold', as: 'count', of: ({ untold }) => untold || null },
    { word: 'disputed', as: 'count', of: ({ disputed }) => disputed || null },
  ],
  slide: [{ word: 'late', as: 'count', of: ({ late }) => late }, medianFigure, p90Figure],
})
