import type { ChartConfiguration } from 'chart.js'
import type { KpiReport } from '../../shared/api/kpis.ts'
import type { ChartWords } from './chart-words.ts'
import { rightMargin } from './plot-values.ts'
import { secondLine } from './second-line.ts'
import { monthAxis, valueAxis } from './axes.ts'
import { faded, type Palette } from './palette.ts'

/** Tickets open at each month end, stacked by age, the oldest darkest and at the foot. Counts start at 0. */
export function backlogChart(
  report: KpiReport,
  words: Pick<ChartWords, 'month' | 'monthLong' | 'count'>,
  bands: readonly [string, string, string, string],
  palette: Palette,
): ChartConfiguration<'bar', (number | null)[], string> {
  const { points } = report
  const months = points.map((point) => point.month)
  const cut = (of: (backlog: NonNullable<(typeof points)[number]['backlog']>) => number) =>
    points.map((point) => (point.backlog ? of(point.backlog) : null))
  const shape = { stack: 'age', barPercentage: 0.8 }
  const layers = [
    { ...shape, label: bands[3], data: cut((one) => one.over30), backgroundColor: palette.ink },
    {
      ...shape,
      label: bands[2],
      data: cut((one) => one.over14 - one.over30),
      backgroundColor: faded(palette.ink, 0.58),
    },
    {
      ...shape,
      label: bands[1],
      data: cut((one) => one.over7 - one.over14),
      backgroundColor: faded(palette.ink, 0.36),
    },
    { ...shape, label: bands[0], data: cut((one) => one.open - one.over7), backgroundColor: faded(palette.ink, 0.18) },
  ]
  return {
    type: 'bar',
    data: { labels: months, datasets: layers },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right: rightMargin(secondLine(report) !== null) } },
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          stacked: true,
          ...monthAxis(palette, (index) => (months[index] ? words.month(months[index], false) : '')),
        },
        y: { stacked: true, ...valueAxis(palette, { maxTicksLimit: 4, precision: 0 }, (value) => words.count(value)) },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: palette.ink,
          titleColor: palette.surface,
          bodyColor: palette.surface,
          padding: 10,
          callbacks: {
            title: ([item]) => (item ? words.monthLong(months[item.dataIndex]!) : ''),
            label: (item) => `${item.dataset.label ?? ''}: ${words.count(Number(item.raw))}`,
          },
        },
      },
    },
  }
}
