import type { AlertFigures } from '../../shared/api/alerts.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Penalty } from '../../shared/api/penalties.ts'
import type { MovedSince } from '../../shared/api/editions.ts'
import { kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import { formatMonth } from '../../shared/period.ts'
import { dayIn } from '../../shared/words/months.ts'
import type { Db } from '../db/client.ts'
import { listDecisions, type StoredDecision } from '../db/decisions.ts'
import { listEditions } from '../db/editions.ts'
import { toInstant } from '../db/instant.ts'
import type { ComputedCommittee } from '../review/computed-committee.ts'
import { judgedFigure } from '../review/judged-figure.ts'
import { reviewPenalties } from '../review/penalties.ts'
import { movedFigures } from '../review/moved-since.ts'
import { quarterMonths } from '../review/quarter.ts'
import type { ReviewedContract } from '../review/reviewed-contract.ts'

/** What the committees of a contract left behind: what was decided, and what moved of what closed ones were shown. */
export type Committees = {
  /** The day on the contract's calendar, `2026-03-01`. */
  readonly today: string
  readonly decisions: readonly (StoredDecision & {
    /** Last month of its quarter. */
    readonly quarterEnd: string
  })[]
  readonly moved: readonly (Pick<MovedSince, 'kpi' | 'before' | 'after' | 'verdictBefore' | 'verdictAfter'> & {
    readonly quarter: string
    /** The quarter's last month, at which it was judged. */
    readonly month: string
  })[]
  /** Penalties that were agreed, and that no costs file shows as credited in time. */
  readonly unpaid: readonly (NonNullable<AlertFigures['penalty']> & { readonly id: string; readonly kpi: KpiId })[]
}

/** `now`: epoch seconds. */
export function committeesAt(db: Db, reviewed: ReviewedContract, now: number): Committees {
  const { contract } = reviewed
  return {
    today: dayIn(contract.timeZone, toInstant(now)),
    decisions: listDecisions(db, contract.id).map((one) => ({
      ...one,
      quarterEnd: formatMonth(quarterMonths(contract, one.quarter).to),
    })),
    unpaid: reviewPenalties(db, reviewed).penalties.flatMap((one) => (one.isCreditLate ? [unpaid(contract, one)] : [])),
    moved: listEditions(db, contract.id).flatMap(({ quarter, content }) => {
      const { committee } = JSON.parse(content) as { committee: ComputedCommittee }
      const { to } = quarterMonths(contract, quarter)
      const today = kpiIds.map((id) => {
        const { value, verdict } = judgedFigure(reviewed, id, to)
        return { id, value, verdict }
      })
      const place = { quarter: `Q${quarter}`, month: formatMonth(to) }
      return movedFigures(committee.kpis, today).map((one) => ({ ...place, ...one }))
    }),
  }
}

function unpaid(
  { currency, timeZone }: Contract,
  { id, from, to, owed, answered }: Penalty,
): Committees['unpaid'][number] {
  const { kpi, priority } = answered!.calculation.rule
  return { id, kpi, amount: owed, currency, from, to, priority, agreedOn: dayIn(timeZone, answered!.at) }
}
