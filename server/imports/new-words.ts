import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import { groupKey } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { Notices } from '../reading/notices.ts'
import type { ContractRules } from '../rules/rules.ts'

/** Names of which more are told by their number alone. */
const MOST = 5000

/**
 * Notices the groups that a contract's tickets never had, where groups tell level 1. A name that is misspelt once would else count
 * apart without a word.
 */
export class NewWords {
  readonly #known: ReadonlySet<string>
  readonly #tellsGroups: boolean
  readonly #groups = new Map<string, number>()

  /** `known`: the texts of the contract's tickets; none before its first file, of which every name is new, and none is told. */
  constructor(known: Iterable<string>, { levelOne, levelOneGroups }: ContractRules) {
    const keys = [...known].map(groupKey)
    this.#known = new Set(keys.length > 0 ? [...keys, ...levelOneGroups] : [])
    this.#tellsGroups = levelOne?.by === 'groups'
  }

  add({ group }: Ticket, line: number): void {
    if (group === null || !this.#tellsGroups || this.#known.size === 0) return
    if (!this.#groups.has(group) && this.#groups.size < MOST) this.#groups.set(group, line)
  }

  tell(notices: Notices): void {
    for (const [name, line] of this.#groups) if (!this.#known.has(groupKey(name))) notices.add('groups-new', line)
  }
}
