import type { ChartConfiguration } from 'chart.js'
import type { Committee, CommitteeKpi } from '../../../shared/api/committees.ts'
import { dotsChart } from '../../charts/dots-chart.ts'
import type { ChartWords } from '../../charts/chart-words.ts'
import { kpiChart } from '../../charts/kpi-chart.ts'
import { monthBand } from '../../charts/month-band.ts'
import { faded, type Palette } from '../../charts/palette.ts'
import type { Format } from '../../composables/useFormat.ts'
import type { Translate } from '../../composables/useWords.ts'
import { kpiDefinition } from '../../../shared/kpi/index.ts'
import { secondLineName } from '../../../shared/sentences/second-line-name.ts'
import { committeeReport } from '../../words/committee-report.ts'

/** The history of a KPI up to the quarter, whose months stand on a quiet ground: incidents as dots, everything else as a line. */
export function historyChart(
  t: Translate,
  format: Format,
  committee: Committee,
  kpi: CommitteeKpi,
): (palette: Palette) => ChartConfiguration {
  const report = committeeReport(committee, kpi)
  const words = chartWords(t, format, kpi)
  const months = report.points.map(({ month }) => month)
  const inQuarter = months.flatMap((month, index) => (month >= committee.from && month <= committee.to ? [index] : []))
  return (palette) => {
    const chart = (
      kpiDefinition(kpi.id).perMonth
        ? dotsChart(report, words, palette, undefined)
        : kpiChart(report, words, palette, undefined)
    ) as ChartConfiguration
    const ground = monthBand(inQuarter[0] ?? -1, inQuarter.at(-1) ?? -1, faded(palette.accent, 0.08))
    return { ...chart, plugins: [ground, ...(chart.plugins ?? [])] }
  }
}

function chartWords(t: Translate, format: Format, { id }: CommitteeKpi) {
  return {
    month: format.monthShort,
    monthLong: format.month,
    count: format.count,
    value: format.value,
    target: format.target,
    baseline: (n: number) => t('dots.baseline', { n: format.perMonth(n) }),
    names: {
      value: t(`kpi.${id}.line`),
      alone: t('kpiPage.alone'),
      second: secondLineName(t, id),
      target: t('kpiPage.target'),
      path: t('kpiPage.path'),
      interval: t('kpiPage.interval'),
      sample: '',
    },
  } satisfies ChartWords & { baseline: (n: number) => string }
}
