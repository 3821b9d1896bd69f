import type { CommitteeKpi } from '../../shared/api/committees.ts'
import type { Unit } from '../../shared/kpi/definition.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** What the figure of a quarter rests on and what stands beside it, a line each, short enough to be read from afar. */
export function committeeFacts(t: Translate, format: Format, kpi: CommitteeKpi, currency: string): string[] {
  const { unit, interval } = kpi
  const range = interval && t('scorecard.interval', { range: format.range(unit, interval.low, interval.high) })
  const sample = kpi.value === null ? null : t(`kpi.${kpi.id}.sample`, { n: format.count(kpi.sample) }, kpi.sample)
  return [...beside(t, format, kpi, currency), sample, range].filter((line) => line !== null)
}

function beside(t: Translate, format: Format, kpi: CommitteeKpi, currency: string): (string | null)[] {
  const money = (amount: number) => format.money(currency, amount)
  const named = (name: string, value: number | null | undefined, as: Unit) =>
    value == null ? null : t('committee.named', { name, value: format.value(as, value) })
  switch (kpi.id) {
    case 'resolution-delay':
      return [named(t('delay.median'), kpi.median, 'hours'), named(t('delay.p90'), kpi.p90, 'hours')]
    case 'budget-variance': {
      const spent = kpi.amounts && { actual: money(kpi.amounts.actual), forecast: money(kpi.amounts.forecast) }
      return [spent ? t('budget.spent', spent) : null, named(t('budget.cumulated'), kpi.cumulated?.value, kpi.unit)]
    }
    case 'satisfaction':
      return [named(t('answers.responseRate'), kpi.responseRate?.value, 'ratio')]
    case 'security-incidents': {
      const { perMonth, baseline } = kpi
      if (!perMonth) return []
      const n = format.perMonth(perMonth.value)
      return [
        baseline
          ? t('committee.perMonthBaseline', { n, baseline: format.perMonth(baseline.perMonth) })
          : t('committee.perMonth', { n }),
      ]
    }
    case 'total-cost': {
      const { monthlyCost, baselineMonthlyCost } = kpi
      if (monthlyCost == null || baselineMonthlyCost == null) return []
      return [t('committee.monthlyCost', { cost: money(monthlyCost), baseline: money(baselineMonthlyCost) })]
    }
    case 'availability':
      return [
        named(t('outage.downtime'), kpi.downtimeHours, 'hours'),
        named(t('outage.longest'), kpi.longestHours, 'hours'),
      ]
    default:
      return []
  }
}
