import type { TicketStatus } from '../../shared/kinds/tickets/ticket.ts'
import type { IssueCode } from './issues.ts'
import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { TicketBesideField } from './row-facts.ts'
import { readSaid, type Draft } from './ticket-cells.ts'
import { dateReader } from './values/date.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'
import { nearWord } from './values/near-word.ts'
import { statusReader } from './values/status.ts'
import { zoneInHeader } from './values/zone-in-header.ts'

/** Completes a ticket by what one more column says; the code of what is wrong with its cell, or null. */
type Complete = (cell: string, draft: Draft) => IssueCode | null
export type Completion = { readonly index: number; readonly complete: Complete }

/** Ten years: the date by which to resolve is often ahead. In seconds. */
const AHEAD = 3650 * 86_400
const DAY = 86_400
/** A day without a time of day runs to its end. */
const HAS_TIME = /\d\s*(?::|h)/i

/**
 * How each is read, in the order in which they are asked: a date by which to resolve says something of tickets that are finished,
 * and only where no column says whether the SLA was met.
 */
const completions: Readonly<Record<TicketBesideField, (rules: ReadRules, header: string) => Complete>> = {
  slaMissed: () => slaBy('opposite'),
  slaLeft: () => slaBy('remaining'),
  statusCategory,
  slaDueAt,
}

function slaBy(says: 'opposite' | 'remaining'): Complete {
  return (cell, draft) => {
    if (isEmpty(cell)) return null
    const said = readSaid(cell, { field: 'slaMet', headers: [], says })
    draft.slaMet = said.value ?? draft.slaMet
    return said.problem ?? null
  }
}

/** What a tool counts as done is finished, whatever its status is called. A category that nobody knows is asked. */
function statusCategory({ format, asking }: ReadRules, header: string): Complete {
  const knows = statusReader(format.statuses)
  const read = asking.words<TicketStatus>('status', header, {
    knows,
    means: (meaning) => meaning as TicketStatus,
    guess: (cell) => nearWord(normaliseWords(cell), format.statuses),
  })
  return (cell, draft) => {
    if (isEmpty(cell) || (draft.status !== null && !isUnfinished(draft))) return null
    const said = draft.status === null ? read(cell) : knows(cell)
    if (said === 'asked') return 'status-unknown'
    if (said !== null && (draft.status === null || said === 'closed')) draft.status = said
    return null
  }
}

function slaDueAt(rules: ReadRules, header: string): Complete {
  const readDate = dateReader({ ...rules, now: rules.now + AHEAD, offset: zoneInHeader(header) })
  return (cell, draft) => {
    if (isEmpty(cell)) return null
    const due = readDate(cell)
    if (typeof due !== 'number') return due
    const end = isUnfinished(draft) ? null : (draft.resolvedAt ?? draft.closedAt)
    if (draft.slaMet === null && end !== null) draft.slaMet = end <= (HAS_TIME.test(cell) ? due : due + DAY - 1)
    return null
  }
}

function isUnfinished({ status }: Draft): boolean {
  return status === 'open' || status === 'pending'
}

/** Compiles what the columns of a file that tell a field of a ticket in their own way add to it. */
export function ticketCompletions(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rules: ReadRules,
): Completion[] {
  return (Object.keys(completions) as TicketBesideField[]).flatMap((field) =>
    columns
      .filter((one) => one.field === field)
      .map(({ index }) => ({ index, complete: completions[field](rules, headers[index]!) })),
  )
}
