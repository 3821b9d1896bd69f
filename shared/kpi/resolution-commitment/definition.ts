import { withinScope } from '../../kinds/tickets/ticket-tally.ts'
import { ticketBys } from '../breakdown.ts'
import { noneHeld, shareHeld } from '../commitment-share.ts'
import { defineKpi } from '../definition.ts'
import type { Estimate } from '../estimate.ts'
import type { Figure } from '../figure.ts'
import type { OwnFigures } from '../own-figures.ts'
import type { commitmentFigures } from './schema.ts'
import { words } from './words.ts'

type Word = keyof (typeof words)['en']['own']

export type CommitmentEstimate = Estimate & OwnFigures<typeof commitmentFigures>

const lateFigure: Figure<CommitmentEstimate, Word> = { word: 'late', as: 'count', of: ({ late }) => late }

/**
 * Share of the tickets finished in the period that were resolved within the time that the contract's grid guarantees, waiting
 * for the customer taken off. Interval: Wilson 95 %. The grid says which tickets count and what share is asked.
 */
export const resolutionCommitment = defineKpi<'resolution-commitment', CommitmentEstimate, Word>({
  id: 'resolution-commitment',
  unit: 'ratio',
  better: 'up',
  facts: 'resolutions',
  optional: true,
  breakdown: { bys: [...ticketBys].sort((a, b) => Number(b === 'priority') - Number(a === 'priority')), whole: 'mean' },
  targets: () => [],
  asks: ({ asked }) => asked,
  measure: ({ tickets, terms }): CommitmentEstimate => {
    if (!tickets) return noneHeld(terms.hasCommitments ? 'no-file' : 'no-commitment')
    const tally = withinScope(tickets.byClass, 'all')
    const sums = {
      met: tally.resolutionMet,
      known: tally.resolutionKnown,
      asked: tally.resolutionAsked,
      unknown: tally.resolutionUnknown,
      disputed: tally.resolutionDisputed,
    }
    return shareHeld(sums, terms.hasCommitments, 'no-sample')
  },
  evidence: ({ tickets }) => {
    if (!tickets) return null
    const { resolutionMet, resolutionKnown } = withinScope(tickets.byClass, 'all')
    return { kind: 'share', successes: resolutionMet, trials: resolutionKnown }
  },
  words,
  columns: [
    lateFigure,
    { word: 'untold', as: 'count', of: ({ untold }) => untold || null, optional: true },
    { word: 'disputed', as: 'count', of: ({ disputed }) => disputed || null, optional: true },
  ],
  box: [
    { counting: 'in-time', as: 'count', of: ({ inTime }) => inTime },
    { counting: 'late', as: 'count', of: ({ late }) => late },
    { word: 'untold', as: 'count', of: ({ untold }) => untold || null },
    { word: 'disputed', as: 'count', of: ({ disputed }) => disputed || null },
  ],
  slide: [lateFigure],
})
