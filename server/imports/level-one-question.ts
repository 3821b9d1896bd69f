import type { QuestionAnswer } from '../../shared/api/questions.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { groupsNamed, ruleForFile } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { TicketField } from '../../shared/kinds/tickets/ticket.ts'
import type { Asking } from '../reading/asking.ts'
import { normaliseWords } from '../reading/values/clean-text.ts'
import { ticketScopes } from '../review/measure-terms.ts'
import type { Rests } from './rests.ts'

/** The id of the question which groups are level 1. */
export const LEVEL_ONE = 'level-one'

/** What tells level 1 once its groups are chosen; null while none are. */
export function chosenLevelOne(answer: QuestionAnswer | undefined): Contract['levelOne'] {
  return Array.isArray(answer) && answer.length > 0 ? { by: 'groups', groups: answer } : null
}

/**
 * Asks which groups are level 1, where the file has groups, nothing else in it tells the level, and the contract does not say:
 * without an answer the first KPI has no figure.
 */
export function askLevelOne(
  asking: Asking,
  contract: Contract,
  file: { readonly answered: ReadonlySet<TicketField>; readonly column: string | null },
  rests: Rests,
): void {
  const isTold = contract.levelOne !== null || ruleForFile(file.answered, null) !== null
  if (isTold || !file.answered.has('group')) return
  const options = rests.groups(ticketScopes(contract, rests.told))
  if (options.length === 0) return
  asking.chooseSeveral({
    about: { topic: 'level-one', column: file.column },
    options,
    guess: groupsNamed(options.map(({ value }) => value)).filter(isLikelyLevelOne),
    count: options.reduce((sum, { count }) => sum + (count ?? 0), 0),
  })
}

/** `Support N1/N2` is not level 1 alone. */
function isLikelyLevelOne(name: string): boolean {
  const words = normaliseWords(name)
  return LEVEL_ONE_NAMES.test(words) && !HIGHER.test(words)
}
const HIGHER = /\b(?:(?:[nl]|(?:niveau|level|tier|nivel|support) ?)[2-4]|(?:niveau|level|tier|nivel|support) i{2,3})\b/

/** How first lines are called, normalised. */
const LEVEL_ONE_NAMES =
  /\b(?:n1|l1|(?:niveau|level|tier|nivel|support) (?:1|i)|(?:niveau|level|tier|nivel|support)1|(?:1er|premier) niveau|(?:1st|first)[ -]?(?:line|level)|service ?desk|help ?desk|hotline|centre de (?:services?|support)|assistance)\b/
