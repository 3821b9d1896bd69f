import type { Plugin } from 'chart.js'

/** A quiet ground behind a run of months, as the quarter that is judged; drawn as far as the middle of the months around it. */
export function monthBand(from: number, to: number, colour: string): Plugin {
  return {
    id: 'monthBand',
    beforeDraw({ ctx, chartArea, scales }) {
      const x = scales['x']
      if (!x || from < 0 || to < from) return
      const half = Math.abs(x.getPixelForValue(1) - x.getPixelForValue(0)) / 2
      const left = Math.max(chartArea.left, x.getPixelForValue(from) - half)
      const right = Math.min(chartArea.right, x.getPixelForValue(to) + half)
      ctx.save()
      ctx.fillStyle = colour
      ctx.fillRect(left, chartArea.top, right - left, chartArea.bottom - chartArea.top)
      ctx.restore()
    },
  }
}
