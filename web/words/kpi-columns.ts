import type { KpiReport } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

type Point = KpiReport['points'][number]

/** A column of the table of months that only some KPIs have. */
export type KpiColumn = { readonly title: string; readonly text: (point: Point) => string }

const none = '–'

/** What stands between the sample and the target in the table of a KPI's months. */
export function kpiColumns(t: Translate, format: Format, report: KpiReport, currency: string): KpiColumn[] {
  const count = (n: number | null | undefined) => (n == null ? none : format.count(n))
  const money = (n: number | null | undefined) => (n == null ? none : format.money(currency, n))
  const hours = (n: number | null | undefined) => format.value('hours', n ?? null)
  const ratio = (n: number | null | undefined) => format.value('ratio', n ?? null)
  const columns: Record<KpiId, () => KpiColumn[]> = {
    'first-level-resolution': () => [],
    'resolution-delay': () => [
      { title: t('delay.median'), text: ({ median }) => hours(median) },
      { title: t('delay.p90'), text: ({ p90 }) => hours(p90) },
      { title: t('delay.withinSla'), text: ({ withinSla }) => ratio(withinSla?.value) },
      { title: t('backlog.column'), text: ({ backlog }) => count(backlog?.open) },
      { title: t('backlog.over30'), text: ({ backlog }) => count(backlog?.over30) },
    ],
    'budget-variance': () => [
      { title: t('column.forecast'), text: ({ amounts }) => money(amounts?.forecast) },
      ...(['out-of-scope', 'volume', 'remainder'] as const).map((part) => ({
        title: t(`part.${part}`),
        text: ({ parts, amounts }: Point) => {
          const share = parts?.find(({ id }) => id === part)?.value
          return share === undefined || !amounts ? none : money(share * amounts.forecast)
        },
      })),
      { title: t('column.actual'), text: ({ amounts }) => money(amounts?.actual) },
      {
        title: t('column.cumulated'),
        text: ({ cumulated }) =>
          cumulated ? `${format.value('change', cumulated.value)} · ${t(`verdict.${cumulated.verdict}`)}` : none,
      },
    ],
    satisfaction: () => [
      { title: t('column.responseRate'), text: ({ responseRate }) => ratio(responseRate?.value) },
      ...otherSurveys(report).map((survey) => ({
        title: t(`column.otherSurvey.${survey}`),
        text: ({ otherSurvey }: Point) =>
          otherSurvey?.survey === survey ? `${ratio(otherSurvey.value)} (${count(otherSurvey.sample)})` : none,
      })),
    ],
    'security-incidents': () => [
      { title: t('column.perMonth'), text: ({ perMonth }) => (perMonth ? format.perMonth(perMonth.value) : none) },
      { title: t('security.baseline'), text: ({ baseline }) => (baseline ? format.perMonth(baseline.perMonth) : none) },
      { title: t('column.chance'), text: ({ chance }) => ratio(chance) },
    ],
    'total-cost': () => [
      ...(['contract', 'out-of-scope', 'internal-steering', 'transition'] as const).map((part) => ({
        title: t(`part.${part}`),
        text: ({ composition }: Point) => money(composition?.find(({ id }) => id === part)?.value),
      })),
      { title: t('column.monthlyCost'), text: ({ monthlyCost }) => money(monthlyCost) },
      { title: t('cost.baseline'), text: ({ baselineMonthlyCost }) => money(baselineMonthlyCost) },
    ],
    availability: () => [
      { title: t('column.planned'), text: ({ plannedOutages }) => count(plannedOutages) },
      { title: t('column.downtime'), text: ({ downtimeHours }) => hours(downtimeHours) },
      { title: t('column.longest'), text: ({ longestHours }) => hours(longestHours) },
      { title: t('column.downtimeCost'), text: ({ downtimeCost }) => money(downtimeCost) },
    ],
  }
  return columns[report.kpi]()
}

function otherSurveys({ points }: KpiReport) {
  return [...new Set(points.flatMap(({ otherSurvey }) => otherSurvey?.survey ?? []))]
}
