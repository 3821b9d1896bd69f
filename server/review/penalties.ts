import type { Penalty, PenaltyCalculation, PenaltyProposals } from '../../shared/api/penalties.ts'
import { applyCaps, type Capped, type Uncapped } from '../../shared/penalties/caps.ts'
import { matchCredits } from '../../shared/penalties/credits.ts'
import { isCreditLate, lastAnswer, penaltyState } from '../../shared/penalties/life.ts'
import { ruleKey } from '../../shared/penalties/terms.ts'
import { formatMonth, type Period } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Db } from '../db/client.ts'
import { readPenaltyCredits } from '../db/cost-facts.ts'
import { listPenaltyMoments, type StoredMoment } from '../db/penalties.ts'
import { contractYear, penaltyId, ruleClaims, type RuleClaim } from './penalty-claims.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/**
 * What the contract's rules propose for the windows that are over, newest first, with what was answered and which penalty lines of
 * the costs pay it; and what of those lines no agreed penalty explains.
 */
export function reviewPenalties(db: Db, reviewed: ReviewedContract): PenaltyProposals {
  const stored = Map.groupBy(listPenaltyMoments(db, reviewed.contract.id), (one) => penaltyId(one.rule, one))
  if (reviewed.contract.penalties.length === 0 && stored.size === 0) return { penalties: [], unexplained: 0 }
  const claims = new Map(ruleClaims(db, reviewed).map((claim) => [claim.id, withoutOverlap(claim, stored)]))
  const gone = [...stored].flatMap(([id, [moment]]) => (claims.has(id) ? [] : [{ ...moment!, id }]))
  const today = calculations(reviewed, [...claims.values()], stored)
  const shown = [...claims.values()].filter(({ id, claim }) => claim !== null || stored.has(id))
  const windows = new Map<string, Period>([...shown, ...gone].map((one) => [one.id, one]))
  const agreed = [...stored].flatMap(([key, moments]) => {
    const answer = lastAnswer(moments)
    const amount = inHundredths(answer?.calculation.amount ?? 0)
    return answer?.event === 'agreed' ? [{ key, to: moments[0]!.to, amount }] : []
  })
  const { paid, left } = matchCredits(agreed, readPenaltyCredits(db, reviewed.contract.id))
  const zone = compileTimeZone(reviewed.contract.timeZone)
  const penalties = [...windows].map(([id, { from, to }]): Penalty => {
    const history = (stored.get(id) ?? []).map(toMoment)
    const answered = lastAnswer(history)
    const credits = (paid.get(id) ?? []).map(({ id: costId, month, label, amount, taken }) => ({
      costId,
      month: formatMonth(month),
      label,
      amount: amount / 100,
      taken: taken / 100,
    }))
    const owed = answered?.event === 'agreed' ? owedOf(agreed.find(({ key }) => key === id)!.amount, credits) : 0
    const state = penaltyState(history, credits.length > 0 && owed <= 0)
    const now = today.get(id) ?? null
    return {
      id,
      from: formatMonth(from),
      to: formatMonth(to),
      state,
      today: now,
      answered,
      hasMoved: answered !== null && answered.calculation.amount !== (now?.amount ?? null),
      history,
      credits,
      owed,
      isCreditLate:
        answered !== null &&
        owed > 0 &&
        isCreditLate(state, zone.monthOf(Date.parse(answered.at) / 1000), reviewed.present),
    }
  })
  return { penalties: penalties.toSorted(newestFirst), unexplained: left / 100 }
}

/** Months for which a penalty of the rule was agreed over another window, as the contract judged it then, are not counted twice. */
function withoutOverlap(claim: RuleClaim, stored: ReadonlyMap<string, readonly StoredMoment[]>): RuleClaim {
  const key = ruleKey(claim.rule)
  const isAgreedElsewhere = [...stored].some(([id, moments]) => {
    const { rule, from, to } = moments[0]!
    const meets = rule === key && id !== claim.id && from <= claim.to && to >= claim.from
    return meets && lastAnswer(moments)?.event === 'agreed'
  })
  if (!isAgreedElsewhere || claim.claim === null) return claim
  return { ...claim, claim: { ...claim.claim, outcome: 'overlaps', amount: 0 } }
}

const inHundredths = (amount: number) => Math.round(amount * 100)
const owedOf = (amount: number, credits: readonly { readonly taken: number }[]) =>
  (amount - credits.reduce((sum, { taken }) => sum + inHundredths(taken), 0)) / 100
const newestFirst = (a: Penalty, b: Penalty) => (a.to === b.to ? (a.id < b.id ? -1 : 1) : a.to < b.to ? 1 : -1)

function toMoment({ event, at, by, text, calculation }: StoredMoment) {
  return { event, at, by, text, calculation }
}

/**
 * Each claim's calculation, caps applied: what was agreed has its room first, also once it is waived, and is itself compared as if it
 * were not yet.
 */
function calculations(
  reviewed: ReviewedContract,
  claims: readonly RuleClaim[],
  stored: ReadonlyMap<string, readonly StoredMoment[]>,
): Map<string, PenaltyCalculation> {
  const agreedAmount = (id: string) => {
    const answer = lastAnswer((stored.get(id) ?? []).filter(({ event }) => event !== 'waived'))
    return answer?.event === 'agreed' ? inHundredths(answer.calculation.amount ?? 0) : null
  }
  const known = new Set(claims.map(({ id }) => id))
  // What was agreed by a rule that is gone keeps its room.
  const withoutRule = [...stored].flatMap(([key, [moment]]): Uncapped[] => {
    const amount = known.has(key) ? null : agreedAmount(key)
    if (amount === null) return []
    const { from, to } = moment!
    const year = contractYear(reviewed.contract, from)
    return [{ from, to, key, amount, isAgreed: true, monthCaps: [], year, yearCap: null }]
  })
  const uncapped = (exceptFor: string | null): Uncapped[] => [
    ...withoutRule,
    ...claims.flatMap(({ id, claim, ...rest }) => {
      const agreed = id === exceptFor ? null : agreedAmount(id)
      const amount = agreed ?? claim?.amount ?? null
      return amount === null ? [] : [{ ...rest, key: id, amount, isAgreed: agreed !== null }]
    }),
  ]
  const together = applyCaps(uncapped(null))
  return new Map(
    claims.map((one) => {
      const capped = agreedAmount(one.id) === null ? together : applyCaps(uncapped(one.id))
      return [one.id, calculationOf(one, capped.get(one.id))]
    }),
  )
}

function calculationOf({ rule, figure, claim, capFees }: RuleClaim, capped: Capped | undefined): PenaltyCalculation {
  const capFee = capped?.by ? capFees[capped.by] : null
  const inUnits = (amount: number | null) => (amount === null ? null : amount / 100)
  const isOfFee = rule.per === 'fee'
  return {
    rule,
    outcome: claim?.outcome ?? 'not-missed',
    ...figure,
    quantity: isOfFee ? inUnits(claim?.quantity ?? null) : (claim?.quantity ?? null),
    uncapped: claim === null ? 0 : inUnits(claim.amount),
    cappedBy: capped?.by ?? null,
    capFee: capFee && { ...capFee, fee: capFee.fee / 100 },
    amount: claim === null ? 0 : claim.amount === null ? null : inUnits(capped?.amount ?? 0),
  }
}
