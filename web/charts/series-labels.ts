import type { PlotLabel, SeriesRole } from '../../shared/deck/plot.ts'
import type { LineLabel } from './line-labels.ts'
import type { Palette } from './palette.ts'

/** Which dataset of a chart is the series of a role. */
export type PlacedSeries = Readonly<Partial<Record<SeriesRole, number>>>

const inks = { value: 'accent', second: 'ink-3', baseline: 'ink-3' } as const

/** The labels of a plot, each for its series and in the ink of it. */
export function seriesLabels(labels: readonly PlotLabel[], places: PlacedSeries, palette: Palette): LineLabel[] {
  return labels.flatMap(({ role, at: indices, text, sides }) => {
    const dataset = places[role]
    const colour = palette[role in inks ? inks[role as keyof typeof inks] : 'ink-2']
    return dataset === undefined ? [] : [{ dataset, indices, text, colour, sides, strong: role === 'value' }]
  })
}
