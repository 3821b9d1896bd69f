import type { Notices } from '../notices.ts'
import type { RowCounts } from '../read-rows.ts'
import type { RowFacts } from '../row-facts.ts'
import { ticketOfEvents, type LogEvent } from './ticket-of-events.ts'

type TicketFacts = Extract<RowFacts, { kind: 'tickets' }>
/** Where facts go. */
type Taker = { accept(facts: RowFacts, line: number): void }
/** What the facts of a log are given to, and counted and told in. */
export type Given = { readonly counts: RowCounts; readonly notices: Notices; readonly sink: Taker }
/** Gathers the rows of a file that are events, and once it has them all gives the facts that they tell. */
export type Log = { add(facts: RowFacts, line: number): void; give(to: Given): void }

type Events = { readonly events: LogEvent[]; facts: TicketFacts }

/** Gathers the events of a log by ticket. It holds them all: they may come in any order. */
export class EventLog implements Log {
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

  /** Gives the tickets that the events tell, and counts them in the place of their rows. */
  give({ counts, notices, sink }: Given): void {
    for (const [facts, line] of this.#told()) sink.accept(facts, line)
    // Rows that are another event of a ticket are none of their own.
    const merged = this.#events - this.#tickets.size
    if (merged > 0) notices.add('events-merged', null, merged)
    counts.rows -= merged
    counts.accepted -= merged
    counts.leftOut += merged
  }

  /** Every ticket, once, as its events tell it. */
  *#told(): Generator<readonly [facts: RowFacts, line: number]> {
    for (const { events, facts } of this.#tickets.values()) {
      const inOrder = events.toSorted((a, b) => a.at - b.at || a.line - b.line)
      const first = facts.updatedAt === undefined ? inOrder[0]!.at : facts.ticket.openedAt
      const ticket = { ...ticketOfEvents(facts.ticket, inOrder), openedAt: first }
      yield [{ ...facts, ticket, updatedAt: inOrder.at(-1)!.at }, events[0]!.line]
    }
  }
}

/** What the later row says, and what the earlier one does where it says nothing. */
function told(earlier: TicketFacts, later: TicketFacts): TicketFacts {
  const before = earlier.ticket as Readonly<Record<string, unknown>>
  const ticket = Object.fromEntries(
    Object.entries(later.ticket).map(([field, value]) => [field, value ?? before[field]]),
  )
  return { ...later, ticket: ticket as TicketFacts['ticket'], answer: later.answer ?? earlier.answer }
}
