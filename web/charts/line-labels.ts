import type { Chart, Plugin } from 'chart.js'

export type LineLabel = {
  /** Which dataset, and which of its points, the words stand by. */
  readonly dataset: number
  readonly index: number
  readonly text: string
  readonly colour: string
  readonly where: 'above' | 'below' | 'right'
  readonly strong?: boolean
}

/** What the words of two lines that end close together need, so as not to overlap. */
const LINE_HEIGHT = 15

/** Words written on the lines themselves, in place of a legend, in a halo of the ground so that they stay legible over lines. */
export function lineLabels(labels: readonly LineLabel[], halo: string): Plugin {
  return {
    id: 'lineLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const drawn = labels.flatMap((label) => {
        const point = chart.getDatasetMeta(label.dataset).data[label.index]
        return point ? [{ label, point }] : []
      })
      const atEnds = drawn.filter(({ label }) => label.where === 'right')
      const heights = spread(
        atEnds.map(({ point }) => point.y),
        LINE_HEIGHT,
      )
      ctx.save()
      for (const { label, point } of drawn) {
        const end = atEnds.findIndex((one) => one.label === label)
        const anchor = { x: point.x, y: heights[end] ?? point.y }
        ctx.font = `${label.strong ? 620 : 500} 12px 'Inter Variable', system-ui, sans-serif`
        ctx.fillStyle = label.colour
        ctx.strokeStyle = halo
        ctx.lineWidth = 4
        ctx.lineJoin = 'round'
        const size = ctx.measureText(label.text).width
        const { x, y } = place(label.where, anchor, size)
        const at = [clamp(x, chartArea.left + 2, rightEdge(chart) - size), Math.max(y, chartArea.top - 4)] as const
        ctx.strokeText(label.text, ...at)
        ctx.fillText(label.text, ...at)
      }
      ctx.restore()
    },
  }
}

/** Heights at least `gap` apart, in the same order and as near as can be to where they were. */
export function spread(heights: readonly number[], gap: number): number[] {
  const moved = [...heights]
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!)
  for (let round = 0; round < order.length; round++)
    for (let rank = 1; rank < order.length; rank++) {
      const [upper, lower] = [order[rank - 1]!, order[rank]!]
      const lacking = Math.max(0, gap - (moved[lower]! - moved[upper]!))
      moved[upper]! -= lacking / 2
      moved[lower]! += lacking / 2
    }
  return moved
}

function place(where: LineLabel['where'], { x, y }: { x: number; y: number }, size: number) {
  if (where === 'right') return { x: x + 10, y: y + 4 }
  return { x: x - size / 2, y: where === 'above' ? y - 8 : y + 17 }
}

const rightEdge = (chart: Chart) => chart.width - 2
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))
