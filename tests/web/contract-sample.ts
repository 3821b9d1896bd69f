import type { Contract } from '../../shared/api/contracts.ts'
import { costNatures } from '../../shared/kinds/costs/cost.ts'
import { contract as sample } from './samples.ts'

/** A contract with targets in each unit, whose forecast covers every cost and whose data are still to be filled in. */
export const contract: Contract = {
  ...sample,
  targets: [
    ...sample.targets,
    { kpi: 'budget-variance', dueMonth: 3, value: 0.15 },
    { kpi: 'security-incidents', dueMonth: 6, value: -0.5 },
  ],
  budgetNatures: [...costNatures],
}
