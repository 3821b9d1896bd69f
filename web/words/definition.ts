import type { Contract } from '../../shared/api/contracts.ts'
import type { FactSet } from '../../shared/kinds/counting.ts'
import { isTicketKpi, kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'
import { budgetLines, costLines } from './definitions/cost-lines.ts'
import { commitmentLines } from './definitions/commitment-lines.ts'
import type { Line } from './definitions/line.ts'
import { availabilityLines, securityLines } from './definitions/incident-lines.ts'
import { satisfactionLines } from './definitions/satisfaction-lines.ts'
import { delayLines, firstLevelLines, whichLine } from './definitions/ticket-lines.ts'

/** What the contract settles of the facts that a KPI counts, said between its formula and its targets. */
const own: Readonly<Partial<Record<FactSet, (contract: Contract, t: Translate, format: Format) => Line[]>>> = {
  levels: firstLevelLines,
  delays: delayLines,
  responses: commitmentLines,
  resolutions: commitmentLines,
  answers: satisfactionLines,
  security: securityLines,
  outages: availabilityLines,
  budget: budgetLines,
  ownership: costLines,
}

/** A KPI's definition in words, with the contract's own settings in place of “it depends”. */
export function definition(kpi: KpiId, contract: Contract, t: Translate, format: Format): Line[] {
  return [
    { term: t('define.formula'), text: t(`kpi.${kpi}.formula`) },
    ...(isTicketKpi(kpi) ? [whichLine(contract, kpi, t)] : []),
    ...(own[kpiDefinition(kpi).facts]?.(contract, t, format) ?? []),
    { term: t('define.months'), text: t('define.monthsText', { zone: contract.timeZone }) },
    { term: t('define.sure'), text: t(`kpi.${kpi}.sure`) },
    { term: t('define.targets'), text: targets(kpi, contract, t, format) },
  ]
}

function targets(kpi: KpiId, contract: Contract, t: Translate, format: Format): string {
  const { unit, better, asks } = kpiDefinition(kpi)
  if (asks) return t(contract.commitments.length > 0 ? 'grid.asked' : `kpi.${kpi}.noTarget`)
  const steps = contract.targets
    .filter((target) => target.kpi === kpi)
    .sort((a, b) => a.dueMonth - b.dueMonth)
    .map(({ value, dueMonth }) => {
      const target = format.target(unit, value, better)
      return t('define.step', {
        target: better === 'near-zero' ? t('define.within', { target }) : target,
        month: `M${dueMonth}`,
      })
    })
  return steps.length > 0 ? steps.join(', ') : t(`kpi.${kpi}.noTarget`)
}
