import { costFields } from '../../shared/kinds/costs/cost.ts'
import { keptFields, namesOf } from '../../shared/kinds/field-table.ts'
import { answerFields } from '../../shared/kinds/satisfaction/answer.ts'
import { incidentFields } from '../../shared/kinds/incidents/incident.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { Ticket, TicketStatus } from '../../shared/kinds/tickets/ticket.ts'
import { rowHasher } from '../db/row-hash.ts'
import { toldKeys } from '../db/ticket-columns.ts'
import type { RowFacts } from '../reading/row-facts.ts'

/** More than any row has values, and than any file has rows. */
const VALUES = 2 ** 5
const ROWS = 1e9
const SAID = 1e14

/**
 * Settles which of two files of the very same instant holds, whichever came first, for all of their rows alike: the one of fewer
 * rows, which corrects some of the other's; of as many, the one that says more (values, tickets further along, larger amounts and
 * scores), for things are added and end, and seldom begin again; else the one that a hash of their facts decides. A correction may
 * be either: a date that is said makes it the newer.
 */
export class FileRank {
  #rows = 0
  #said = 0
  #one = 0
  #other = 0
  #ofTicket = contentRank(ticketKeys)

  /** `fields`: those that a column of the file tells of; the others hold nothing, which counts for nothing. */
  start(fields: ReadonlySet<FactField>): void {
    this.#ofTicket = contentRank(ticketKeys.filter((key) => fields.has(key)))
  }

  add(facts: RowFacts): void {
    const { said, hash } = rowRank(facts, this.#ofTicket)
    this.#rows += 1
    this.#said += said
    this.#one = (Math.imul(this.#one, 31) + hash) | 0
    this.#other = (Math.imul(this.#other, 0x5bd1e995) ^ hash) | 0
  }

  forget(): void {
    this.#rows = 0
    this.#said = 0
    this.#one = 0
    this.#other = 0
  }

  /** A text that sorts as the rank does. */
  get value(): string {
    const said = Math.min(Math.max(Math.round(this.#said), -SAID), SAID) + SAID
    const hashes = [this.#one, this.#other].map((hash) => (hash >>> 0).toString(16).padStart(8, '0'))
    return [String(ROWS - this.#rows).padStart(10, '0'), String(said).padStart(15, '0'), ...hashes].join(' ')
  }
}

type Value = string | number | boolean | null
type RowRank = { readonly said: number; readonly hash: number }

/** How much a row says, by the values of its members, and a hash of them, whatever ids texts have in the database. */
function contentRank<Key extends string>(keys: readonly Key[]): (content: Readonly<Record<Key, Value>>) => RowRank {
  const hashOf = rowHasher(keys)
  const values: unknown[] = keys.map(() => null)
  return (content) => {
    let said = 0
    for (let at = 0; at < keys.length; at++) {
      const value = content[keys[at]!]
      if (value !== null) said += 1
      values[at] = typeof value === 'boolean' ? Number(value) : value
    }
    return { said, hash: hashOf(values) }
  }
}

/** Which rule counted a ticket out follows from the file's mapping: the ticket itself does not say it. */
const ticketKeys = ['id' as const, ...toldKeys.filter((key) => key !== 'fileRule')]
const ofIncident = contentRank(['id', ...keptFields(incidentFields)])
const ofAnswer = contentRank(namesOf(answerFields))
const ofCost = contentRank(namesOf(costFields))

const progress: Readonly<Record<TicketStatus, number>> = {
  open: 0,
  pending: 1,
  resolved: 2,
  closed: 3,
  cancelled: 4,
  duplicate: 4,
  merged: 4,
}

function rowRank(facts: RowFacts, ofTicket: (ticket: Ticket) => RowRank): RowRank {
  switch (facts.kind) {
    case 'tickets': {
      const { ticket, answer } = facts
      const told = ofTicket(ticket)
      const answered = answer ? ofAnswer(answer) : null
      const hash = Math.imul(facts.updatedAt ?? 0, 31) + told.hash
      const along = Math.max(
        ticket.status === null ? 0 : progress[ticket.status],
        ticket.resolvedAt === null ? 0 : progress.resolved,
      )
      return {
        said: along * VALUES + told.said + (answered?.said ?? 0),
        hash: answered ? Math.imul(hash, 31) + answered.hash : hash,
      }
    }
    case 'incidents': {
      const { said, hash } = ofIncident(facts.incident)
      return { said: said + (facts.incident.endedAt === null ? 0 : VALUES), hash }
    }
    case 'satisfaction': {
      const { said, hash } = ofAnswer(facts.answer)
      return { said: said + Math.round((facts.answer.score ?? 0) * 10), hash }
    }
    case 'costs':
      return { said: facts.cost.amount, hash: ofCost(facts.cost).hash }
  }
}
