import type { Contract } from '../../shared/api/contracts.ts'
import type { DriftVerdict } from '../../shared/api/drift.ts'
import type { Restatement } from '../../shared/api/imports.ts'
import { kpiDefinition, kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import type { Verdict } from '../../shared/kpi/target.ts'
import { formatMonth, monthsOf, type Month } from '../../shared/period.ts'
import { readWatch } from '../db/alert-settings.ts'
import type { Db } from '../db/client.ts'
import { listClosedQuarters } from '../db/editions.ts'
import { toInstant } from '../db/instant.ts'
import type { LostFigure } from '../db/restatements.ts'
import { isDelivered } from './delivered.ts'
import { findingAt, isCovered, judgedFigure } from './judged-figure.ts'
import { quarterMonths } from './quarter.ts'
import { readReviewedContract, type ReviewedContract } from './reviewed-contract.ts'

/** A judged figure and its verdict; of a KPI that the drift detector watches, what it found, null where it did not speak. */
export type ShownFigure = {
  readonly value: number | null
  readonly verdict: Verdict
  readonly finding?: DriftVerdict | null
}
/** What a contract shows at the end of each month; a KPI of which there is neither value nor verdict is left out. */
export type Figures = ReadonlyMap<Month, ReadonlyMap<KpiId, ShownFigure>>

/** Which months' figures count as shown, and of those whose own file is missing, which do. */
export type Shown = {
  readonly month: (month: Month) => boolean
  /** A month of a past that is loaded today is shown once its own file is there; one that was due since, whatever came. */
  readonly withoutFile: (month: Month) => boolean
  /** Months that count even where no file covers them or any later one: in which a closed committee was judged. */
  readonly closed?: readonly Month[]
}

/** The judged figures of a contract's months that were delivered by `now` (epoch seconds), as stored now. */
export function readFigures(db: Db, contract: Contract, now: number): Figures {
  return figuresOf(readReviewedContract(db, contract, now), shownBy(db, contract, now))
}

/**
 * The months of a contract that were delivered by `now`, and those of them that became due since it is here. What a committee was
 * shown when it was closed was shown, delivered or not.
 */
export function shownBy(db: Db, contract: Contract, now: number): Shown {
  const { day } = readWatch(db, contract.id).settings.fileMissing
  const closed = listClosedQuarters(db, contract.id).map((quarter) => quarterMonths(contract, quarter).to)
  return {
    month: (month) => isDelivered(month, toInstant(now), day) || closed.includes(month),
    withoutFile: (month) => !isDelivered(month, contract.createdAt, day) || closed.includes(month),
    closed,
  }
}

/** The same of a contract that is read already, of the months that count, and of some KPIs or all. */
export function figuresOf(reviewed: ReviewedContract, shown: Shown, kpis: readonly KpiId[] = kpiIds): Figures {
  const [first, last] = [reviewed.covered[0], reviewed.covered.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const beyond = (shown.closed ?? []).filter((month) => month > last).toSorted((a, b) => a - b)
  const months = [...monthsOf({ from: first, to: last }), ...beyond].filter(shown.month)
  return new Map(months.map((month) => [month, figuresAt(reviewed, month, shown, kpis)]))
}

function figuresAt(
  reviewed: ReviewedContract,
  month: Month,
  { withoutFile }: Shown,
  kpis: readonly KpiId[],
): ReadonlyMap<KpiId, ShownFigure> {
  return new Map(
    kpis
      .filter((kpi) => isCovered(reviewed, kpi, month) || withoutFile(month))
      .flatMap((kpi) => {
        const { value, verdict } = judgedFigure(reviewed, kpi, month)
        const found = kpiDefinition(kpi).drifts && { finding: findingAt(reviewed, month)?.verdict ?? null }
        return value === null && verdict === 'no-data' ? [] : [[kpi, { value, verdict, ...found }] as const]
      }),
  )
}

/** Rounding of sums in another order is no restatement. */
const SAME = 1e-9

/**
 * The figures that were shown before and are not the same now, or have another verdict or drift finding; one that had been
 * there, was lost and is there again is one of them. A figure that only appears is not restated. `lost`: what the ledger last
 * says is gone.
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
      ...(isFoundAnew(was, is) && { findingBefore: was.finding, findingAfter: is.finding }),
    })
  for (const [month, kpis] of before)
    for (const [kpi, was] of kpis) {
      const is = after.get(month)?.get(kpi) ?? none
      if (!isSame(was.value, is.value) || isTurned(was, is) || isFoundAnew(was, is)) note(kpi, month, was, is)
    }
  for (const { kpi, month } of lost) {
    const is = after.get(month)?.get(kpi)
    if (is && !before.get(month)?.has(kpi)) note(kpi, month, none, is)
  }
  return moved
}

/** Of the same figure, a verdict that only appears turns nothing: what it is held against was not known, or not over. */
function isTurned(was: ShownFigure, is: ShownFigure): boolean {
  return was.verdict !== is.verdict && was.verdict !== 'no-data'
}

/** A finding that only appears, or is still being worked out, is no other one. */
function isFoundAnew({ finding: was = null }: ShownFigure, { finding: is = null }: ShownFigure): boolean {
  return was !== null && was !== 'insufficient' && is !== null && is !== was
}

/** Whether two figures are one, but for how their sums were rounded. */
export function isSame(was: number | null, is: number | null): boolean {
  if (was === null || is === null) return was === is
  return Math.abs(is - was) <= SAME * Math.max(1, Math.abs(was))
}
