import type { Ticket, TicketField } from '../../kinds/tickets/ticket.ts'

/** The ways an export may tell that level 1 resolved a ticket, in the order in which they are tried. */
export const levelOneRules = ['escalated', 'level', 'groups', 'reassignments'] as const
export type LevelOneRule = (typeof levelOneRules)[number]

/** How a contract tells level 1; `groups` lists its level-1 groups where `by` is `groups`. */
export type LevelOne = {
  readonly by: LevelOneRule
  readonly groups?: readonly string[] | undefined
  /** Chosen by the provider, and not confirmed by the client. */
  readonly proposed?: true | undefined
  /** Groups that the provider proposes beside what is settled; they count once the client takes them. */
  readonly proposal?: readonly string[] | undefined
}

const fieldOf: Record<LevelOneRule, TicketField> = {
  escalated: 'escalated',
  level: 'level',
  groups: 'group',
  reassignments: 'reassignments',
}

/**
 * The rule that holds for a file: the contract's own when it names one, else the first that the file's columns can
 * answer. Groups are never guessed: without a list of level-1 groups a group tells nothing. Null = nothing can tell.
 */
export function ruleForFile(fields: ReadonlySet<TicketField>, contractRule: LevelOne | null): LevelOneRule | null {
  const canAnswer = (rule: LevelOneRule) => fields.has(fieldOf[rule])
  if (contractRule) return canAnswer(contractRule.by) ? contractRule.by : null
  return levelOneRules.find((rule) => rule !== 'groups' && canAnswer(rule)) ?? null
}

/** Whether level 1 alone resolved the ticket, by that rule; null when its cell says nothing. */
export function staysAtLevelOne(
  ticket: Ticket,
  rule: LevelOneRule | null,
  groups: ReadonlySet<string>,
): boolean | null {
  switch (rule) {
    case null:
      return null
    case 'escalated':
      return ticket.escalated === null ? null : !ticket.escalated
    case 'level':
      return ticket.level === null ? null : ticket.level === 1
    case 'groups':
      return ticket.group === null ? null : isAtLevelOne(ticket.group, groups)
    case 'reassignments':
      return ticket.reassignments === null ? null : ticket.reassignments === 0
  }
}

/** Whether a cell holds level-1 groups (by their keys) alone: one, or several that had the ticket. */
export function isAtLevelOne(cell: string, groups: ReadonlySet<string>): boolean {
  return groups.has(groupKey(cell)) || groupsIn(cell).every((group) => groups.has(groupKey(group)))
}

/**
 * The groups that cells name, each once. A cell of several is each of them where one stands alone elsewhere, so that nobody is
 * asked of every combination; else its commas may be those of a name (`Martin, Jeanne`), and it is one.
 */
export function groupsNamed(cells: readonly string[]): string[] {
  const whole = new Set(cells.map(groupKey))
  const isSeveral = (groups: readonly string[]) => groups.length > 1 && groups.some((one) => whole.has(groupKey(one)))
  const names = cells.flatMap((cell) => (isSeveral(groupsIn(cell)) ? groupsIn(cell) : [cell]))
  return [...new Map(names.toReversed().map((name) => [groupKey(name), name])).values()].toReversed()
}

/** The groups that a cell names, one or several beside each other: `Support N1, Support N2`. */
export function groupsIn(cell: string): string[] {
  const names = cell.split(/\s*[,;|\n]\s*/).filter((name) => name.trim() !== '')
  return names.length === 0 ? [cell] : names
}

/** Groups are the same whatever their case and the spaces around them. */
export function groupKey(group: string): string {
  return group.trim().toLocaleLowerCase('en')
}
