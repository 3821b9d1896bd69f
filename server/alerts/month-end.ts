import type { Drift } from '../../shared/api/drift.ts'
import type { Backlog, Files, JudgedFigure, KpiPoint, RestatedFigure } from '../../shared/api/kpis.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { byKind } from '../../shared/kinds/kinds.ts'
import { type KpiId, kpiIds } from '../../shared/kpi/index.ts'
import { type Month, monthsOf } from '../../shared/period.ts'
import { backlogOf, monthPoint } from '../review/point.ts'
import type { ReviewedContract } from '../review/reviewed-contract.ts'
import { filesOf } from '../review/stored-months.ts'

/** How many months the last file of a kind was the first to cover. */
export type Batches = Partial<Readonly<Record<keyof Files, number>>>

const HISTORY_MONTHS = 12
/** A committee's quarter. */
export const QUARTER_MONTHS = 3

/** A contract as it stands at the end of a month: what the rules look at, before and after. */
export type MonthEnd = {
  readonly month: Month
  readonly contractMonth: number
  /** The last twelve months of each KPI, this one the last; earlier ones may hold nothing. */
  readonly history: ReadonlyMap<KpiId, readonly KpiPoint[]>
  /** What the drift detector said; null where it did not speak. */
  readonly drift: Drift | null
  readonly backlog: Backlog | null
  /** Open tickets at the end of each month of the history. */
  readonly backlogs: readonly (Backlog | null)[]
  readonly files: Files
  /** Which kinds of file this month should have and has not, by the rhythm in which they came. */
  readonly late: Files
  /** Figures that moved since the month before ended. */
  readonly restated: readonly RestatedFigure[]
}

/**
 * What stood at the end of a month. `restated`: the ledger's moves that came since the month before ended; `batches`: how many
 * months the last file of each kind brought at once.
 */
export function monthEnd(
  reviewed: ReviewedContract,
  month: Month,
  restated: readonly RestatedFigure[] = [],
  batches: Batches = {},
): MonthEnd {
  const { contract, drift, covered } = reviewed
  const months = monthsOf({ from: month - HISTORY_MONTHS + 1, to: month })
  const past = covered.filter((one) => one <= month)
  const isLate = (kind: keyof Files) => {
    const having = past.filter((one) => filesOf(reviewed, one)[kind])
    return isExpected(having, batches[kind] ?? 1, month)
  }
  const backlogs = months.map((one) => backlogOf(reviewed, one))
  return {
    month,
    contractMonth: contractMonth(contract, month),
    history: new Map(kpiIds.map((kpi) => [kpi, months.map((one) => monthPoint(reviewed, kpi, one))])),
    drift: drift.get(month) ?? null,
    backlog: backlogs.at(-1) ?? null,
    backlogs,
    files: filesOf(reviewed, month),
    late: byKind(isLate),
    restated,
  }
}

/** A KPI as it is judged at the month's end. */
export function judgedAt(end: MonthEnd, kpi: KpiId): JudgedFigure {
  return pointOf(end, kpi).judged
}

/** A KPI in the month itself. */
export function pointOf({ history }: MonthEnd, kpi: KpiId): KpiPoint {
  return history.get(kpi)!.at(-1)!
}

/** Whether a KPI was measured in the month itself. */
export function hasValue(end: MonthEnd, kpi: KpiId | null): boolean {
  return kpi !== null && pointOf(end, kpi).value !== null
}

/** Files of several months at once are common up to a quarter; more at once is a past that is loaded. */
const LONGEST_BATCH = 3
/** How many covered months tell the rhythm. */
const REMEMBERED = 12

/**
 * Whether a file should be there for a month, by the rhythm in which its kind came: costs may come by the quarter, a survey
 * twice a year. `covered`: the months up to this one that the kind covers, oldest first; `batch`: how many of them the last
 * file brought at once. A kind that never came is not expected.
 */
export function isExpected(covered: readonly Month[], batch: number, month: Month): boolean {
  const last = covered.at(-1)
  if (last === undefined) return false
  const lately = covered.slice(-REMEMBERED)
  const gaps = lately.slice(1).map((one, place) => one - lately[place]!)
  return month - last >= Math.max(batch <= LONGEST_BATCH ? batch : 1, ...gaps)
}
