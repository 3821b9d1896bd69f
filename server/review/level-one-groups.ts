import type { Contract } from '../../shared/api/contracts.ts'
import type { LevelOneGroups } from '../../shared/api/level-one.ts'
import type { QuestionOption } from '../../shared/api/questions.ts'
import { groupKey, groupsNamed } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { Db } from '../db/client.ts'
import { listGroups } from '../db/group-names.ts'
import { readTicketClasses } from '../db/ticket-months.ts'
import { ticketScopes } from './measure-terms.ts'

/** So many groups are shown, those of most tickets: as many as a contract may list. */
const SHOWN = 200

/** The groups of the finished tickets that the first-level rate counts, and the share of each that counts if it is level 1. */
export function levelOneGroups(db: Db, contract: Contract): LevelOneGroups {
  const { levels } = ticketScopes(contract, readTicketClasses(db, contract.id))
  const shown = listGroups(db, contract.id, levels).slice(0, SHOWN)
  return withEachGroup(shown.map(({ name, count, kept }) => ({ value: name, label: name, count, gives: kept / count })))
}

/** Groups as cells write them, and those that only stand beside others in one. */
export function withEachGroup(cells: readonly QuestionOption[]): QuestionOption[] {
  const whole = new Set(cells.map(({ value }) => groupKey(value)))
  const others = groupsNamed(cells.map(({ value }) => value)).filter((name) => !whole.has(groupKey(name)))
  return [...cells, ...others.map((name) => ({ value: name, label: name, count: 0, gives: null }))]
}
