import type { Plugin } from 'chart.js'
import { apart } from '../../shared/deck/apart.ts'
import type { Palette } from './palette.ts'

/**
 * A note about a month: the number under which the list beside the chart explains it; of a decision, a letter in a square; of an
 * alert, a number in a diamond.
 */
export type Mark = { readonly index: number; readonly number: number | string; readonly isAlert?: true }

const RADIUS = 8
/** From the middle of a mark to the next: a diamond is as wide as high, and both have a little room. */
const STEP = 21

/**
 * Small numbered circles, numbered diamonds and lettered squares along the top of the chart, over their months; those that
 * would meet stand side by side.
 */
export function numberedMarks(marks: readonly Mark[], palette: Palette): Plugin {
  return {
    id: 'numberedMarks',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const xOf = ({ index }: Mark) => scales['x']?.getPixelForValue(index) ?? 0
      const inOrder = marks.toSorted((a, b) => a.index - b.index)
      const places = apart(inOrder.map(xOf), STEP, { last: chartArea.right })
      ctx.save()
      ctx.font = "600 10px 'Inter Variable', system-ui, sans-serif"
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      for (const [at, { number, isAlert }] of inOrder.entries()) {
        const x = places[at]!
        const y = chartArea.top - RADIUS
        const isDecision = typeof number === 'string'
        ctx.beginPath()
        if (isDecision) ctx.roundRect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, 2)
        else if (isAlert) diamond(ctx, x, y)
        else ctx.arc(x, y, RADIUS, 0, 2 * Math.PI)
        ctx.fillStyle = isDecision ? palette['ink-2'] : palette.surface
        ctx.fill()
        ctx.strokeStyle = palette['ink-2']
        ctx.stroke()
        ctx.fillStyle = isDecision ? palette.surface : palette.ink
        ctx.fillText(String(number), x, y)
      }
      ctx.restore()
    },
  }
}

function diamond(ctx: CanvasRenderingContext2D, x: number, y: number) {
  const half = RADIUS + 2
  ctx.moveTo(x, y - half)
  ctx.lineTo(x + half, y)
  ctx.lineTo(x, y + half)
  ctx.lineTo(x - half, y)
  ctx.closePath()
}
