import type { NoDataReason } from '../kpi/estimate.ts'
import { kindOf, kpiDefinition, type KpiId } from '../kpi/index.ts'
import type { MessageKey, Translate } from '../words/translate.ts'

/** Why a KPI has no verdict, naming its file where that is what is missing. */
export function reasonText(t: Translate, kpi: KpiId, reason: NoDataReason): string {
  if (reason === 'no-file') return t(`kpi.${kpi}.noFile`)
  if (reason === 'no-sample') return t(`kpi.${kpi}.noSample`)
  if (reason === 'no-target') return t(`kpi.${kpi}.noTarget`)
  if (reason === 'zero-baseline' && kpiDefinition(kpi).perMonth) return t('reason.noneBefore')
  return t(`reason.${reason}`)
}

/** Where a reader goes to mend it; null where nothing but time does. */
export type NextStep = {
  readonly route: 'imports' | 'contract-data' | 'settings' | 'commitments'
  readonly text: MessageKey
}

/** What is to be done so that a KPI has a verdict. */
export function nextStep(kpi: KpiId, reason: NoDataReason | null): NextStep | null {
  switch (reason) {
    case 'no-file':
      return { route: 'imports', text: `next.${kindOf(kpi)}` }
    case 'no-outages':
      return { route: 'imports', text: 'next.incidents' }
    case 'no-forecast':
    case 'zero-forecast':
      return { route: 'contract-data', text: 'next.forecast' }
    case 'zero-baseline':
      if (kpiDefinition(kpi).perMonth) return null
      return { route: 'contract-data', text: 'next.baseline' }
    case 'no-baseline':
      return { route: 'contract-data', text: 'next.baseline' }
    case 'no-commitment':
      return { route: 'commitments', text: 'next.commitments' }
    case 'no-response':
      return { route: 'imports', text: 'next.response' }
    case 'no-target':
      return { route: 'settings', text: 'next.target' }
    case 'unknown-level':
      return { route: 'settings', text: 'next.level' }
    case 'other-survey':
      return { route: 'settings', text: 'next.survey' }
    default:
      return null
  }
}
