import { finishedAt } from '../../shared/kinds/tickets/resolution.ts'
import type { Told, ToldOf } from '../db/imports.ts'
import type { Notices } from '../reading/notices.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { RowFacts } from '../reading/row-facts.ts'

const populations = ['rows', 'ended', 'answers'] as const
type Population = (typeof populations)[number]
const rowsAlone = ['rows'] as const
const rowsAndEnded = ['rows', 'ended'] as const
const answersAlone = ['answers'] as const
type Missing = { count: number; readonly lines: number[] }

/** Fewer rows show no habit of a tool. */
const FEWEST = 8
const LINES = 20
/** That a column stays empty by chance where its habit is to be filled: less likely than this, it is told. */
const CHANCE = 0.001

/** Counts which fields the rows of a file say something of, and finds what the last files of its tool never left empty. */
export class ToldFields {
  readonly #fields: readonly string[]
  readonly #counts: Readonly<Record<Population, { count: number; missing: Map<string, Missing> }>>

  /** `fields`: those that a column of the file tells of. */
  constructor(fields: ReadonlySet<FactField>) {
    this.#fields = [...fields]
    const none = () => ({ count: 0, missing: new Map<string, Missing>() })
    this.#counts = { rows: none(), ended: none(), answers: none() }
  }

  add(facts: RowFacts, line: number): void {
    if (facts.kind === 'tickets') {
      const { ticket, answer } = facts
      const { status } = ticket
      const isEnded = finishedAt(ticket) !== null || status === 'resolved' || status === 'closed'
      this.#count(isEnded ? rowsAndEnded : rowsAlone, ticket, line)
      if (answer !== null && answer.satisfied !== null)
        this.#count(answersAlone, { answeredAt: answer.answeredAt, answerSentAt: answer.sentAt }, line)
      return
    }
    this.#count(rowsAlone, factOf(facts), line)
  }

  #count(among: readonly Population[], fact: object, line: number): void {
    for (const population of among) this.#counts[population].count += 1
    const values = fact as Readonly<Record<string, unknown>>
    for (const field of this.#fields)
      if (values[field] === null) for (const population of among) this.#miss(population, field, line)
  }

  #miss(population: Population, field: string, line: number): void {
    const { missing } = this.#counts[population]
    const known = missing.get(field) ?? { count: 0, lines: [] }
    known.count += 1
    if (known.lines.length < LINES) known.lines.push(line)
    missing.set(field, known)
  }

  /** What to know of this file when the next one comes. */
  get told(): ToldOf {
    const told = ({ count, missing }: { count: number; missing: ReadonlyMap<string, Missing> }): Told => ({
      count,
      fields: Object.fromEntries(this.#fields.map((field) => [field, count - (missing.get(field)?.count ?? 0)])),
    })
    const { rows, ended, answers } = this.#counts
    return { rows: told(rows), ended: told(ended), answers: told(answers) }
  }

  /** Tells of the fields that every row of the `last` files told of, and some of this file does not. */
  tellLost(notices: Notices, last: readonly ToldOf[]): void {
    const done = new Set<string>()
    for (const population of populations) {
      const { count, missing } = this.#counts[population]
      for (const [field, { count: lost, lines }] of missing) {
        const before = sumOf(last, population, field)
        if (done.has(field) || before.count < FEWEST) continue
        const isEmptied = lost === count && (1 - before.told / before.count) ** count < CHANCE
        if (!isEmptied && before.told < before.count) continue
        done.add(field)
        if (lost === count) notices.add('columns-lost', null, 1, field)
        else {
          for (const line of lines) notices.add('cells-lost', line, 1, field)
          if (lost > lines.length) notices.add('cells-lost', null, lost - lines.length)
        }
      }
    }
  }
}

/** Of all rows of the files that have a column for the field: how many there were, and how many told of it. */
function sumOf(last: readonly ToldOf[], population: Population, field: string): { count: number; told: number } {
  const having = last.map((file) => file[population]).filter(({ fields }) => Object.hasOwn(fields, field))
  return {
    count: having.reduce((sum, { count }) => sum + count, 0),
    told: having.reduce((sum, { fields }) => sum + fields[field]!, 0),
  }
}

function factOf(facts: Exclude<RowFacts, { kind: 'tickets' }>): object {
  switch (facts.kind) {
    case 'incidents':
      return facts.incident
    case 'satisfaction':
      return facts.answer
    case 'costs':
      return facts.cost
  }
}
