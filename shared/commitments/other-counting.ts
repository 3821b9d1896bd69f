import type { Ticket } from '../kinds/tickets/ticket.ts'
import type { ServiceTime } from '../service-time.ts'

/** A way to count a ticket, and what it took so, in seconds; null where nothing tells. */
type Other<Way extends string> = readonly [way: Way, seconds: number | null]

/** The hours of the commitment, and the other ones. */
type Clocks = readonly [own: ServiceTime, other: ServiceTime]

/** Ways to count a first response, other than from the opening on its hours. */
export function ofResponse(
  { openedAt, respondedAt, statedResponseSeconds }: Ticket,
  [, other]: Clocks,
): Other<'stated' | 'clock'>[] {
  return [
    ['stated', statedResponseSeconds],
    ['clock', respondedAt === null ? null : other(openedAt, respondedAt)],
  ]
}

/** Ways to count a resolution, other than to its date with waiting taken off. */
export function ofResolution(
  { openedAt, resolvedAt, closedAt, pendingSeconds }: Ticket,
  [own, other]: Clocks,
): Other<'closing' | 'waiting' | 'clock'>[] {
  const end = resolvedAt ?? closedAt
  const paused = pendingSeconds ?? 0
  const less = (seconds: number) => Math.max(0, seconds - paused)
  return [
    ['closing', closedAt === null ? null : less(own(openedAt, closedAt))],
    ['waiting', end === null || paused === 0 ? null : own(openedAt, end)],
    ['clock', end === null ? null : less(other(openedAt, end))],
  ]
}
