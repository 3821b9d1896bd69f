import type { Contract } from '../../shared/api/contracts.ts'
import type { Restatement } from '../../shared/api/imports.ts'
import { registry } from '../../shared/kpi/index.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import type { LostFigure } from '../db/restatements.ts'
import { contractMonths } from './month-facts.ts'
import { readStoredMonths } from './stored-months.ts'

/** The value of every KPI in every month of a contract, as stored now; months and KPIs without one are left out. */
export type Figures = ReadonlyMap<Month, ReadonlyMap<Restatement['kpi'], number>>

export function readFigures(db: Db, contract: Contract): Figures {
  const { facts } = contractMonths(contract, readStoredMonths(db, contract.id))
  return new Map(
    [...facts].map(([month, known]) => {
      const values = registry.flatMap(({ id, measure }) => {
        const { value } = measure(known)
        return value === null ? [] : [[id, value] as const]
      })
      return [month, new Map(values)]
    }),
  )
}

/** Rounding of sums in another order is no restatement. */
const SAME = 1e-9

/**
 * The figures that were there before and are not the same now; one that had been there, was lost and is there again is one of
 * them. A month that only appears is not restated. `lost`: what the ledger last says is gone.
 */
export function movedFigures(before: Figures, after: Figures, lost: readonly LostFigure[]): Restatement[] {
  const moved: Restatement[] = []
  for (const [month, kpis] of before)
    for (const [kpi, value] of kpis) {
      const now = after.get(month)?.get(kpi) ?? null
      if (now === null || Math.abs(now - value) > SAME * Math.max(1, Math.abs(value)))
        moved.push({ kpi, month: formatMonth(month), before: value, after: now })
    }
  for (const { kpi, month } of lost) {
    const now = after.get(month)?.get(kpi) ?? null
    if (now !== null && !before.get(month)?.has(kpi))
      moved.push({ kpi, month: formatMonth(month), before: null, after: now })
  }
  return moved
}
