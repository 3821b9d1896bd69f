import { plainText, type CommitmentGrid, type CommitmentRow } from '../commitments/grid.ts'
import { isGraded } from '../kinds/counting.ts'
import { kpiDefinition, type KpiId } from '../kpi/index.ts'
import type { Told } from '../words/quantity.ts'
import { ruleKey, type PenaltyRule, type PenaltyTerms } from './terms.ts'

/** What is wrong with terms of penalties: the place of the rule (1 = the first), 0 of the caps. */
export type PenaltyFault = {
  readonly code:
    | 'penalty-share'
    | 'penalty-rate'
    | 'penalty-twice'
    | 'penalty-no-commitment'
    | 'penalty-no-target'
    | 'penalty-not-tickets'
    | 'penalty-not-points'
    | 'penalty-priority'
    | 'penalty-cap'
    | 'penalty-cap-share'
  readonly params: Told
}

/** What the contract settles that a rule may rest on. */
export type PenaltyGround = {
  readonly commitments: readonly CommitmentGrid[]
  readonly targets: readonly { readonly kpi: KpiId }[]
  /** Of its money. */
  readonly currency: string
}

/** The first thing that makes terms say what no contract does, or what nothing of this contract can be held against. */
export function penaltyFault(terms: PenaltyTerms, ground: PenaltyGround): PenaltyFault | null {
  const seen = new Set<string>()
  for (const [at, rule] of terms.rules.entries()) {
    const params = { rule: String(at + 1), priority: rule.priority ?? '*' }
    const code = seen.has(ruleKey(rule)) ? 'penalty-twice' : ruleFault(rule, terms.from, ground)
    if (code !== null) return { code, params: { ...params, rate: { share: rule.rate } } }
    seen.add(ruleKey(rule))
  }
  const { monthCap, yearCap } = terms
  const { currency } = ground
  const ofYear = typeof yearCap === 'number' ? { of: 'amount' as const, value: yearCap } : yearCap
  const caps = [monthCap, ofYear].filter((cap) => cap !== null)
  const below = caps.find(({ value }) => value < 0)
  if (below !== undefined)
    return {
      code: 'penalty-cap',
      params: { cap: below.of === 'fee' ? { share: below.value } : { money: below.value, currency } },
    }
  const over = caps.find(({ of, value }) => of === 'fee' && value > 1)
  return over ? { code: 'penalty-cap-share', params: { cap: { share: over.value } } } : null
}

function ruleFault(rule: PenaltyRule, from: string, ground: PenaltyGround): PenaltyFault['code'] | null {
  const { kpi, priority, per, rate } = rule
  const { facts, unit, better, asks } = kpiDefinition(kpi)
  if (per === 'fee' && !(rate > 0 && rate <= 1)) return 'penalty-share'
  if (!(rate > 0)) return 'penalty-rate'
  if (priority !== null && asks === undefined) return 'penalty-priority'
  if (per === 'ticket' && asks === undefined) return 'penalty-not-tickets'
  if (per === 'point' && (unit !== 'ratio' || better !== 'up')) return 'penalty-not-points'
  if (asks === undefined) return ground.targets.some((target) => target.kpi === kpi) ? null : 'penalty-no-target'
  const guarantees = (row: CommitmentRow) =>
    isGraded(facts) && (facts === 'responses' ? row.responseMinutes : row.resolutionMinutes) !== null
  const isFor = (row: CommitmentRow) =>
    priority === null || row.priority === null || plainText(row.priority) === plainText(priority)
  return gridsFrom(ground.commitments, from).some(({ rows }) => rows.some((row) => guarantees(row) && isFor(row)))
    ? null
    : 'penalty-no-commitment'
}

/** The grids that hold in a month or later. */
function gridsFrom(grids: readonly CommitmentGrid[], month: string): CommitmentGrid[] {
  return grids.filter((_, at) => (grids[at + 1]?.from ?? '9999') > month)
}
