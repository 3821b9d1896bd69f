import { fieldsSaying } from '../../shared/kinds/field-table.ts'
import { endedAt, finishedAt } from '../../shared/kinds/tickets/resolution.ts'
import { ticketFields, type Ticket, type TicketField, type TicketSays } from '../../shared/kinds/tickets/ticket.ts'
import { countFirstLevel } from '../../shared/kpi/first-level-resolution/definition.ts'
import { delayOf } from '../../shared/kpi/resolution-delay/definition.ts'
import type { LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'
import { classCodes, countingCodes, decodeFlag, encodeFlag, reasonCodes, statusCodes } from '../db/codes.ts'
import type { TicketDerived, TicketFacts } from '../db/ticket-columns.ts'
import type { ContractRules } from './rules.ts'

const names = fieldsSaying(ticketFields, 'name', 'names')
const flags = fieldsSaying(ticketFields, 'flag')
/** Members of which the values are others on their way from one to the other. */
type Open<Row> = { -readonly [Member in keyof Row]: unknown }

/** How what a field says is kept, where that is not as it stands: words as codes, repeated texts as terms. */
type Encoders = Partial<Record<TicketSays, (said: never) => unknown>>

/**
 * Prepares to write the values of some fields of tickets, in their order, as the table keeps them; `termId`: the number of a
 * repeated text. It gives one list, written anew for each ticket: nobody keeps it.
 */
export function ticketEncoder(
  fields: readonly TicketField[],
  termId: (text: string | null) => number | null,
): (ticket: Ticket) => readonly unknown[] {
  const encoders: Encoders = { status: statusCodes.encode, name: termId, names: termId, flag: encodeFlag }
  const asItStands = (said: unknown) => said
  const encode = fields.map((field) => (encoders[ticketFields[field].says] ?? asItStands) as (said: unknown) => unknown)
  const values: unknown[] = fields.map(() => null)
  return (ticket) => {
    for (let at = 0; at < fields.length; at++) values[at] = encode[at]!(ticket[fields[at]!])
    return values
  }
}

/** The ticket that a row of the table keeps. */
export function decodeTicket(row: TicketFacts, term: (id: number | null) => string | null): Ticket {
  const ticket: Open<Ticket> = { ...row, status: statusCodes.decode(row.status) }
  for (const field of names) ticket[field] = term(row[field])
  for (const field of flags) ticket[field] = decodeFlag(row[field])
  return ticket as Ticket
}

/** What follows from a ticket under the contract's rules: the months it belongs to, how it counts, its delay, what it is. */
export function deriveTicket(ticket: Ticket, fileRule: LevelOneRule | null, rules: ContractRules): TicketDerived {
  const { timeZone } = rules
  const finished = finishedAt(ticket)
  const ended = endedAt(ticket)
  const ticketClass = rules.classOf(ticket)
  const { responseSeconds, response, resolution } = rules.commitments(ticket)
  const count = countFirstLevel(ticket, rules.levelOne?.by ?? fileRule, rules.levelOneGroups)
  return {
    openedMonth: timeZone.monthOf(ticket.openedAt),
    month: finished === null ? null : timeZone.monthOf(finished),
    endedMonth: ended === null ? null : timeZone.monthOf(ended),
    counted: countingCodes.encode(count?.counted ?? null),
    countedReason: reasonCodes.encode(count?.reason ?? null),
    delaySeconds: delayOf(ticket, rules.delay),
    class: ticketClass === 'untold' ? null : classCodes.encode(ticketClass),
    responseSeconds,
    responseAsked: response?.share ?? null,
    responseMet: encodeFlag(response?.met ?? null),
    resolutionAsked: resolution?.share ?? null,
    resolutionMet: encodeFlag(resolution?.met ?? null),
  }
}
