import { classOfType } from '../../shared/kinds/tickets/ticket-type.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import { groupKey } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { Notices } from '../reading/notices.ts'

/** Names of which more are told by their number alone. */
const MOST = 5000

/** Which new names are told: groups where they tell level 1, types where nobody is asked what they mean. */
export type ToldNames = { readonly levelOneGroups: readonly string[] | null; readonly types: boolean }

/**
 * Notices the names that a contract's tickets never had, and that tell nothing by themselves: a name that is misspelt once would
 * else stand apart without a word.
 */
export class NewWords {
  readonly #known: ReadonlySet<string>
  readonly #told: ToldNames
  readonly #groups = new Map<string, number>()
  readonly #types = new Map<string, number>()

  /** `known`: the texts of the contract's tickets; none before its first file, of which every name is new, and none is told. */
  constructor(known: Iterable<string>, told: ToldNames) {
    const keys = [...known].map(groupKey)
    this.#known = new Set(keys.length > 0 ? [...keys, ...(told.levelOneGroups ?? [])] : [])
    this.#told = told
  }

  add({ group, type }: Ticket, line: number): void {
    if (this.#known.size === 0) return
    if (group !== null && this.#told.levelOneGroups) note(this.#groups, group, line)
    if (type !== null && this.#told.types) note(this.#types, type, line)
  }

  tell(notices: Notices): void {
    for (const [name, line] of this.#groups) if (this.#isNew(name)) notices.add('groups-new', line)
    for (const [name, line] of this.#types)
      if (this.#isNew(name) && classOfType(name) === 'untold') notices.add('types-new', line)
  }

  #isNew(name: string): boolean {
    return !this.#known.has(groupKey(name))
  }
}

function note(lines: Map<string, number>, name: string, line: number): void {
  if (!lines.has(name) && lines.size < MOST) lines.set(name, line)
}
