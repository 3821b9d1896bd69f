import type { Contract } from '../../shared/api/contracts.ts'
import type { FactOrder, KpiFact } from '../../shared/api/kpi-facts.ts'
import { calculationOf } from '../../shared/commitments/calculation.ts'
import { isScoped, isTicketSet, type Counting, type FactSet } from '../../shared/kinds/counting.ts'
import { forecastOfMonth } from '../../shared/kinds/costs/cost-tally.ts'
import { downtimeWithin } from '../../shared/kinds/incidents/downtime.ts'
import type { Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import type { TicketSet } from '../../shared/kinds/tickets/ticket.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { monthsOf, type Month, type Period } from '../../shared/period.ts'
import { serviceYears } from '../../shared/service-time.ts'
import { readAnswers } from '../db/answer-facts.ts'
import { readAnswerMonths } from '../db/answer-months.ts'
import type { Db } from '../db/client.ts'
import { readCostLines } from '../db/cost-facts.ts'
import { readCostMonths } from '../db/cost-months.ts'
import { readOutages, readSecurityIncidents, type IncidentRow } from '../db/incident-facts.ts'
import { readIncidentMonths } from '../db/incident-months.ts'
import { countTicketFacts, readTicketFacts, type FactsRules } from '../db/ticket-facts.ts'
import { readTicketClasses } from '../db/ticket-months.ts'
import { compileRules } from '../rules/rules.ts'
import { decodeTicket } from '../rules/ticket-row.ts'
import { answerFact } from './answer-facts.ts'
import { budgetFact, ownershipFact, type BudgetTerms } from './cost-facts.ts'
import { weightiestFirst, type OtherFact } from './fact-weight.ts'
import { outageFact, securityFact } from './incident-facts.ts'
import { costTerms, forecastMonths, surveyOf, ticketScopes } from './measure-terms.ts'

export type FactsQuestion = {
  readonly kpi: KpiId
  readonly period: Period
  readonly counted: Counting | undefined
  /** Part of an id or of a text of the fact; case does not matter. */
  readonly search: string | undefined
  /** Tickets of one priority alone, whatever its case and accents. */
  readonly priority?: string | undefined
}
type Page = { readonly limit: number; readonly offset: number; readonly order: FactOrder }

/** The facts behind a KPI over a run of months, each with how it counted at `now` (epoch seconds): how many, and a page of them. */
export async function readKpiFacts(
  db: Db,
  contract: Contract,
  question: FactsQuestion & { readonly now: number },
  page: Page,
): Promise<{ total: number; facts: KpiFact[] }> {
  const set = kpiDefinition(question.kpi).facts
  if (isTicketSet(set)) {
    const filter = { ...question, set, scope: factsScope(db, contract, set) }
    const rules = await factsRules(contract)
    return {
      total: countTicketFacts(db, contract.id, filter),
      facts: [...readTicketFacts(db, contract.id, { filter, rules }, page)],
    }
  }
  const found = (await otherFacts[set](db, contract, question.period, question.now)).filter((fact) =>
    isWanted(fact, question),
  )
  const ordered = page.order === 'weight' ? weightiestFirst(found) : found
  return { total: found.length, facts: ordered.slice(page.offset, page.offset + page.limit) }
}

/** Which tickets count in a set of them. */
export function factsScope(db: Db, contract: Contract, set: TicketSet): Scope {
  return isScoped(set) ? ticketScopes(contract, readTicketClasses(db, contract.id))[set] : 'all'
}

/** What the contract makes of tickets whose row does not say it. */
export async function factsRules(contract: Contract): Promise<FactsRules> {
  const { commitments, delay } = await compileRules(contract)
  return {
    levelOneRule: contract.levelOne?.by ?? null,
    delaySource: contract.delaySource,
    calculation: (row, set, term) => {
      const ticket = decodeTicket(row, term)
      const commitment = set === 'responses' ? 'response' : 'resolution'
      return calculationOf(ticket, commitment, commitments(ticket), delay.serviceTime)
    },
  }
}

type ReadFacts = (db: Db, contract: Contract, period: Period, now: number) => OtherFact[] | Promise<OtherFact[]>

const otherFacts: Record<Exclude<FactSet, TicketSet>, ReadFacts> = {
  budget: (db, contract, period) => {
    const terms = budgetTerms(db, contract)
    return readCostLines(db, contract.id, period).map((row) => budgetFact(row, terms))
  },
  ownership: (db, contract, period) =>
    readCostLines(db, contract.id, period).map((row) => ownershipFact(row, costTerms(contract))),
  answers: (db, contract, period) => {
    const survey = surveyOf(contract, readAnswerMonths(db, contract.id))
    return readAnswers(db, contract.id, period).map((row) => answerFact(row, survey))
  },
  security: (db, { id }, period) => {
    const covered = readIncidentMonths(db, id)
    return readSecurityIncidents(db, id, period).map((row) => securityFact(row, covered.has(row.month)))
  },
  outages: async (db, contract, period, now) => {
    const { start, toFact } = await outageFacts(db, contract, period, now)
    return readOutages(db, contract.id, period, start).map(toFact)
  },
}

/** What decides which cost lines a budget counts. */
export function budgetTerms(db: Db, contract: Contract): BudgetTerms {
  const [costs, agreed] = [readCostMonths(db, contract.id), forecastMonths(contract)]
  const isForecast = (month: Month) => {
    const known = costs.get(month)
    return known !== undefined && forecastOfMonth(known, agreed.get(month) ?? null) !== null
  }
  return { ...costTerms(contract), isForecast }
}

/**
 * Each outage with what it alone took of the agreed service time in those months of a run that a file covers, as availability
 * has it; one that lasts is counted up to `now`. `start`: when the run began (epoch seconds).
 */
export async function outageFacts(db: Db, contract: Contract, period: Period, now: number) {
  const { timeZone, delay } = await compileRules(contract)
  const known = readIncidentMonths(db, contract.id)
  const knowsOutages = (month: Month) => {
    const { serviceSeconds, outages, plannedOutages } = known.get(month) ?? noOutages
    return serviceSeconds > 0 || outages + plannedOutages > 0
  }
  const covered = monthsOf(period)
    .filter(knowsOutages)
    .map((month) => ({ from: timeZone.startOfMonth(month), to: timeZone.startOfMonth(month + 1) }))
  const toFact = (row: IncidentRow): OtherFact => {
    const span = { from: row.startedAt, to: Math.max(row.startedAt, row.endedAt ?? now) }
    const touched = covered.filter(({ from, to }) => span.from < to && (span.to > from || span.from >= from))
    const taken = touched.map(({ from, to }) =>
      downtimeWithin([span], { from, to: Math.min(to, now) }, delay.serviceTime),
    )
    return outageFact(
      row,
      taken.reduce((sum, seconds) => sum + seconds, 0),
      touched.length > 0,
    )
  }
  // No outage is of another year: a run that is asked for from one begins with the first of these, or after them all.
  const from = Math.min(Math.max(period.from, serviceYears.from * 12), serviceYears.to * 12)
  return { start: timeZone.startOfMonth(from), toFact }
}

const noOutages = { serviceSeconds: 0, outages: 0, plannedOutages: 0 }

export function isWanted(fact: OtherFact, { counted, search }: FactsQuestion): boolean {
  if (counted && fact.counted !== counted) return false
  if (!search) return true
  const wanted = search.toLocaleLowerCase()
  return textsOf(fact).some((text) => text?.toLocaleLowerCase().includes(wanted))
}

function textsOf(fact: OtherFact): (string | null)[] {
  switch (fact.kind) {
    case 'incident':
      return [fact.id, fact.severity, fact.category, fact.service]
    case 'answer':
      return [fact.id, fact.ticketId]
    case 'cost':
      return [fact.id, fact.label]
  }
}
