import type { AlertFigures } from '../../shared/api/alerts.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { breakdownBysOf, kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { readBreakdown } from '../review/breakdown.ts'

const TOLD = 3

/** The groups that made a KPI worse in the three months up to a month, the one that did most first; none where none did. */
export function movedBy(db: Db, contract: Contract, kpi: KpiId | null, month: Month): AlertFigures['movedBy'] {
  const by = kpi && breakdownBysOf(kpi)[0]
  if (!kpi || !by) return []
  const { change, groups } = readBreakdown(db, contract, { kpi, by, month, against: 'previous-quarter' })
  const worse = kpiDefinition(kpi).better === 'up' ? -1 : 1
  if (change === null || change * worse <= 0) return []
  return groups
    .flatMap(({ label, contribution }) =>
      contribution !== null && contribution * worse > 0 ? [{ by, label, contribution }] : [],
    )
    .slice(0, TOLD)
}
