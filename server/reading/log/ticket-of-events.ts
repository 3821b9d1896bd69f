import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'

/** A row of a log: when it was, and what it says of the ticket. */
export type LogEvent = Pick<Ticket, 'status' | 'group' | 'level'> & { readonly at: number; readonly line: number }

type Told = LogEvent & { readonly status: NonNullable<Ticket['status']> }

const isFinished = ({ status }: LogEvent) => status !== 'open' && status !== 'pending'

/**
 * A ticket as its events tell it, in their order: resolved at the first of the last run of finished ones; the
 * highest level that had it, the last group, and how often the group changed. `last`: what the columns last said.
 */
export function ticketOfEvents(last: Ticket, events: readonly LogEvent[]): Ticket {
  const told = events.filter((event): event is Told => event.status !== null)
  const runStart = told.findLastIndex((event) => !isFinished(event)) + 1
  const run = told.slice(runStart)
  const reopened = told.filter((event, at) => at > 0 && !isFinished(event) && isFinished(told[at - 1]!))
  const levels = events.flatMap(({ level }) => level ?? [])
  const groups = events.flatMap(({ group }) => group ?? [])
  return {
    ...last,
    status: told.at(-1)?.status ?? null,
    resolvedAt: run[0]?.at ?? null,
    closedAt: run.find(({ status }) => status === 'closed')?.at ?? null,
    reopenings: last.reopenings ?? reopened.length,
    reopenedAt: reopened.at(-1)?.at ?? null,
    pendingSeconds: last.pendingSeconds ?? pendingIn(told, run[0]?.at ?? null),
    level: levels.length > 0 ? Math.max(...levels) : null,
    group: groups.at(-1) ?? null,
    reassignments:
      last.reassignments ??
      (groups.length > 0 ? groups.filter((group, at) => at > 0 && group !== groups[at - 1]).length : null),
  }
}

/** Seconds from each event that waits to the next one, until the end; of one that goes on waiting nothing is known yet. */
function pendingIn(told: readonly Told[], end: number | null): number {
  return told.reduce((sum, { status, at }, index) => {
    const next = told[index + 1]
    return status === 'pending' && next && (end === null || at < end) ? sum + next.at - at : sum
  }, 0)
}
