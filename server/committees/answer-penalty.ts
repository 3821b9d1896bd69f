import type { Contract } from '../../shared/api/contracts.ts'
import type { Penalty } from '../../shared/api/penalties.ts'
import { isDue, mayAnswer, type PenaltyAnswer } from '../../shared/penalties/life.ts'
import { ruleKey } from '../../shared/penalties/terms.ts'
import { parseMonth } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { addPenaltyMoment } from '../db/penalties.ts'
import { Failure } from '../errors.ts'
import { reviewPenalties } from '../review/penalties.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import type { Writer } from './writer.ts'

/** What a party answers: to which proposal, at which amount it read. */
export type GivenAnswer = {
  readonly id: string
  readonly amount: number
  readonly answer: PenaltyAnswer
  readonly reason: string | null
}

/** A proposal of the contract by its name. Throws Failure where there is none. */
function requirePenalty(db: Db, contract: Contract, id: string, now: number): Penalty {
  const found = reviewPenalties(db, readReviewedContract(db, contract, now)).penalties.find((one) => one.id === id)
  if (!found) throw new Failure('penalty-not-found', { id })
  return found
}

/**
 * Writes down what a party answers to a proposed penalty, with the calculation that it answers. Belongs in a transaction. Throws
 * Failure where there is no such proposal, nothing is due of it, it is another amount than the one that was read, or its
 * life knows no such answer.
 */
export function answerPenalty(
  db: Db,
  contract: Contract,
  { id, amount, answer, reason }: GivenAnswer,
  { by, now, log }: Writer,
): Penalty {
  const { state, today, hasMoved, from, to, answered } = requirePenalty(db, contract, id, now)
  if (!mayAnswer(state, answer, hasMoved)) throw new Failure('penalty-answered', { state })
  // What was agreed may be waived, whatever its facts are today: it is given up at the figure that was agreed.
  const calculation = state === 'agreed' && answer === 'waived' ? answered!.calculation : today
  if (calculation === null || calculation.amount === null || !(isDue(calculation) || hasMoved))
    throw new Failure('penalty-not-due')
  if (calculation.amount !== amount)
    throw new Failure('penalty-moved', { amount: { money: calculation.amount, currency: contract.currency } })
  const window = { rule: ruleKey(calculation.rule), from: parseMonth(from), to: parseMonth(to) }
  const moment = { event: answer, at: now, accountId: by.accountId, text: reason, calculation }
  addPenaltyMoment(db, { contractId: contract.id, ...window, ...moment })
  const detail = [answer, calculation.rule.kpi, to].join(',')
  log({ event: 'penalty-answered', by, contractId: contract.id, detail })
  return requirePenalty(db, contract, id, now)
}
