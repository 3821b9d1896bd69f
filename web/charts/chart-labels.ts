import type { KpiReport } from '../../shared/api/kpis.ts'
import { lines } from './chart-lines.ts'
import type { ChartWords } from './chart-words.ts'
import type { LineLabel } from './line-labels.ts'
import type { Palette } from './palette.ts'
import { secondLine } from './second-line.ts'

/**
 * `70 % M3` is written on each step of the target, best at the month where the line is furthest from it and on the side away from the
 * line; steps that no month of the run is held to are not written. Where there are two lines, each has its name at its end.
 */
export function chartLabels(report: KpiReport, words: ChartWords, palette: Palette): LineLabel[] {
  const { points, unit, better, targets } = report
  const labels: LineLabel[] = []
  for (const step of targets) {
    const held = points.flatMap(({ judged: { target, targetDueMonth, value } }, index) =>
      target !== null && targetDueMonth === step.dueMonth ? [{ index, gap: value === null ? 0 : target - value }] : [],
    )
    const size = ({ gap }: { gap: number }) => (better === 'near-zero' ? gap : Math.abs(gap))
    const best = held.toSorted((a, b) => size(b) - size(a))
    if (!best[0]) continue
    const text = `${words.target(unit, step.value, better)} M${step.dueMonth}`
    const sides = best[0].gap >= 0 ? (['above', 'below'] as const) : (['below', 'above'] as const)
    const indices = best.map(({ index }) => index)
    labels.push({ dataset: lines.target, indices, text, colour: palette['ink-2'], sides })
  }
  const second = secondLine(report)
  const last = points.findLastIndex(({ judged }) => judged.value !== null)
  if (!second || last < 0) return labels
  const end = { indices: [last], sides: ['right'] } as const
  return [
    { ...end, dataset: lines.value, text: words.names.value, colour: palette.accent, strong: true },
    { ...end, dataset: lines.second, text: words.names.second, colour: palette['ink-3'] },
    ...labels,
  ]
}
