import type { Contract } from '../../../shared/api/contracts.ts'
import type { IncidentKind } from '../../../shared/kinds/incidents/incident.ts'
import type { Format } from '../../composables/useFormat.ts'
import type { Translate } from '../../composables/useWords.ts'
import { clockLine } from './clock-line.ts'
import type { Line } from './line.ts'

/** Security incidents: the baseline, and which tickets are incidents too. */
export function securityLines(contract: Contract, t: Translate, format: Format): Line[] {
  return [{ term: t('define.baseline'), text: baseline(contract, t, format) }, ...rules(contract, 'security', t)]
}

/** Availability: the agreed time, what counts as an outage, and what an hour of it costs. */
export function availabilityLines(contract: Contract, t: Translate, format: Format): Line[] {
  const { downtimeHourlyCost, currency } = contract
  return [
    clockLine(contract, t, format),
    { term: t('define.outages'), text: t('define.outagesText') },
    ...rules(contract, 'outage', t),
    {
      term: t('define.hourlyCost'),
      text:
        downtimeHourlyCost === null ? t('define.noHourlyCost') : `${format.money(currency, downtimeHourlyCost, true)}.`,
    },
  ]
}

function baseline({ securityBaseline }: Contract, t: Translate, format: Format): string {
  if (!securityBaseline) return t('define.baselineImported')
  const { perMonth, months } = securityBaseline
  const n = format.perMonth(perMonth)
  return months === null ? t('define.perMonthAgreed', { n }) : t('define.perMonthCounted', { n, months }, months)
}

function rules({ incidentRules }: Contract, kind: IncidentKind, t: Translate): Line[] {
  const told = incidentRules
    .filter((rule) => rule.kind === kind)
    .map(({ field, contains }) => t('define.rule', { field: t(`facts.${field}`), text: contains }))
  return told.length > 0 ? [{ term: t('define.rules'), text: `${told.join(', ')}.` }] : []
}
