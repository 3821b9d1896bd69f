import type { Plugin } from 'chart.js'

/** A quiet upright line at the month whose tickets are listed below. */
export function monthMarker(index: number, colour: string): Plugin {
  return {
    id: 'monthMarker',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const x = scales['x']?.getPixelForValue(index)
      if (index < 0 || x === undefined) return
      ctx.save()
      ctx.strokeStyle = colour
      ctx.lineWidth = 1
      ctx.beginPath()
      ctx.moveTo(x, chartArea.top)
      ctx.lineTo(x, chartArea.bottom)
      ctx.stroke()
      ctx.restore()
    },
  }
}
