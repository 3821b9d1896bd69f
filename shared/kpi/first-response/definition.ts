import { evidenceOf, lateFigure, ofCommitments, shareHeld, untoldFigures } from '../commitment-share.ts'
import { defineKpi } from '../definition.ts'
import type { Estimate } from '../estimate.ts'
import type { Figure } from '../figure.ts'
import { heldFigures, orNull, type OwnFigures } from '../own-figures.ts'
import type { words as en } from './words/en.ts'

const HOUR = 3600
/** Nobody reads and answers within it, half of the times: what answers is a machine, and its acknowledgement is no response. */
const AUTOMATIC = 60 / HOUR

type Word = keyof (typeof en)['first-response']['own']

/** The figures that it shows besides its value. */
const figures = {
  ...heldFigures,
  /** Median and 90th percentile of the times to first response, guaranteed or not, in hours. */
  median: orNull('number'),
  p90: orNull('number'),
} as const

export type ResponseEstimate = Estimate & OwnFigures<typeof figures>

const medianFigure: Figure<ResponseEstimate, Word> = { word: 'median', as: 'duration', of: ({ median }) => median }
const p90Figure: Figure<ResponseEstimate, Word> = { word: 'p90', as: 'duration', of: ({ p90 }) => p90 }

/**
 * Share of the tickets finished in the period whose first response came within the time that the contract's grid guarantees,
 * of those of which a file tells it. Interval: Wilson 95 %. The grid says which tickets count and what share is asked; median
 * and 90th percentile are those of every ticket.
 */
export const firstResponse = defineKpi<'first-response', ResponseEstimate, Word>({
  ...ofCommitments,
  id: 'first-response',
  figures,
  facts: 'responses',
  percentiles: 'responses',
  measure: (facts): ResponseEstimate => {
    const { delayMedian = null, delayP90 = null } = facts.tickets?.percentiles.responses ?? {}
    const inHours = (seconds: number | null) => (seconds === null ? null : seconds / HOUR)
    return { ...shareHeld(facts, 'response', 'no-response'), median: inHours(delayMedian), p90: inHours(delayP90) }
  },
  evidence: (facts) => evidenceOf(facts, 'response'),
  columns: [medianFigure, p90Figure, lateFigure, ...untoldFigures.map((one) => ({ ...one, optional: true as const }))],
  counts: [
    {
      says: 'automatic',
      with: { median: { as: 'duration', of: ({ median }) => (median !== null && median < AUTOMATIC ? median : null) } },
    },
  ],
  box: [
    { counting: 'late', as: 'count', of: ({ late }) => late },
    { ...medianFigure, always: true },
    { ...p90Figure, always: true },
    ...untoldFigures,
  ],
  slide: [lateFigure, medianFigure, p90Figure],
})
