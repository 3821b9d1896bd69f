import type { ImportKind } from '../../shared/api/imports.ts'
import type { Rest } from '../../shared/api/rests.ts'
import type { QuestionOption } from '../../shared/api/questions.ts'
import { isWithin, ticketClasses, type Scope, type TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import { finishedAt, isExcluded } from '../../shared/kinds/tickets/resolution.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import { countFirstLevel } from '../../shared/kpi/first-level-resolution/definition.ts'
import { groupKey, type LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'
import { withEachGroup } from '../review/level-one-groups.ts'
import type { ticketScopes } from '../review/measure-terms.ts'
import type { RowFacts } from '../reading/row-facts.ts'
import type { ContractRules } from '../rules/rules.ts'

/** Which tickets each KPI counts, once it is known what a file tells of their types. */
type Scopes = ReturnType<typeof ticketScopes>
/** Finished tickets of one class: said to be, with a date that places them, resolved on one; of which the level and SLA are told. */
type Tally = { said: number; placed: number; resolved: number; levels: number; first: number; sla: number; met: number }
type Group = {
  readonly name: string
  /** Its key, alone in a set. */
  readonly alone: ReadonlySet<string>
  readonly byClass: Map<TicketClass, { count: number; kept: number }>
}

/** What is kept of a ticket export. */
type KeptTickets = {
  readonly tickets: Iterable<Ticket>
  readonly answers: { readonly answered: number; readonly satisfied: number }
}

/** A column of more different groups holds none. */
const MOST_GROUPS = 5000
/** Groups that a contract may list. */
const GROUPS_SHOWN = 200

/** Counts what each KPI will rest on in a file, while its rows go by. */
export class Rests {
  readonly #tallies = new Map<TicketClass, Tally>()
  readonly #groups = new Map<string, Group>()
  /** The same groups by the texts that name them, of which few fill a column. */
  readonly #byText = new Map<string, Group>()
  #facts = noFacts()
  #tickets = 0

  add(facts: RowFacts, rules: ContractRules, fileRule: LevelOneRule | null): void {
    if (facts.kind === 'tickets') this.#addTicket(facts.ticket, rules, fileRule)
    const answer = 'answer' in facts ? facts.answer : null
    this.#facts.rows += 1
    if (answer && answer.satisfied !== null) this.#facts.answered += 1
    if (answer?.satisfied) this.#facts.satisfied += 1
    if (facts.kind === 'incidents') {
      this.#facts[facts.incident.kind === 'security' ? 'security' : 'outages'] += 1
      if (facts.incident.kind === 'outage' && facts.incident.endedAt !== null) this.#facts.ended += 1
    }
    if (facts.kind === 'costs' && facts.cost.forecast !== null) this.#facts.forecast += 1
  }

  #addTicket(ticket: Ticket, rules: ContractRules, fileRule: LevelOneRule | null): void {
    this.#tickets += 1
    const ticketClass = rules.classOf(ticket)
    const tally = this.#tallies.get(ticketClass) ?? emptyTally()
    this.#tallies.set(ticketClass, tally)
    if (isExcluded(ticket)) return
    const isPlaced = finishedAt(ticket) !== null
    if (isPlaced || ticket.status === 'resolved' || ticket.status === 'closed') tally.said += 1
    if (!isPlaced) return
    tally.placed += 1
    if (ticket.resolvedAt !== null) tally.resolved += 1
    if (ticket.slaMet !== null) tally.sla += 1
    if (ticket.slaMet) tally.met += 1
    const count = countFirstLevel(ticket, rules.levelOne?.by ?? fileRule, rules.levelOneGroups)!
    if (count.counted !== 'unknown') tally.levels += 1
    if (count.counted === 'first-level') tally.first += 1
    this.#addGroup(ticket, ticketClass)
  }

  #addGroup(ticket: Ticket, ticketClass: TicketClass): void {
    if (ticket.group === null) return
    const group = this.#byText.get(ticket.group) ?? this.#findGroup(ticket.group)
    if (group === null) return
    const known = group.byClass.get(ticketClass) ?? { count: 0, kept: 0 }
    known.count += 1
    if (countFirstLevel(ticket, 'groups', group.alone)!.counted === 'first-level') known.kept += 1
    group.byClass.set(ticketClass, known)
  }

  /** Null where there are too many already. */
  #findGroup(text: string): Group | null {
    const key = groupKey(text)
    const known = this.#groups.get(key)
    if (!known && this.#groups.size >= MOST_GROUPS) return null
    const group = known ?? { name: text, alone: new Set([key]), byClass: new Map() }
    this.#groups.set(key, group)
    if (this.#byText.size < MOST_GROUPS) this.#byText.set(text, group)
    return group
  }

  forget(): void {
    this.#tallies.clear()
    this.#groups.clear()
    this.#byText.clear()
    this.#tickets = 0
    this.#facts = noFacts()
  }

  /** Counts each ticket once, where rows were followed by others of the same tickets. */
  countAgain(kept: KeptTickets, rules: ContractRules, fileRule: LevelOneRule | null): void {
    this.forget()
    for (const ticket of kept.tickets) this.#addTicket(ticket, rules, fileRule)
    this.#facts = { ...noFacts(), ...kept.answers }
  }

  /** The classes that its tickets have. */
  get told(): ReadonlySet<TicketClass> {
    return new Set(this.#tallies.keys())
  }

  /**
   * The groups of finished tickets as cells write them, those of most first: how many each has, and the share that counts if it is
   * level 1; then those that stand beside others alone.
   */
  groups({ levels }: Scopes): QuestionOption[] {
    const all = [...this.#groups.values()].map(({ name, byClass }) => {
      const within = [...byClass].filter(([one]) => isWithin(levels, one)).map(([, sums]) => sums)
      const count = within.reduce((sum, one) => sum + one.count, 0)
      const kept = within.reduce((sum, one) => sum + one.kept, 0)
      return { value: name, label: name, count, gives: count === 0 ? null : kept / count }
    })
    const ordered = all.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    return withEachGroup(ordered.slice(0, GROUPS_SHOWN))
  }

  list(kind: ImportKind, scopes: Scopes, rule: LevelOneRule | null): Rest[] {
    const { rows, answered, satisfied, security, outages, ended, forecast } = this.#facts
    switch (kind) {
      case 'tickets': {
        const all = this.#within('all')
        const levels = this.#within(scopes.levels)
        const delays = this.#within(scopes.delays)
        return [
          rest('placed', all.placed, all.said),
          ...this.#leftOut(scopes, all.said),
          { ...rest('first-level', levels.levels, levels.placed, levels.first), rule },
          rest('delay', delays.resolved, delays.placed),
          ...(delays.sla > 0 ? [rest('sla', delays.sla, delays.placed, delays.met)] : []),
          ...(answered > 0 ? [rest('answers', answered, this.#tickets, satisfied)] : []),
        ]
      }
      case 'incidents':
        return [
          ...(security > 0 ? [rest('security', security, rows)] : []),
          ...(outages > 0 ? [rest('outages', ended, outages)] : []),
        ]
      case 'satisfaction':
        return [rest('answers', answered, rows, satisfied)]
      case 'costs':
        return [rest('costs', rows, rows), ...(forecast > 0 ? [rest('forecast', forecast, rows)] : [])]
    }
  }

  /** Of how many finished tickets the type keeps a figure from counting them. */
  #leftOut({ levels, delays }: Scopes, all: number): Rest[] {
    const told = (on: Rest['on'], scope: Scope) => rest(on, this.#within(scope).said, all)
    const lines =
      levels === delays ? [told('counted', levels)] : [told('levels-counted', levels), told('delays-counted', delays)]
    return lines.filter(({ counted, of }) => counted < of)
  }

  #within(scope: Scope): Tally {
    const sum = emptyTally()
    for (const ticketClass of ticketClasses) {
      const tally = isWithin(scope, ticketClass) ? this.#tallies.get(ticketClass) : undefined
      if (tally) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key]
    }
    return sum
  }
}

const noFacts = () => ({ rows: 0, answered: 0, satisfied: 0, security: 0, outages: 0, ended: 0, forecast: 0 })
const emptyTally = (): Tally => ({ said: 0, placed: 0, resolved: 0, levels: 0, first: 0, sla: 0, met: 0 })

function rest(on: Rest['on'], counted: number, of: number, kept?: number): Rest {
  return { on, counted, of, share: kept === undefined || counted === 0 ? null : kept / counted, rule: null }
}
