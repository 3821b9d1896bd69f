import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { Drift } from '../../shared/api/drift.ts'
import type { ChartWords } from './chart-words.ts'
import { lineLabels } from './line-labels.ts'
import { monthAxis, valueAxis } from './axes.ts'
import { faded, type Palette } from './palette.ts'

/** Two-sided 95 % quantile of the normal law. */
const Z95 = 1.96
const RIGHT_MARGIN = 96

/**
 * What the detector saw: the level of each month for tickets of the same kind (100 % = before the rise) with its 95 % band, and
 * the line "flat, then rising" that it fits, strong where a drift is said.
 */
export function driftChart(
  { levels, verdict }: Pick<Drift, 'levels' | 'verdict'>,
  words: Pick<ChartWords, 'month' | 'monthLong' | 'target'> & { readonly names: { level: string; fitted: string } },
  palette: Palette,
): ChartConfiguration<'line', (number | null)[], string> {
  const edge = (sign: 1 | -1) =>
    levels.map(({ level, error }) => (level === null || error === null ? null : level * Math.exp(sign * Z95 * error)))
  const quiet: Partial<ChartDataset<'line'>> = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0 }
  const isDrift = verdict === 'drift'
  const last = levels.length - 1
  const months = levels.flatMap(({ level }, index) => (level === null ? [] : [index]))
  return {
    type: 'line',
    data: {
      labels: levels.map(({ month }) => month),
      datasets: [
        { ...quiet, label: words.names.level, data: edge(1) },
        {
          ...quiet,
          label: words.names.level,
          data: edge(-1),
          backgroundColor: faded(palette.accent, 0.13),
          fill: '-1',
        },
        {
          label: words.names.level,
          data: levels.map(({ level }) => level),
          borderColor: palette.accent,
          backgroundColor: palette.accent,
          borderWidth: 1.5,
          pointRadius: 3,
        },
        {
          label: words.names.fitted,
          data: levels.map(({ fitted }) => fitted),
          borderColor: palette.ink,
          borderWidth: isDrift ? 3 : 1.5,
          borderDash: isDrift ? [] : [4, 4],
          pointRadius: 0,
        },
      ],
    },
    plugins: [
      lineLabels(
        [
          {
            dataset: 3,
            indices: [last],
            text: words.names.fitted,
            colour: palette.ink,
            sides: ['right'],
            strong: isDrift,
          },
          { dataset: 2, indices: months, text: words.names.level, colour: palette.accent, sides: ['above', 'below'] },
        ],
        palette.surface,
      ),
    ],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 12, right: RIGHT_MARGIN } },
      scales: {
        x: monthAxis(palette, (index) => (levels[index] ? words.month(levels[index].month, false) : '')),
        y: valueAxis(palette, { maxTicksLimit: 5 }, (value) => words.target('ratio', value)),
      },
      plugins: { tooltip: { enabled: false } },
    },
  }
}
