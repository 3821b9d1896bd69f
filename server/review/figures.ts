import type { Contract } from '../../shared/api/contracts.ts'
import type { Restatement } from '../../shared/api/imports.ts'
import { kindOf, kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import type { Verdict } from '../../shared/kpi/target.ts'
import { formatMonth, monthsOf, type Month } from '../../shared/period.ts'
import { readWatch } from '../db/alert-settings.ts'
import type { Db } from '../db/client.ts'
import { toInstant } from '../db/instant.ts'
import type { LostFigure } from '../db/restatements.ts'
import { isDelivered } from './delivered.ts'
import { judgedFigure } from './judged-figure.ts'
import { readReviewedContract, type ReviewedContract } from './reviewed-contract.ts'

/** A judged figure and its verdict. */
export type ShownFigure = { readonly value: number | null; readonly verdict: Verdict }
/** What a contract shows at the end of each month; a KPI of which there is neither value nor verdict is left out. */
export type Figures = ReadonlyMap<Month, ReadonlyMap<KpiId, ShownFigure>>

/** The judged figures of a contract's months that were delivered, with their own file, by `now` (epoch seconds), as stored now. */
export function readFigures(db: Db, contract: Contract, now: number): Figures {
  const { day } = readWatch(db, contract.id).settings.fileMissing
  return figuresOf(readReviewedContract(db, contract, now), (month) => isDelivered(month, toInstant(now), day))
}

/** The same of a contract that is read already, of the months that count. */
export function figuresOf(reviewed: ReviewedContract, counts: (month: Month) => boolean): Figures {
  const [first, last] = [reviewed.covered[0], reviewed.covered.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const months = monthsOf({ from: first, to: last }).filter(counts)
  return new Map(months.map((month) => [month, figuresAt(reviewed, month)]))
}

/** A month whose own file has not come yet shows what the months before it say: that is no figure of its own. */
function figuresAt(reviewed: ReviewedContract, month: Month): ReadonlyMap<KpiId, ShownFigure> {
  return new Map(
    kpiIds
      .filter((kpi) => reviewed[kindOf(kpi)].has(month))
      .flatMap((kpi) => {
        const { value, verdict } = judgedFigure(reviewed, kpi, month)
        return value === null && verdict === 'no-data' ? [] : [[kpi, { value, verdict }] as const]
      }),
  )
}

/** Rounding of sums in another order is no restatement. */
const SAME = 1e-9

/**
 * The figures that were shown before and are not the same now, or have another verdict; one that had been there, was lost and is
 * there again is one of them. A figure that only appears is not restated. `lost`: what the ledger last says is gone.
 */
export function movedFigures(before: Figures, after: Figures, lost: readonly LostFigure[]): Restatement[] {
  const none: ShownFigure = { value: null, verdict: 'no-data' }
  const moved: Restatement[] = []
  const note = (kpi: KpiId, month: Month, was: ShownFigure, is: ShownFigure) =>
    moved.push({
      kpi,
      month: formatMonth(month),
      before: was.value,
      after: is.value,
      verdictBefore: was.verdict,
      verdictAfter: is.verdict,
    })
  for (const [month, kpis] of before)
    for (const [kpi, was] of kpis) {
      const is = after.get(month)?.get(kpi) ?? none
      if (was.verdict !== is.verdict || !isSame(was.value, is.value)) note(kpi, month, was, is)
    }
  for (const { kpi, month } of lost) {
    const is = after.get(month)?.get(kpi)
    if (is && !before.get(month)?.has(kpi)) note(kpi, month, none, is)
  }
  return moved
}

function isSame(was: number | null, is: number | null): boolean {
  if (was === null || is === null) return was === is
  return Math.abs(is - was) <= SAME * Math.max(1, Math.abs(was))
}
