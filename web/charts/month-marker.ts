import type { Chart, Plugin } from 'chart.js'
import type { Segment } from '../../shared/deck/place-labels.ts'

/** A quiet upright line at the month whose tickets are listed below. */
export function monthMarker(index: number, colour: string): Plugin {
  return {
    id: 'monthMarker',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart
      ctx.save()
      ctx.strokeStyle = colour
      ctx.lineWidth = 1
      for (const { from, to } of markerLine(index)(chart)) {
        ctx.beginPath()
        ctx.moveTo(from.x, from.y)
        ctx.lineTo(to.x, to.y)
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}

/** Where that line runs; nowhere without a month. */
export const markerLine =
  (index: number) =>
  ({ scales, chartArea }: Pick<Chart, 'scales' | 'chartArea'>): Segment[] => {
    const x = scales['x']?.getPixelForValue(index)
    return index < 0 || x === undefined ? [] : [{ from: { x, y: chartArea.top }, to: { x, y: chartArea.bottom } }]
  }
