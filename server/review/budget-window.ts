import type { Contract } from '../../shared/api/contracts.ts'
import { kpiIds, kpiDefinition } from '../../shared/kpi/index.ts'
import { windowAt } from '../../shared/kpi/window.ts'
import { parseMonth, type Month, type Period } from '../../shared/period.ts'

/** The months over which a contract judges its budget at a month. */
export function budgetWindow({ windows, firstMonth }: Contract, month: Month): Period {
  const budget = kpiIds.find((id) => kpiDefinition(id).panels?.includes('bridge'))!
  return windowAt(windows[budget], month, parseMonth(firstMonth))
}
