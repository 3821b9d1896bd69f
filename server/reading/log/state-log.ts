import type { RowFacts } from '../row-facts.ts'
import { EventLog, type Given, type Log } from './event-log.ts'

type IncidentFacts = Extract<RowFacts, { kind: 'incidents' }>
type Event = { readonly facts: IncidentFacts; readonly line: number }

/** Lines of the rows that are told of one monitor or another, as none of them is an incident of its own. */
type Told = { readonly ends: number[]; readonly repeated: number[]; readonly unopened: number[] }

/**
 * Gathers the events of a log of what monitors saw, and makes an incident of each that went down and the next of the same monitor
 * that is up again. It holds them all: they may come in any order.
 */
class StateLog implements Log {
  readonly #events: Event[] = []

  add(facts: RowFacts, line: number): void {
    if (facts.kind === 'incidents' && facts.event) this.#events.push({ facts, line })
  }

  /** Gives each outage once, and counts them in the place of their rows. */
  give({ counts, notices, sink }: Given): void {
    const told: Told = { ends: [], repeated: [], unopened: [] }
    const outages = outagesOf(inOrder(this.#events), told)
    for (const { facts, line } of outages) {
      const { event: _, ...fact } = facts
      sink.accept(fact, line)
    }
    const tell = (code: 'outages-ended' | 'states-repeated' | 'ends-unopened', lines: number[]) =>
      lines.toSorted((a, b) => a - b).forEach((line) => notices.add(code, line))
    tell('outages-ended', told.ends)
    tell('states-repeated', told.repeated)
    tell('ends-unopened', told.unopened)
    const others = this.#events.length - outages.length
    counts.rows -= others
    counts.accepted -= others
    counts.leftOut += others
  }
}

/** What gathers the events of a file: of what its `monitors` saw, or of tickets. */
export function logFor(monitors: readonly number[] | null): Log {
  return monitors === null ? new EventLog() : new StateLog()
}

/** By time; those of one moment as they stand, from the bottom where the newest stand first. */
function inOrder(events: readonly Event[]): readonly Event[] {
  const at = ({ facts }: Event) => facts.incident.startedAt
  const falls = events.filter((event, index) => index > 0 && at(event) < at(events[index - 1]!)).length
  const rises = events.filter((event, index) => index > 0 && at(event) > at(events[index - 1]!)).length
  const direction = falls > rises ? -1 : 1
  return events.toSorted((a, b) => at(a) - at(b) || direction * (a.line - b.line))
}

/** The outages that events in their order tell; takes the lines of those that are none of their own. */
function outagesOf(events: readonly Event[], told: Told): readonly Event[] {
  const outages: Event[] = []
  // The outage of each monitor, by its place among them; null where it is up.
  const open = new Map<string, number | null>()
  for (const { facts, line } of events) {
    const { state, monitor } = facts.event!
    const place = open.get(monitor)
    const isDown = place !== undefined && place !== null
    if (state === 'down' ? isDown : place === null) told.repeated.push(line)
    else if (state === 'down') {
      open.set(monitor, outages.length)
      outages.push({ facts, line })
    } else {
      open.set(monitor, null)
      ;(isDown ? told.ends : told.unopened).push(line)
      if (isDown) outages[place] = ended(outages[place]!, facts.incident.startedAt)
    }
  }
  return outages
}

function ended({ facts, line }: Event, endedAt: number): Event {
  return { facts: { ...facts, incident: { ...facts.incident, endedAt } }, line }
}
