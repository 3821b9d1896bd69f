import type { CountingReason, FactOrder, TicketFact } from '../../shared/api/kpi-facts.ts'
import { isWithin, type Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import {
  leavingName,
  ticketFieldNames,
  ticketFields,
  type LeavingName,
  type OptionalTicketField,
  type TicketSays,
} from '../../shared/kinds/tickets/ticket.ts'
import type { Calculation } from '../../shared/commitments/calculation.ts'
import { isGraded, type Counting, type FactSetOf, type GradedSet } from '../../shared/kinds/counting.ts'
import type { LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { classCodes, countingCodes, decodeFlag, isInScope, reasonCodes, ruleCodes, statusCodes } from './codes.ts'
import { IN_SLICE, OF_MONTHS, sliceFacts } from './fact-slices.ts'
import { toInstant } from './instant.ts'
import { ticketSelection, type TicketFacts, type TicketRow } from './ticket-columns.ts'
import { readTerms } from './terms.ts'

/** The ways in which a KPI may count tickets. */
export type TicketSet = FactSetOf<'tickets'>

export type FactsFilter = {
  readonly set: TicketSet
  /** Tickets out of it are listed, and counted out. */
  readonly scope: Scope
  readonly period: Period
  readonly counted: Counting | undefined
  /** Part of a ticket's id, priority, type, category, site or group; case does not matter. */
  readonly search: string | undefined
}
/** What the contract's rules make of a ticket where its row does not say it. */
export type FactsRules = {
  readonly levelOneRule: LevelOneRule | null
  readonly delaySource: 'dates' | 'tool'
  /** The calculation of a commitment, of which the row keeps the outcome alone. */
  readonly calculation: (row: TicketFacts, set: GradedSet, term: Term) => Calculation | null
}
/** The text that a row refers to by its number. */
export type Term = (id: number | null) => string | null

type StoredTicket = TicketRow & { readonly importId: number }
const selection = `import_id AS importId, ${ticketSelection}`

const excluded = countingCodes.code.excluded
/** Each way of counting a row, as an SQL condition for the filter. */
const isCounted: Record<TicketSet, (counting: Counting, scope: Scope) => string> = {
  levels: (counting, scope) =>
    counting === 'excluded'
      ? `(counted = ${excluded} OR NOT ${isInScope(scope)})`
      : `(counted = ${countingCodes.code[counting]} AND ${isInScope(scope)})`,
  delays: (counting, scope) => {
    const counts = `(delay_seconds IS NOT NULL AND ${isInScope(scope)})`
    return counting === 'counted' ? counts : counting === 'excluded' ? `NOT ${counts}` : '0'
  },
  responses: (counting) => gradedAs(counting, 'response'),
  resolutions: (counting) => gradedAs(counting, 'resolution'),
}

function gradedAs(counting: Counting, what: 'response' | 'resolution'): string {
  const graded: Partial<Record<Counting, string>> = {
    'in-time': `${what}_met = 1`,
    late: `${what}_met = 0`,
    unknown: `(${what}_asked IS NOT NULL AND ${what}_met IS NULL)`,
    excluded: `${what}_asked IS NULL`,
    disputed: `${what}_met <> ${what === 'response' ? 'response_sla_met' : 'sla_met'}`,
  }
  return graded[counting] ?? '0'
}

/**
 * What weighs most on a figure, in SQL: on the first-level rate the tickets that were escalated, then those of which nothing tells,
 * on the delay those that count; the longest delay first. Of commitments, those that were late, then those of which nothing tells.
 */
const byWeight: Record<TicketSet, (scope: Scope) => string> = {
  levels: (scope) => {
    const first = (counting: Counting) => `(counted = ${countingCodes.code[counting]} AND ${isInScope(scope)}) DESC`
    return `${first('escalated')}, ${first('unknown')}, ${first('first-level')}, delay_seconds DESC`
  },
  delays: (scope) => `(delay_seconds IS NOT NULL AND ${isInScope(scope)}) DESC, delay_seconds DESC`,
  responses: () => '(response_met = 0) DESC, (response_asked IS NOT NULL) DESC, response_seconds DESC',
  resolutions: () => '(resolution_met = 0) DESC, (resolution_asked IS NOT NULL) DESC, delay_seconds DESC',
}

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
function isAskedFor({ set, scope, counted, search }: FactsFilter): string {
  const conditions = ['1']
  if (counted) conditions.push(isCounted[set](counted, scope))
  if (search) {
    const inTerms = searchedTerms.map((column) => `${column} IN (SELECT value FROM json_each(@terms))`)
    conditions.push(`(instr(lower(id), lower(@search)) > 0 OR ${inTerms.join(' OR ')})`)
  }
  return conditions.join(' AND ')
}

function bind(
  contractId: number,
  { period, search }: FactsFilter,
  terms: ReadonlyMap<number, string>,
): Record<string, string | number> & { contractId: number } {
  if (!search) return { contractId, ...period }
  const wanted = search.toLocaleLowerCase()
  const found = [...terms].filter(([, text]) => text.toLocaleLowerCase().includes(wanted)).map(([id]) => id)
  return { contractId, ...period, search, terms: JSON.stringify(found) }
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
    ...countedAs(row, filter, rules),
    levelOneRule: rules.levelOneRule ?? ruleCodes.decode(row.fileRule),
    delayHours: inHours(row.delaySeconds),
    guaranteedHours: inHours(calculation?.within),
    takenHours: inHours(calculation?.took),
    pausedHours: inHours(calculation?.paused),
    lateHours: inHours(calculation?.late),
    dueAt: calculation?.dueAt == null ? null : toInstant(calculation.dueAt),
    importId: row.importId,
  }
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

type CountedAs = { counted: Counting; reason: CountingReason | null }

function countedAs(row: TicketRow, { set, scope }: FactsFilter, rules: FactsRules): CountedAs {
  const excludedAs = row.counted === excluded ? reasonCodes.decode(row.countedReason) : null
  if (excludedAs !== null) return { counted: 'excluded', reason: excludedAs }
  if (isGraded(set)) return gradedCounting(row, set)
  if (!isWithin(scope, classCodes.decode(row.class ?? 0)!)) return { counted: 'excluded', reason: 'other-type' }
  return set === 'levels' ? firstLevelCounting(row) : delayCounting(row, rules)
}

function firstLevelCounting(row: TicketRow): CountedAs {
  return { counted: countingCodes.decode(row.counted) ?? 'unknown', reason: reasonCodes.decode(row.countedReason) }
}

function delayCounting(row: TicketRow, rules: FactsRules): CountedAs {
  if (row.delaySeconds !== null) return { counted: 'counted', reason: null }
  return { counted: 'excluded', reason: rules.delaySource === 'tool' ? 'no-stated-delay' : 'no-resolution-date' }
}

function gradedCounting(row: TicketRow, set: GradedSet): CountedAs {
  const isResponse = set === 'responses'
  const [asked, met] = isResponse ? [row.responseAsked, row.responseMet] : [row.resolutionAsked, row.resolutionMet]
  if (asked === null) return { counted: 'excluded', reason: 'no-commitment' }
  if (met === null) return { counted: 'unknown', reason: isResponse ? 'no-response' : 'no-resolution-date' }
  return { counted: met === 1 ? 'in-time' : 'late', reason: null }
}
