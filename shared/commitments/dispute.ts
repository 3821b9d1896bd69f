import type { Ticket } from '../kinds/tickets/ticket.ts'
import type { ServiceTime } from '../service-time.ts'
import { ofResolution, ofResponse } from './other-counting.ts'
import { roundTheClock, type Outcomes } from './outcome.ts'
import { unmeasured } from './unmeasured.ts'

/**
 * By what counting the tool's own word would be right: to the closing, without taking waiting off, on the other clock, by the time that it
 * states, which may have stood still for longer than the file tells, to the first resolution, within its minute; or by what the file
 * would have to tell and does not: a date of resolution, waiting, reopenings.
 */
export const disputeCauses = [
  'closing',
  'waiting',
  'clock',
  'stated',
  'stood-still',
  'first-resolution',
  'rounding',
  'resolution-untold',
  'waiting-untold',
  'reopening-untold',
] as const
type DisputeCause = (typeof disputeCauses)[number]

/** A ticket of which the tool says the opposite of what its dates say. */
export type Dispute = {
  /** Whether the tool calls it in time. */
  readonly toolSays: boolean
  /** What would explain its word; null where nothing that the file tells does. */
  readonly cause: DisputeCause | null
  /** What it took counted so, in seconds; null where that is not known. */
  readonly otherwise: number | null
}

/** Why the tool's word differs from the dates: the first other way of counting that gives its word. null where the two agree. */
export function disputeOf(
  ticket: Ticket,
  commitment: 'response' | 'resolution',
  outcomes: Outcomes,
  serviceTime: ServiceTime,
): Dispute | null {
  const { row, [commitment]: outcome } = outcomes
  const toolSays = commitment === 'response' ? ticket.responseSlaMet : ticket.slaMet
  if (row === null || outcome === null || outcome.met === null || toolSays === null || toolSays === outcome.met)
    return null
  const { within, took } = outcome
  const clocks =
    row.hours === '24x7' ? ([roundTheClock, serviceTime] as const) : ([serviceTime, roundTheClock] as const)
  const others =
    commitment === 'response'
      ? ofResponse(ticket, clocks)
      : [...ofResolution(ticket, clocks), ['stated', ticket.statedDelaySeconds] as const]
  const found = others.find(([, seconds]) => seconds !== null && seconds !== took && seconds <= within === toolSays)
  if (found) {
    const [way, otherwise] = found
    // A resolution is counted from its dates: a shorter time of the tool's own is a clock that was stopped.
    const hasStoodStill = way === 'stated' && commitment === 'resolution' && otherwise! < took!
    return { toolSays, cause: hasStoodStill ? 'stood-still' : way, otherwise }
  }
  return {
    toolSays,
    cause: unmeasured(ticket, { commitment, toolSays, off: Math.abs(took! - within) }),
    otherwise: null,
  }
}
