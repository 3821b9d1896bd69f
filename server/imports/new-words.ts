import { classOfType } from '../../shared/kinds/tickets/ticket-type.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import { groupKey } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { Notices } from '../reading/notices.ts'
import type { ContractRules } from '../rules/rules.ts'

/** Names of which more are told by their number alone. */
const MOST = 5000

/**
 * Notices the names that a contract's tickets never had, and on which figures rest: groups, where they tell level 1, and types
 * that tell neither an incident nor a request. A name that is misspelt once would else count apart without a word.
 */
export class NewWords {
  readonly #known: ReadonlySet<string>
  readonly #tellsGroups: boolean
  readonly #lines = { groups: new Map<string, number>(), types: new Map<string, number>() }

  /** `known`: the texts of the contract's tickets; none before its first file, of which every name is new, and those of groups are not told. */
  constructor(known: Iterable<string>, { levelOne, levelOneGroups }: ContractRules) {
    const keys = [...known].map(groupKey)
    this.#known = new Set(keys.length > 0 ? [...keys, ...levelOneGroups] : [])
    this.#tellsGroups = levelOne?.by === 'groups'
  }

  add({ group, type }: Ticket, line: number): void {
    if (group !== null && this.#tellsGroups && this.#known.size > 0) this.#note('groups', group, line)
    if (type !== null) this.#note('types', type, line)
  }

  #note(kind: 'groups' | 'types', name: string, line: number): void {
    const lines = this.#lines[kind]
    if (!lines.has(name) && lines.size < MOST) lines.set(name, line)
  }

  tell(notices: Notices): void {
    const isNew = ([name]: readonly [string, number]) => !this.#known.has(groupKey(name))
    const lines = (found: ReadonlyMap<string, number>) => [...found].filter(isNew)
    for (const [, line] of lines(this.#lines.groups)) notices.add('groups-new', line)
    // A contract whose types tell nothing at all counts all of its tickets: nothing is told apart.
    if (this.#known.size === 0 && [...this.#lines.types.keys()].every(tellsNothing)) return
    for (const [name, line] of lines(this.#lines.types)) if (tellsNothing(name)) notices.add('types-new', line)
  }
}

const tellsNothing = (type: string) => classOfType(type) === 'untold'
