import { withinScope } from '../kinds/tickets/ticket-tally.ts'
import { wilsonInterval } from '../stats/wilson.ts'
import { ticketBys } from './breakdown.ts'
import type { PeriodFacts } from './definition.ts'
import { noEstimate, type Estimate, type NoDataReason } from './estimate.ts'
import type { Evidence } from './evidence.ts'
import type { Figure } from './figure.ts'
import type { heldFigures, OwnFigures } from './own-figures.ts'

/** What a KPI of commitments shows of the tickets of the grid. */
export type Held = Estimate & OwnFigures<typeof heldFigures>

/** Which commitment tickets are held against. */
type Commitment = 'response' | 'resolution'

/**
 * The share of the tickets of the grid that are within, with Wilson's 95 % interval. `untold`: the reason where a grid holds
 * tickets and no file tells of any.
 */
export function shareHeld({ tickets, terms }: PeriodFacts, of: Commitment, untold: NoDataReason): Held {
  const nothing = { asked: null, inTime: null, late: null, untold: null, disputed: null }
  if (!terms.hasCommitments) return { ...noEstimate('no-commitment'), ...nothing }
  if (!tickets) return { ...noEstimate('no-file'), ...nothing }
  const tally = withinScope(tickets.byClass, 'all')
  const [met, known, unknown] = [tally[`${of}Met`], tally[`${of}Known`], tally[`${of}Unknown`]]
  const counts = { inTime: met, late: known - met, untold: unknown, disputed: tally[`${of}Disputed`] }
  if (known === 0) return { ...noEstimate(unknown > 0 ? untold : 'no-sample'), asked: null, ...counts }
  const interval = wilsonInterval(met, known)
  return { value: met / known, sample: known, interval, reason: null, asked: tally[`${of}Asked`] / known, ...counts }
}

/** What two periods of that share are compared by. */
export function evidenceOf({ tickets }: PeriodFacts, of: Commitment): Evidence | null {
  if (!tickets) return null
  const tally = withinScope(tickets.byClass, 'all')
  return { kind: 'share', successes: tally[`${of}Met`], trials: tally[`${of}Known`] }
}

/** What all KPIs of commitments are: judged by what the grid asks instead of dated targets, and split by priority first. */
export const ofCommitments = {
  unit: 'ratio',
  better: 'up',
  optional: true,
  breakdown: { bys: ['priority', ...ticketBys.filter((by) => by !== 'priority')], whole: 'mean' },
  targets: () => [],
  asks: ({ asked }: Held) => asked,
} as const

type Beside = Figure<Held, 'late' | 'untold' | 'disputed'>

/** The figures that stand beside each; the last two only where there is something to say. */
export const lateFigure: Beside = { word: 'late', as: 'count', of: ({ late }) => late }
export const untoldFigures: readonly [Beside, Beside] = [
  { word: 'untold', as: 'count', of: ({ untold }) => untold || null },
  { word: 'disputed', as: 'count', of: ({ disputed }) => disputed || null },
]
