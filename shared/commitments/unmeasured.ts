import type { Ticket } from '../kinds/tickets/ticket.ts'

const MINUTE = 60

/**
 * What explains a tool's word though the file does not say how long the ticket took so: that it is within the tool's minute, that only the
 * last of several resolutions is told, or what the file would have to tell and does not. Null where it tells all that could.
 */
export function unmeasured(
  { reopenedAt, reopenings, resolvedAt, pendingSeconds }: Ticket,
  { commitment, toolSays, off }: { commitment: 'response' | 'resolution'; toolSays: boolean; off: number },
) {
  if (off <= MINUTE) return 'rounding'
  if (commitment === 'response' || !toolSays) return null
  if (reopenedAt !== null || (reopenings ?? 0) > 0) return 'first-resolution'
  if (resolvedAt === null) return 'resolution-untold'
  if (pendingSeconds === null) return 'waiting-untold'
  return reopenings === null ? 'reopening-untold' : null
}
