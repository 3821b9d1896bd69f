import type { FactOrder, TicketFact } from '../../shared/api/kpi-facts.ts'
import type { Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import type { TicketSet } from '../../shared/kinds/tickets/ticket.ts'
import {
  leavingName,
  ticketFieldNames,
  ticketFields,
  type LeavingName,
  type OptionalTicketField,
  type TicketSays,
} from '../../shared/kinds/tickets/ticket.ts'
import type { Calculation } from '../../shared/commitments/calculation.ts'
import { isGraded, type Counting, type GradedSet } from '../../shared/kinds/counting.ts'
import type { LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { decodeFlag, ruleCodes, statusCodes } from './codes.ts'
import { IN_SLICE, OF_MONTHS, sliceFacts } from './fact-slices.ts'
import { toInstant } from './instant.ts'
import { byWeight, countedAs, isCounted, type DelaySource } from './ticket-counting.ts'
import { ticketSelection, type TicketFacts, type TicketRow } from './ticket-columns.ts'
import { readTerms, termsLike } from './terms.ts'

export type FactsFilter = {
  readonly set: TicketSet
  /** Tickets out of it are listed, and counted out. */
  readonly scope: Scope
  readonly period: Period
  readonly counted: Counting | undefined
  /** Part of a ticket's id, priority, type, category, site or group; case does not matter. */
  readonly search: string | undefined
  /** Those of one priority alone, whatever its case and accents. */
  readonly priority?: string | undefined
}
/** What the contract's rules make of a ticket where its row does not say it. */
export type FactsRules = {
  readonly levelOneRule: LevelOneRule | null
  readonly delaySource: DelaySource
  /** The calculation of a commitment, of which the row keeps the outcome alone. */
  readonly calculation: (row: TicketFacts, set: GradedSet, term: Term) => Calculation | null
}
/** The text that a row refers to by its number. */
export type Term = (id: number | null) => string | null

type StoredTicket = TicketRow & { readonly importId: number }
const selection = `import_id AS importId, ${ticketSelection}`

/** A page of the tickets of a run of months, each with how it counted in a KPI: by date of opening, or those that weigh most first. */
export function* readTicketFacts(
  db: Db,
  contractId: number,
  { filter, rules }: { readonly filter: FactsFilter; readonly rules: FactsRules },
  { order, ...page }: { readonly limit: number; readonly offset: number; readonly order: FactOrder },
): Generator<TicketFact> {
  const terms = readTerms(db, contractId)
  const rows = db.sqlite
    .prepare(
      `SELECT ${selection} FROM tickets WHERE ${OF_MONTHS} AND ${isAskedFor(filter)}
        ORDER BY ${order === 'weight' ? `${byWeight[filter.set](filter.scope)}, ` : ''}opened_at, id LIMIT @limit OFFSET @offset`,
    )
    .iterate({ ...bind(contractId, filter, terms), ...page })
  for (const row of rows as Iterable<StoredTicket>) yield toFact(row, filter, rules, terms)
}

/** All of them, a slice at a time, so that others are answered meanwhile. */
export async function* sliceTicketFacts(
  snapshot: Db,
  contractId: number,
  filter: FactsFilter,
  rules: FactsRules,
): AsyncGenerator<TicketFact[]> {
  const terms = readTerms(snapshot, contractId)
  const bound = bind(contractId, filter, terms)
  const order = ['opened_at', 'id']
  const read = snapshot.sqlite.prepare(
    `SELECT ${selection} FROM tickets WHERE ${IN_SLICE} ORDER BY ${order.join(', ')}`,
  )
  const sliced = { table: 'tickets', within: OF_MONTHS, where: isAskedFor(filter), bound, order } as const
  for await (const ids of sliceFacts(snapshot, sliced))
    yield (read.all({ contractId, ids }) as StoredTicket[]).map((row) => toFact(row, filter, rules, terms))
}

export function countTicketFacts(db: Db, contractId: number, filter: FactsFilter): number {
  const count = db.sqlite.prepare(`SELECT count(*) FROM tickets WHERE ${OF_MONTHS} AND ${isAskedFor(filter)}`).pluck()
  return count.get(bind(contractId, filter, readTerms(db, contractId))) as number
}

const searchedTerms = ['priority', 'type', 'category', 'site', '"group"']

/** Which of those tickets are asked for, in SQL. */
function isAskedFor({ set, scope, counted, search, priority }: FactsFilter): string {
  const conditions = ['1']
  if (counted) conditions.push(isCounted[set](counted, scope))
  if (priority !== undefined) conditions.push('priority IN (SELECT value FROM json_each(@priorities))')
  if (search) {
    const inTerms = searchedTerms.map((column) => `${column} IN (SELECT value FROM json_each(@terms))`)
    conditions.push(`(instr(lower(id), lower(@search)) > 0 OR ${inTerms.join(' OR ')})`)
  }
  return conditions.join(' AND ')
}

function bind(
  contractId: number,
  { period, search, priority }: FactsFilter,
  terms: ReadonlyMap<number, string>,
): Record<string, string | number> & { contractId: number } {
  const ofPriority = priority === undefined ? {} : { priorities: JSON.stringify(termsLike(terms, priority)) }
  if (!search) return { contractId, ...period, ...ofPriority }
  const wanted = search.toLocaleLowerCase()
  const found = [...terms].filter(([, text]) => text.toLocaleLowerCase().includes(wanted)).map(([id]) => id)
  return { contractId, ...period, ...ofPriority, search, terms: JSON.stringify(found) }
}

function toFact(
  row: StoredTicket,
  filter: FactsFilter,
  rules: FactsRules,
  terms: ReadonlyMap<number, string>,
): TicketFact {
  const term = (id: number | null) => (id === null ? null : (terms.get(id) ?? null))
  const calculation = isGraded(filter.set) ? rules.calculation(row, filter.set, term) : null
  return {
    kind: 'ticket',
    ticketId: row.id,
    openedAt: toInstant(row.openedAt),
    ...toldFields(row, term),
    ...countedAs(row, filter.set, filter.scope, rules.delaySource),
    levelOneRule: rules.levelOneRule ?? ruleCodes.decode(row.fileRule),
    delayHours: inHours(row.delaySeconds),
    guaranteedHours: inHours(calculation?.within),
    takenHours: inHours(calculation?.took),
    pausedHours: inHours(calculation?.paused),
    lateHours: inHours(calculation?.late),
    dueAt: calculation?.dueAt == null ? null : toInstant(calculation.dueAt),
    dispute: toDispute(calculation?.dispute),
    importId: row.importId,
  }
}

function toDispute(dispute: Calculation['dispute'] | undefined): TicketFact['dispute'] {
  return dispute
    ? { toolSays: dispute.toolSays, cause: dispute.cause, otherwiseHours: inHours(dispute.otherwise) }
    : null
}

/** A field as it leaves, by what it says: codes and terms as what they stand for. */
const leaves: Readonly<Record<Exclude<TicketSays, 'key'>, (stored: number, term: Term) => unknown>> = {
  instant: toInstant,
  status: statusCodes.decode,
  name: (id, term) => term(id),
  names: (id, term) => term(id),
  level: (level) => level,
  flag: decodeFlag,
  count: (count) => count,
  duration: inHours,
}
const optionalFields = ticketFieldNames.filter((field) => field !== 'id' && field !== 'openedAt')

function toldFields(row: TicketRow, term: Term): Pick<TicketFact, LeavingName<OptionalTicketField>> {
  const told = optionalFields.map((field) => {
    const stored = row[field]
    return [leavingName(field), stored === null ? null : leaves[ticketFields[field].says](stored, term)]
  })
  return Object.fromEntries(told) as ReturnType<typeof toldFields>
}

function inHours(seconds: number | null | undefined): number | null {
  return seconds == null ? null : seconds / 3600
}
