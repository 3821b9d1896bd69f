import type { Alert } from '../../shared/api/alerts.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { exceptions } from '../../shared/sentences/exceptions.ts'

/** The alerts that the head line of a scorecard already speaks of: the same thing is not said twice on one screen. */
export function isToldByHeadline({ rule, kpi }: Pick<Alert, 'rule' | 'kpi'>, card: Scorecard): boolean {
  const wrong = exceptions(card.kpis, card.month).find((one) => one.kpi.id === kpi)
  if (!wrong) return false
  switch (rule) {
    case 'drift':
    case 'backlog':
      return wrong.kpi.drift?.verdict === rule
    case 'target-missed':
    case 'budget':
      return wrong.verdict === 'missed'
    case 'security':
      return true
    default:
      return false
  }
}
