import type { TicketField } from '../../shared/kinds/tickets/ticket.ts'
import { ruleForFile, type LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { FactRows } from '../db/fact-tables.ts'
import type { Staging } from '../db/staging.ts'
import { termAllocator } from '../db/terms.ts'
import { derivedKeys, type TicketRow } from '../db/ticket-columns.ts'
import { isTicketField } from '../reading/field-names.ts'
import type { FactField } from '../reading/row-facts.ts'
import type { ContractRules } from '../rules/rules.ts'
import { answerRow, type FactStager } from './stage-facts.ts'
import { deriveTicket, encodeTicket } from '../rules/ticket-row.ts'

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
  let termId = termAllocator(known, staging.addTerm)
  let stage = (_row: TicketRow): void => undefined
  let stageAnswer = (_row: FactRows['satisfaction']): void => undefined
  return {
    answered,
    fileRule: () => fileRule,
    start: (fields) => {
      const ticketFields = [...fields].filter(isTicketField)
      if (rule === undefined) fileRule = ruleForFile(new Set(ticketFields), null)
      answered.clear()
      termId = termAllocator(known, staging.addTerm)
      stage = staging.start([...ticketFields, 'fileRule', ...derivedKeys])
      stageAnswer = staging.startFacts('satisfaction', ['ticketId', ...answerMembers(fields)])
    },
    accept: (facts) => {
      if (facts.kind !== 'tickets') throw new Error(`a row of ${facts.kind} in a ticket export`)
      const { ticket, answer } = facts
      for (const field of ruleFields) if (ticket[field] !== null) answered.add(field)
      const derived = deriveTicket(ticket, fileRule, rules)
      stage({ ...encodeTicket(ticket, fileRule, termId), ...derived })
      if (answer) stageAnswer(answerRow(answer, rules.timeZone))
      return derived.month === null ? [derived.openedMonth] : [derived.openedMonth, derived.month]
    },
  }
}

/** What the columns of a ticket export say of answers, by their members. */
function answerMembers(fields: ReadonlySet<FactField>): string[] {
  return [
    ...(fields.has('answeredAt') ? ['answeredAt'] : []),
    ...(fields.has('answerSentAt') ? ['sentAt'] : []),
    ...(fields.has('answeredAt') || fields.has('answerSentAt') ? ['month'] : []),
  ]
}

const ruleFields = ['escalated', 'level', 'group', 'reassignments'] as const satisfies readonly TicketField[]
