import type { KpiFact } from '../../shared/api/kpi-facts.ts'
import type { Files } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'

export type FactKind = KpiFact['kind']

/** What each KPI counts, one by one. */
export const factKinds: Readonly<Record<KpiId, FactKind>> = {
  'first-level-resolution': 'ticket',
  'resolution-delay': 'ticket',
  'budget-variance': 'cost',
  satisfaction: 'answer',
  'security-incidents': 'incident',
  'total-cost': 'cost',
  availability: 'incident',
}

/** Which of the month's four files tells each kind of fact. */
export const fileOf: Readonly<Record<FactKind, keyof Files>> = {
  ticket: 'tickets',
  incident: 'incidents',
  answer: 'satisfaction',
  cost: 'costs',
}
