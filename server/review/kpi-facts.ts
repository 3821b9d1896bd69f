import type { Contract } from '../../shared/api/contracts.ts'
import type { Counting, KpiFact } from '../../shared/api/kpi-facts.ts'
import { downtimeWithin } from '../../shared/kpi/downtime.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import type { Month } from '../../shared/period.ts'
import { readAnswers } from '../db/answer-facts.ts'
import { readAnswerMonths } from '../db/answer-months.ts'
import type { Db } from '../db/client.ts'
import { readCostLines } from '../db/cost-facts.ts'
import { readOutages, readSecurityIncidents } from '../db/incident-facts.ts'
import { countTicketFacts, readTicketFacts } from '../db/ticket-facts.ts'
import { compileRules } from '../rules/rules.ts'
import { answerFact } from './answer-facts.ts'
import { budgetFact, ownershipFact } from './cost-facts.ts'
import { outageFact, securityFact } from './incident-facts.ts'
import { costTerms, surveyOf } from './measure-terms.ts'

export type FactsQuestion = {
  readonly kpi: KpiId
  readonly month: Month
  readonly counted: Counting | undefined
  /** Part of an id or of a text of the fact; case does not matter. */
  readonly search: string | undefined
}
type Page = { readonly limit: number; readonly offset: number }
type OtherFact = Exclude<KpiFact, { kind: 'ticket' }>

/** The facts behind a month of a KPI, each with how it counted: how many there are, and a page of them (null = all). */
export async function readKpiFacts(
  db: Db,
  contract: Contract,
  question: FactsQuestion,
  page: Page | null,
  now: number,
): Promise<{ total: number; facts: KpiFact[] }> {
  const { kpi, month } = question
  if (kpi === 'first-level-resolution' || kpi === 'resolution-delay') {
    const filter = { ...question, kpi }
    const rules = { levelOneRule: contract.levelOne?.by ?? null, delaySource: contract.delaySource }
    return {
      total: countTicketFacts(db, contract.id, filter),
      facts: [...readTicketFacts(db, contract.id, filter, rules, page)],
    }
  }
  const found = (await readOtherFacts(db, contract, kpi, month, now)).filter((fact) => isWanted(fact, question))
  return { total: found.length, facts: page ? found.slice(page.offset, page.offset + page.limit) : found }
}

async function readOtherFacts(
  db: Db,
  contract: Contract,
  kpi: Exclude<KpiId, 'first-level-resolution' | 'resolution-delay'>,
  month: Month,
  now: number,
): Promise<OtherFact[]> {
  const costLines = () => readCostLines(db, contract.id, { from: month, to: month })
  switch (kpi) {
    case 'budget-variance':
      return costLines().map((row) => budgetFact(row, costTerms(contract)))
    case 'total-cost':
      return costLines().map((row) => ownershipFact(row, costTerms(contract)))
    case 'satisfaction': {
      const survey = surveyOf(contract, readAnswerMonths(db, contract.id))
      return readAnswers(db, contract.id, month).map((row) => answerFact(row, survey))
    }
    case 'security-incidents':
      return readSecurityIncidents(db, contract.id, month).map(securityFact)
    case 'availability':
      return readOutageFacts(db, contract, month, now)
  }
}

/** Each outage with what it alone took of the month's agreed service time; one that lasts is counted up to `now`. */
async function readOutageFacts(db: Db, contract: Contract, month: Month, now: number): Promise<OtherFact[]> {
  const { timeZone, delay } = await compileRules(contract)
  const period = { from: timeZone.startOfMonth(month), to: Math.min(timeZone.startOfMonth(month + 1), now) }
  return readOutages(db, contract.id, month, period.from).map((row) => {
    const span = { from: row.startedAt, to: Math.max(row.startedAt, row.endedAt ?? now) }
    return outageFact(row, downtimeWithin([span], period, delay.serviceTime))
  })
}

function isWanted(fact: OtherFact, { counted, search }: FactsQuestion): boolean {
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
