import type { Contract } from '../../shared/api/contracts.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'
import { kpiUnits } from './kpi-units.ts'

export type Line = { readonly term: string; readonly text: string }

/** A KPI's definition in words, with the contract's own settings in place of “it depends”. */
export function definition(kpi: KpiId, contract: Contract, t: Translate, format: Format): Line[] {
  const own = kpi === 'first-level-resolution' ? firstLevel(contract, t) : delay(contract, t, format)
  return [
    { term: t('define.formula'), text: t(`kpi.${kpi}.formula`) },
    ...own,
    { term: t('define.months'), text: t('define.monthsText', { zone: contract.timeZone }) },
    { term: t('define.sure'), text: t(`kpi.${kpi}.sure`) },
    { term: t('define.targets'), text: targets(kpi, contract, t, format) },
  ]
}

function firstLevel({ levelOne }: Contract, t: Translate): Line[] {
  const rule = levelOne ? t('define.levelOneBy', { rule: t(`levelOneRule.${levelOne.by}`) }) : t('define.levelOneFirst')
  const groups = levelOne?.groups?.length ? ` ${levelOne.groups.join(', ')}.` : ''
  return [
    { term: t('define.eligible'), text: t('define.eligibleText') },
    { term: t('define.levelOne'), text: rule + groups },
    { term: t('define.reopened'), text: t('define.reopenedText') },
  ]
}

function delay(
  { serviceCalendar: calendar, delaySource, closingDateStandsIn }: Contract,
  t: Translate,
  format: Format,
): Line[] {
  const hours =
    calendar.kind === '24x7'
      ? t('define.always')
      : t('define.businessHours', {
          days: calendar.days.map((day) => format.weekday(day)).join(', '),
          from: calendar.opensAt,
          to: calendar.closesAt,
          holidays: calendar.holidays ? t('define.holidays', { country: calendar.holidays }) : t('define.noHolidays'),
        })
  return [
    { term: t('define.clock'), text: delaySource === 'tool' ? t('define.toolClock') : hours },
    { term: t('define.noDate'), text: t(closingDateStandsIn ? 'define.closingStandsIn' : 'define.closingDoesNot') },
    { term: t('define.placed'), text: t('define.placedText') },
  ]
}

function targets(kpi: KpiId, contract: Contract, t: Translate, format: Format): string {
  const steps = contract.targets
    .filter((target) => target.kpi === kpi)
    .sort((a, b) => a.dueMonth - b.dueMonth)
    .map((step) => t('define.step', { target: format.target(kpiUnits[kpi], step.value), month: `M${step.dueMonth}` }))
  return steps.length > 0 ? steps.join(', ') : t(`kpi.${kpi}.noTarget`)
}
