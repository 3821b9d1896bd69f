import type { Contract } from '../../shared/api/contracts.ts'
import { calendarMonth, contractMonth } from '../../shared/contract-clock.ts'
import { claimOf, type Claim } from '../../shared/penalties/claim.ts'
import {
  penaltyTermsAt,
  ruleKey,
  type PenaltyRule,
  type PenaltyTerms,
  type YearCap,
} from '../../shared/penalties/terms.ts'
import { yearFee } from '../../shared/penalties/caps.ts'
import { penaltyWindows } from '../../shared/penalties/windows.ts'
import { formatMonth, monthsOf, parseMonth, type Month, type Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { ruleFigure, type RuleFigure } from './penalty-figure.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

const YEAR = 12

/** A window in the light of a rule that governs it, before its caps. Money in hundredths. */
export type RuleClaim = Period & {
  readonly id: string
  readonly rule: PenaltyRule
  readonly figure: RuleFigure
  /** null where nothing was missed. */
  readonly claim: Claim | null
  readonly monthCaps: readonly (number | null)[]
  readonly year: number
  readonly yearCap: number | null
  /** The fee that each cap is a share of; null where it is none. */
  readonly capFees: { readonly month: CapFee | null; readonly year: CapFee | null }
}

/** A fee in hundredths, the share of it that is a cap, and how many of its months a file tells. */
type CapFee = { readonly share: number; readonly fee: number; readonly told: number; readonly months: number }

/** The year of the contract that a month is in, from 0. */
export const contractYear = (contract: Contract, month: Month): number =>
  Math.floor((contractMonth(contract, month) - 1) / YEAR)

/** Names a rule's window in an answer. */
export function penaltyId(key: string, { from, to }: Period): string {
  return `${key} ${formatMonth(from)}..${formatMonth(to)}`
}

/** Every window that is over, of every rule that governs it: the terms in force as it began. */
export function ruleClaims(db: Db, reviewed: ReviewedContract): RuleClaim[] {
  const { contract, present } = reviewed
  const first = parseMonth(contract.firstMonth)
  const kpis = [...new Set(contract.penalties.flatMap(({ rules }) => rules.map(({ kpi }) => kpi)))]
  return kpis.flatMap((kpi) =>
    penaltyWindows(contract.windows[kpi], first, present).flatMap((period) => {
      const terms = penaltyTermsAt(contract.penalties, formatMonth(period.from))
      const rules = terms?.rules.filter((rule) => rule.kpi === kpi) ?? []
      return rules.map((rule) => ruleClaim(db, reviewed, { terms: terms!, rule, period }))
    }),
  )
}

type Governed = { readonly terms: PenaltyTerms; readonly rule: PenaltyRule; readonly period: Period }

function ruleClaim(db: Db, reviewed: ReviewedContract, { terms, rule, period }: Governed): RuleClaim {
  const ordinal = contractMonth(reviewed.contract, period.from)
  const fees = monthsOf(period).map((month) => feeOf(reviewed, month))
  const { monthCap, yearCap } = terms
  const year = contractYear(reviewed.contract, period.from)
  const ofYear = yearCap === null || typeof yearCap === 'number' ? null : yearCap.value
  const yearFees = ofYear === null ? [] : feesOfYear(reviewed, year)
  const inYear = yearCapOf(yearCap, yearFees)
  const ofMonth = monthCap?.of === 'fee' ? monthCap.value : null
  const figure = ruleFigure(db, reviewed, rule, period)
  const claim = claimOf(rule, figure, {
    isRunningIn: ordinal <= terms.runningInMonths,
    fee: sumOf(fees),
    isCapKnown: (monthCap?.of !== 'fee' || !fees.includes(null)) && inYear !== undefined,
  })
  const capOf = (fee: number | null) =>
    monthCap === null ? null : Math.round(monthCap.of === 'fee' ? (fee ?? 0) * monthCap.value : monthCap.value * 100)
  return {
    ...period,
    id: penaltyId(ruleKey(rule), period),
    rule,
    figure,
    claim,
    monthCaps: fees.map(capOf),
    year,
    yearCap: inYear ?? null,
    capFees: { month: capFee(ofMonth, fees, sumOf(fees)), year: capFee(ofYear, yearFees, yearFee(yearFees)) },
  }
}

/** The cap of a year of the contract in hundredths; null = none, undefined where it is a share of a fee that no file tells. */
function yearCapOf(cap: YearCap | null, fees: readonly (number | null)[]): number | null | undefined {
  if (cap === null) return null
  if (typeof cap === 'number') return Math.round(cap * 100)
  const fee = yearFee(fees)
  return fee === null ? undefined : Math.round(fee * cap.value)
}

/** What a cap is a share of; null where it is no share, or of a fee that is not known. */
function capFee(share: number | null, fees: readonly (number | null)[], fee: number | null): CapFee | null {
  if (share === null || fee === null) return null
  return { share, fee, told: fees.filter((one) => one !== null).length, months: fees.length }
}

/** Of the months of a window; null where one of them is not told. */
const sumOf = (fees: readonly (number | null)[]) =>
  fees.reduce<number | null>((sum, fee) => (sum === null || fee === null ? null : sum + fee), 0)

/** The fee of each month of a year of the contract. */
function feesOfYear(reviewed: ReviewedContract, year: number): (number | null)[] {
  const first = calendarMonth(reviewed.contract, year * YEAR + 1)
  return monthsOf({ from: first, to: first + YEAR - 1 }).map((month) => feeOf(reviewed, month))
}

/** The fee of a month: its recurring lines in the costs files; null where they tell none. */
function feeOf({ costs }: ReviewedContract, month: Month): number | null {
  const fee = costs.get(month)?.natures.recurring ?? 0
  return fee > 0 ? fee : null
}
