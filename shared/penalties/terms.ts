import type { KpiId } from '../kpi/index.ts'
import { plainText } from '../commitments/grid.ts'

/** What a rule counts: each late ticket, each point of per cent under what is asked, or a share of the window's fee. */
export const penaltyWays = ['ticket', 'point', 'fee'] as const
export type PenaltyWay = (typeof penaltyWays)[number]

/** What a contract takes off for a commitment or a target that was missed over its judged window. */
export type PenaltyRule = {
  readonly kpi: KpiId
  /** One priority of a commitment, held against what the grid asks of it; null = the KPI's figure, as it is judged. */
  readonly priority: string | null
  readonly per: PenaltyWay
  /** Of the contract's currency for each ticket or point; of `fee` a share, 0.02 = 2 %. */
  readonly rate: number
  /** Whether the contract wants the miss proven beyond chance. */
  readonly needsProof: boolean
}

/** The most that may be taken off in a month: an amount of the contract's currency, or a share of that month's fee. */
export type MonthCap = { readonly of: 'amount' | 'fee'; readonly value: number }

/** The most in a year of the contract: an amount of its currency, or a share of that year's fee. */
export type YearCap = number | { readonly of: 'fee'; readonly value: number }

/** Rules of penalties, for windows that begin in a month or later, `2026-03`, until the next terms; without rules there is none. */
export type PenaltyTerms = {
  readonly from: string
  readonly rules: readonly PenaltyRule[]
  readonly monthCap: MonthCap | null
  readonly yearCap: YearCap | null
  /** Months of the contract, from M1, without penalty; 0 = none. */
  readonly runningInMonths: number
}

/** The terms for windows that begin in a month, written `2026-03`; null before the first. */
export function penaltyTermsAt(terms: readonly PenaltyTerms[], month: string): PenaltyTerms | null {
  return terms.findLast(({ from }) => from <= month) ?? null
}

/** Names a rule among those of its terms, whatever its rate and place: which figure it looks at and what it counts. */
export function ruleKey({ kpi, priority, per }: Pick<PenaltyRule, 'kpi' | 'priority' | 'per'>): string {
  return [kpi, per, ...(priority === null ? [] : [plainText(priority)])].join(' ')
}
