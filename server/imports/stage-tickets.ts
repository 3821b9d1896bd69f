import type { Answer } from '../../shared/kinds/satisfaction/answer.ts'
import { ticketFieldNames, type TicketField } from '../../shared/kinds/tickets/ticket.ts'
import { ruleForFile, type LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { FactRows } from '../db/fact-tables.ts'
import type { StagedTickets } from '../db/staged-tickets.ts'
import type { Staging } from '../db/staging.ts'
import type { StageTicket } from '../db/ticket-staging.ts'
import { termAllocator } from '../db/terms.ts'
import { ruleCodes } from '../db/codes.ts'
import { toldBits } from '../db/states.ts'
import { toldKeys } from '../db/ticket-columns.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { ContractRules } from '../rules/rules.ts'
import { newestOf } from './file-instant.ts'
import { answerRow, type FactStager } from './stage-facts.ts'
import { decodeTicket, deriveTicket, ticketEncoder } from '../rules/ticket-row.ts'

export type TicketStager = FactStager & {
  /** The rule that told level 1 in this reading. */
  readonly fileRule: () => LevelOneRule | null
  /** The fields that a rule for level 1 may need and that some row says something in. */
  readonly answered: ReadonlySet<TicketField>
}

/**
 * Lays out the rows of a ticket export, each with the answer that it may bring. `known`: the contract's repeated texts;
 * `rule`: how level 1 is told, undefined = as the file's columns suggest.
 */
export function ticketStager(
  staging: Staging,
  rules: ContractRules,
  known: ReadonlyMap<number, string>,
  rule: LevelOneRule | null | undefined,
): TicketStager {
  const answered = new Set<TicketField>()
  let fileRule = rule ?? null
  let unanswered: readonly (typeof ruleFields)[number][] = ruleFields
  let termId = termAllocator(known, staging.addTerm)
  let encode = ticketEncoder([], termId)
  let stage: StageTicket = () => undefined
  let stageAnswer = (_row: FactRows['satisfaction']): void => undefined
  return {
    answered,
    fileRule: () => fileRule,
    start: (fields) => {
      const ticketFields = ticketFieldNames.filter((field) => fields.has(field))
      if (rule === undefined) fileRule = ruleForFile(new Set(ticketFields), null)
      answered.clear()
      unanswered = ruleFields
      termId = termAllocator(known, staging.addTerm)
      const told = toldBits(toldKeys, (key) => (key === 'fileRule' ? fileRule !== null : fields.has(key)))
      const isDated = fields.has('updatedAt')
      encode = ticketEncoder(ticketFields, termId)
      stage = staging.start(told, { fields: ticketFields, fileRule: ruleCodes.encode(fileRule), isDated })
      stageAnswer = staging.startFacts('satisfaction', ['ticketId', ...answerMembers(fields)])
    },
    accept: (facts) => {
      if (facts.kind !== 'tickets') throw new Error(`a row of ${facts.kind} in a ticket export`)
      const { ticket, answer, updatedAt } = facts
      for (const field of unanswered) {
        if (ticket[field] === null) continue
        answered.add(field)
        unanswered = unanswered.filter((other) => other !== field)
      }
      const derived = deriveTicket(ticket, fileRule, rules)
      stage(encode(ticket), derived, updatedAt ?? null)
      if (answer) stageAnswer(answerRow(answer, answerAsOf(answer, updatedAt), rules.timeZone))
      return derived.month === null ? [derived.openedMonth] : [derived.openedMonth, derived.month]
    },
  }
}

/** What was laid out of a ticket export, as it was read. `known`: the contract's repeated texts. */
export function decodeStaged({ tickets, terms, answers }: StagedTickets, known: ReadonlyMap<number, string>) {
  const term = (id: number | null) => (id === null ? null : (terms.get(id) ?? known.get(id) ?? null))
  const decoded = function* () {
    for (const row of tickets) yield decodeTicket(row, term)
  }
  return { tickets: decoded(), answers }
}

/** An answer that comes with a ticket may be newer than the ticket's last change: tools do not count it as one. */
function answerAsOf({ answeredAt, sentAt }: Answer, updatedAt: number | undefined): number | null {
  return updatedAt === undefined ? null : newestOf(updatedAt, answeredAt, sentAt)
}

/** What the columns of a ticket export say of answers, by their members. */
function answerMembers(fields: ReadonlySet<FactField>): string[] {
  return [...(fields.has('answeredAt') ? ['answeredAt'] : []), ...(fields.has('answerSentAt') ? ['sentAt'] : [])]
}

const ruleFields = ['escalated', 'level', 'group', 'reassignments'] as const satisfies readonly TicketField[]
