import { evidenceOf, lateFigure, ofCommitments, shareHeld, untoldFigures } from '../commitment-share.ts'
import { defineKpi } from '../definition.ts'
import type { Estimate } from '../estimate.ts'
import { heldFigures, type OwnFigures } from '../own-figures.ts'
import type { words as en } from './words/en.ts'

type Word = keyof (typeof en)['resolution-commitment']['own']

export type CommitmentEstimate = Estimate & OwnFigures<typeof heldFigures>

/**
 * Share of the tickets finished in the period that were resolved within the time that the contract's grid guarantees, waiting
 * for the customer taken off. Interval: Wilson 95 %. The grid says which tickets count and what share is asked.
 */
export const resolutionCommitment = defineKpi<'resolution-commitment', CommitmentEstimate, Word>({
  ...ofCommitments,
  id: 'resolution-commitment',
  figures: heldFigures,
  facts: 'resolutions',
  measure: (facts): CommitmentEstimate => shareHeld(facts, 'resolution', 'no-sample'),
  evidence: (facts) => evidenceOf(facts, 'resolution'),
  columns: [lateFigure, ...untoldFigures.map((one) => ({ ...one, optional: true as const }))],
  box: [
    { counting: 'in-time', as: 'count', of: ({ inTime }) => inTime },
    { counting: 'late', as: 'count', of: ({ late }) => late },
    ...untoldFigures,
  ],
  slide: [lateFigure],
})
