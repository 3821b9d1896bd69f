import type { Contract } from '../../shared/api/contracts.ts'
import type { KpiFact } from '../../shared/api/kpi-facts.ts'
import type { Counting, FactSet } from '../../shared/kinds/counting.ts'
import { downtimeWithin } from '../../shared/kinds/incidents/downtime.ts'
import type { Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import type { Month } from '../../shared/period.ts'
import { readAnswers } from '../db/answer-facts.ts'
import { readAnswerMonths } from '../db/answer-months.ts'
import type { Db } from '../db/client.ts'
import { readCostLines } from '../db/cost-facts.ts'
import { readOutages, readSecurityIncidents, type IncidentRow } from '../db/incident-facts.ts'
import { countTicketFacts, readTicketFacts, type FactsRules, type TicketSet } from '../db/ticket-facts.ts'
import { readTicketClasses } from '../db/ticket-months.ts'
import { compileRules } from '../rules/rules.ts'
import { answerFact } from './answer-facts.ts'
import { budgetFact, ownershipFact } from './cost-facts.ts'
import { outageFact, securityFact } from './incident-facts.ts'
import { costTerms, surveyOf, ticketScopes } from './measure-terms.ts'

export type FactsQuestion = {
  readonly kpi: KpiId
  readonly month: Month
  readonly counted: Counting | undefined
  /** Part of an id or of a text of the fact; case does not matter. */
  readonly search: string | undefined
}
type Page = { readonly limit: number; readonly offset: number }
export type OtherFact = Exclude<KpiFact, { kind: 'ticket' }>

/** The facts behind a month of a KPI, each with how it counted: how many there are, and a page of them. */
export async function readKpiFacts(
  db: Db,
  contract: Contract,
  question: FactsQuestion,
  page: Page,
  now: number,
): Promise<{ total: number; facts: KpiFact[] }> {
  const set = kpiDefinition(question.kpi).facts
  if (set === 'levels' || set === 'delays') {
    const filter = { ...question, set, scope: factsScope(db, contract, set) }
    return {
      total: countTicketFacts(db, contract.id, filter),
      facts: [...readTicketFacts(db, contract.id, filter, factsRules(contract), page)],
    }
  }
  const found = (await otherFacts[set](db, contract, question.month, now)).filter((fact) => isWanted(fact, question))
  return { total: found.length, facts: found.slice(page.offset, page.offset + page.limit) }
}

/** Which tickets count in a set of them. */
export function factsScope(db: Db, contract: Contract, set: TicketSet): Scope {
  return ticketScopes(contract, readTicketClasses(db, contract.id))[set]
}

/** What the contract makes of tickets whose row does not say it. */
export const factsRules = ({ levelOne, delaySource }: Contract): FactsRules => ({
  levelOneRule: levelOne?.by ?? null,
  delaySource,
})

type ReadFacts = (db: Db, contract: Contract, month: Month, now: number) => OtherFact[] | Promise<OtherFact[]>

const otherFacts: Record<Exclude<FactSet, TicketSet>, ReadFacts> = {
  budget: (db, contract, month) => costLines(db, contract, month).map((row) => budgetFact(row, costTerms(contract))),
  ownership: (db, contract, month) =>
    costLines(db, contract, month).map((row) => ownershipFact(row, costTerms(contract))),
  answers: (db, contract, month) => {
    const survey = surveyOf(contract, readAnswerMonths(db, contract.id))
    return readAnswers(db, contract.id, month).map((row) => answerFact(row, survey))
  },
  security: (db, { id }, month) => readSecurityIncidents(db, id, month).map(securityFact),
  outages: readOutageFacts,
}

const costLines = (db: Db, { id }: Contract, month: Month) => readCostLines(db, id, { from: month, to: month })

/** Each outage with what it alone took of the month's agreed service time; one that lasts is counted up to `now`. */
async function readOutageFacts(db: Db, contract: Contract, month: Month, now: number): Promise<OtherFact[]> {
  const { monthStart, toFact } = await outageFacts(contract, month, now)
  return readOutages(db, contract.id, month, monthStart).map(toFact)
}

/** What each outage took of the month's agreed service time, and when the month began (epoch seconds). */
export async function outageFacts(contract: Contract, month: Month, now: number) {
  const { timeZone, delay } = await compileRules(contract)
  const period = { from: timeZone.startOfMonth(month), to: Math.min(timeZone.startOfMonth(month + 1), now) }
  const toFact = (row: IncidentRow): OtherFact => {
    const span = { from: row.startedAt, to: Math.max(row.startedAt, row.endedAt ?? now) }
    return outageFact(row, downtimeWithin([span], period, delay.serviceTime))
  }
  return { monthStart: period.from, toFact }
}

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
