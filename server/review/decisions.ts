import type { Decision } from '../../shared/api/decisions.ts'
import type { StoredDecision } from '../db/decisions.ts'
import { effectOf } from './effect.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/** Decisions with what the KPI that each should move did since it was done. */
export function reviewDecisions(reviewed: ReviewedContract, stored: readonly StoredDecision[]): Decision[] {
  return stored.map((one) => ({
    ...one,
    quarter: `Q${one.quarter}`,
    effect: one.kpi !== null && one.state.is === 'done' ? effectOf(reviewed, one.quarter, one.kpi, one.state.on) : null,
  }))
}
