import type { ColumnRule } from './formats/format.ts'
import type { IssueCode } from './issues.ts'
import { normaliseWords } from './values/clean-text.ts'
import { readRemaining } from './values/duration.ts'
import { readSlaOutcome } from './values/sla-words.ts'
import { readYesNo } from './values/words.ts'

/** What a cell says, or what is wrong with it. */
export type Reading<Value> =
  | { readonly value: Value | null; readonly problem?: IssueCode }
  | { readonly value?: never; readonly problem: IssueCode }

/** What a number counts of which the sign alone matters. */
const ANY_UNIT = 'minutes'

/**
 * Yes or no, as the column says it: in words, by its opposite, by how long it was exceeded, or by the time that was left.
 * `Respecté` and `Breached` say it whatever the column.
 */
export function readSaid(cell: string, rule: ColumnRule | null): Reading<boolean> {
  if (rule?.says === 'remaining') {
    const word = readSlaOutcome(cell)
    if (word !== null) return { value: word }
    const left = readRemaining(cell, rule.unit ?? ANY_UNIT)
    return known(left === null ? null : left >= 0, 'duration-unreadable')
  }
  const words = rule?.words
  const word = normaliseWords(cell)
  if (words && Object.hasOwn(words, word)) return { value: words[word]! }
  const outcome = rule?.field === 'slaMet' || rule?.field === 'responseSlaMet' ? readSlaOutcome(cell) : null
  if (outcome !== null) return { value: outcome }
  const said = readYesNo(cell)
  const over = said === null && rule?.says === 'opposite' ? readRemaining(cell, rule.unit ?? ANY_UNIT) : null
  if (over !== null) return { value: over <= 0 }
  return known(said !== null && rule?.says === 'opposite' ? !said : said, 'yes-no-unreadable')
}

function known<Value>(value: Value | null, problem: IssueCode): Reading<Value> {
  return value === null ? { problem } : { value }
}
