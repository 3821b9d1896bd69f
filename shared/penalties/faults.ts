import { plainText, type CommitmentGrid, type CommitmentRow } from '../commitments/grid.ts'
import { isGraded } from '../kinds/counting.ts'
import { kpiDefinition, type KpiId } from '../kpi/index.ts'
import type { WindowKind } from '../kpi/window.ts'
import type { Told } from '../words/quantity.ts'
import { capFault, type CapFault } from './cap-faults.ts'
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
    | 'penalty-overlaps'
    | CapFault['code']
  readonly params: Told
}

/** What the contract settles that a rule may rest on. */
export type PenaltyGround = {
  readonly commitments: readonly CommitmentGrid[]
  readonly targets: readonly { readonly kpi: KpiId }[]
  /** Over which months each KPI is judged. */
  readonly windows: Readonly<Record<KpiId, WindowKind>>
  /** Of its money. */
  readonly currency: string
}

/** The first thing that makes terms say what no contract does, or what nothing of this contract can be held against. */
export function penaltyFault(terms: PenaltyTerms, ground: PenaltyGround): PenaltyFault | null {
  const seen = new Set<string>()
  for (const [at, rule] of terms.rules.entries()) {
    const code = seen.has(ruleKey(rule)) ? 'penalty-twice' : ruleFault(rule, terms.from, ground)
    if (code !== null) return { code, params: { ...placeOf(rule, at), rate: { share: rule.rate } } }
    const other = overlapped(terms.rules, at)
    if (other !== null) return { code: 'penalty-overlaps', params: { ...placeOf(rule, at), other: String(other + 1) } }
    seen.add(ruleKey(rule))
  }
  return capFault(terms, {
    currency: ground.currency,
    windowOf: ({ kpi }) => ground.windows[kpi],
  })
}

const placeOf = ({ priority }: PenaltyRule, at: number) => ({ rule: String(at + 1), priority: priority ?? '*' })

/** The rules of terms that rest on a commitment or a target which is not there. */
export function groundlessRules({ from, rules }: PenaltyTerms, ground: PenaltyGround): PenaltyFault[] {
  return rules.flatMap((rule, at) => {
    const code = ruleFault(rule, from, ground)
    const isGroundless = code === 'penalty-no-commitment' || code === 'penalty-no-target'
    return isGroundless ? [{ code, params: placeOf(rule, at) }] : []
  })
}

/** The rule before it that takes off for the same late tickets, of one priority or of all; null where none does. */
function overlapped(rules: readonly PenaltyRule[], at: number): number | null {
  const { kpi, per, priority } = rules[at]!
  const found = rules.findIndex(
    (one) => one.kpi === kpi && one.per === per && (one.priority === null) !== (priority === null),
  )
  return per === 'ticket' && found >= 0 && found < at ? found : null
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
