import type { Contract } from '../../shared/api/contracts.ts'
import type { KpiFact } from '../../shared/api/kpi-facts.ts'
import { isTicketSet, type FactSet } from '../../shared/kinds/counting.ts'
import type { TicketSet } from '../../shared/kinds/tickets/ticket.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import type { Period } from '../../shared/period.ts'
import { sliceAnswers } from '../db/answer-facts.ts'
import { readAnswerMonths } from '../db/answer-months.ts'
import type { Db } from '../db/client.ts'
import { findContract } from '../db/contracts.ts'
import { sliceCostLines } from '../db/cost-facts.ts'
import { sliceOutages, sliceSecurityIncidents } from '../db/incident-facts.ts'
import { readIncidentMonths } from '../db/incident-months.ts'
import { readSnapshot } from '../db/snapshot.ts'
import { sliceTicketFacts } from '../db/ticket-facts.ts'
import { Failure } from '../errors.ts'
import { answerFact } from './answer-facts.ts'
import { budgetFact, ownershipFact } from './cost-facts.ts'
import { securityFact } from './incident-facts.ts'
import { budgetTerms, factsRules, factsScope, isWanted, outageFacts, type FactsQuestion } from './kpi-facts.ts'
import type { OtherFact } from './fact-weight.ts'
import { costTerms, surveyOf } from './measure-terms.ts'

/**
 * All facts behind a KPI over a run of months, in the order of its page, under the contract as it is when the first is asked for:
 * an import that is committed meanwhile changes none. Others are answered in between.
 */
export function exportKpiFacts(
  db: Db,
  contractId: number,
  question: FactsQuestion,
  now: number,
): AsyncGenerator<KpiFact> {
  return readSnapshot(db, async function* (snapshot): AsyncGenerator<KpiFact> {
    const contract = findContract(snapshot, contractId)
    if (!contract) throw new Failure('contract-not-found', { id: contractId })
    const set = kpiDefinition(question.kpi).facts
    if (isTicketSet(set)) {
      const filter = { ...question, set, scope: factsScope(snapshot, contract, set) }
      const slices = sliceTicketFacts(snapshot, contractId, filter, await factsRules(contract))
      for await (const slice of slices) yield* slice
    } else {
      const facts = otherFacts[set](snapshot, contract, question.period, now)
      for await (const fact of facts) if (isWanted(fact, question)) yield fact
    }
  })
}

type ReadFacts = (snapshot: Db, contract: Contract, period: Period, now: number) => AsyncIterable<OtherFact>

const otherFacts: Readonly<Record<Exclude<FactSet, TicketSet>, ReadFacts>> = {
  budget: (db, contract, period) => {
    const terms = budgetTerms(db, contract)
    return each(sliceCostLines(db, contract.id, period), (row) => budgetFact(row, terms))
  },
  ownership: (db, contract, period) =>
    each(sliceCostLines(db, contract.id, period), (row) => ownershipFact(row, costTerms(contract))),
  answers: (db, contract, period) => {
    const survey = surveyOf(contract, readAnswerMonths(db, contract.id))
    return each(sliceAnswers(db, contract.id, period), (row) => answerFact(row, survey))
  },
  security: (db, { id }, period) => {
    const covered = readIncidentMonths(db, id)
    return each(sliceSecurityIncidents(db, id, period), (row) => securityFact(row, covered.has(row.month)))
  },
  outages: async function* (db, contract, period, now) {
    const { start, toFact } = await outageFacts(db, contract, period, now)
    yield* each(sliceOutages(db, contract.id, period, start), toFact)
  },
}

async function* each<Row>(
  slices: AsyncIterable<readonly Row[]>,
  toFact: (row: Row) => OtherFact,
): AsyncGenerator<OtherFact> {
  for await (const slice of slices) for (const row of slice) yield toFact(row)
}
