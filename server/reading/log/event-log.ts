import type { Notices } from '../notices.ts'
import type { RowCounts } from '../read-rows.ts'
import type { RowFacts } from '../row-facts.ts'
import { ticketOfEvents, type LogEvent } from './ticket-of-events.ts'

type TicketFacts = Extract<RowFacts, { kind: 'tickets' }>
type Events = { readonly events: LogEvent[]; facts: TicketFacts }

/** Gathers the events of a log by ticket. It holds them all: they may come in any order. */
export class EventLog {
  readonly #tickets = new Map<string, Events>()
  #events = 0

  add(facts: RowFacts, line: number): void {
    if (facts.kind !== 'tickets') return
    this.#events += 1
    const { id, openedAt, status, group, level } = facts.ticket
    const at = facts.updatedAt ?? openedAt
    const event = { at, status, group, level, line }
    const known = this.#tickets.get(id)
    if (!known) {
      this.#tickets.set(id, { events: [event], facts })
      return
    }
    const isLater = known.events.every((other) => other.at <= at)
    known.events.push(event)
    known.facts = isLater ? told(known.facts, facts) : told(facts, known.facts)
  }

  /** Rows that are another event of a ticket, so that they are none of their own. */
  get merged(): number {
    return this.#events - this.#tickets.size
  }

  /** Every ticket, once, as its events tell it. */
  *tickets(): Generator<readonly [facts: RowFacts, line: number]> {
    for (const { events, facts } of this.#tickets.values()) {
      const inOrder = events.toSorted((a, b) => a.at - b.at || a.line - b.line)
      const first = facts.updatedAt === undefined ? inOrder[0]!.at : facts.ticket.openedAt
      const ticket = { ...ticketOfEvents(facts.ticket, inOrder), openedAt: first }
      yield [{ ...facts, ticket, updatedAt: inOrder.at(-1)!.at }, events[0]!.line]
    }
  }
}

/** Where facts go. */
type Taker = { accept(facts: RowFacts, line: number): void }

/** Gives the tickets that the events of a log tell, and counts them in the place of their rows. */
export function giveTickets(
  log: EventLog,
  { counts, notices, sink }: { counts: RowCounts; notices: Notices; sink: Taker },
): void {
  for (const [facts, line] of log.tickets()) sink.accept(facts, line)
  if (log.merged > 0) notices.add('events-merged', null, log.merged)
  counts.rows -= log.merged
  counts.accepted -= log.merged
  counts.leftOut += log.merged
}

/** What the later row says, and what the earlier one does where it says nothing. */
function told(earlier: TicketFacts, later: TicketFacts): TicketFacts {
  const before = earlier.ticket as Readonly<Record<string, unknown>>
  const ticket = Object.fromEntries(
    Object.entries(later.ticket).map(([field, value]) => [field, value ?? before[field]]),
  )
  return { ...later, ticket: ticket as TicketFacts['ticket'], answer: later.answer ?? earlier.answer }
}
