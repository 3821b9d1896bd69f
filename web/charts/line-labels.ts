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

/** Words written on the lines themselves, in place of a legend, in a halo of the ground so that they stay legible over lines. */
export function lineLabels(labels: readonly LineLabel[], halo: string): Plugin {
  return {
    id: 'lineLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      ctx.save()
      for (const label of labels) {
        const point = chart.getDatasetMeta(label.dataset).data[label.index]
        if (!point) continue
        ctx.font = `${label.strong ? 620 : 500} 12px 'Inter Variable', system-ui, sans-serif`
        ctx.fillStyle = label.colour
        ctx.strokeStyle = halo
        ctx.lineWidth = 4
        ctx.lineJoin = 'round'
        const size = ctx.measureText(label.text).width
        const { x, y } = place(label.where, point, size)
        const at = [clamp(x, chartArea.left + 2, rightEdge(chart) - size), Math.max(y, chartArea.top - 4)] as const
        ctx.strokeText(label.text, ...at)
        ctx.fillText(label.text, ...at)
      }
      ctx.restore()
    },
  }
}

function place(where: LineLabel['where'], { x, y }: { x: number; y: number }, size: number) {
  if (where === 'right') return { x: x + 10, y: y + 4 }
  return { x: x - size / 2, y: where === 'above' ? y - 8 : y + 17 }
}

const rightEdge = (chart: Chart) => chart.width - 2
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))
