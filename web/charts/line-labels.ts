import type { BarElement, Chart, Plugin } from 'chart.js'
import { placeLabels, type Point, type Segment, type Side } from '../../shared/deck/place-labels.ts'
import { barBox, chartGround } from './chart-ground.ts'

export type LineLabel = {
  /** Which dataset, and which of its points the words may stand by, the best first. */
  readonly dataset: number
  readonly indices: readonly number[]
  readonly text: string
  readonly colour: string
  /** The sides of a point that they may stand on, the best first. */
  readonly sides: readonly Side[]
  readonly strong?: boolean
  /** Beside a bar, on its row. */
  readonly inRow?: boolean
}

/** What else than its datasets a chart draws in the way of words. */
type Beside = { readonly marksAbove?: boolean; readonly lines?: (chart: Chart) => readonly Segment[] }

const LETTER = 12
/** From the top of a capital to the foot of a comma. */
const HEIGHT = 14

/**
 * Words written beside the lines and bars that they name, in place of a legend: where there is room (`placeLabels`), on no line,
 * bar, dot or other words. Grid lines are hidden by a halo of the ground.
 */
export function lineLabels(labels: readonly LineLabel[], halo: string, { marksAbove, lines }: Beside = {}): Plugin {
  return {
    id: 'lineLabels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const font = ({ strong }: LineLabel) =>
        `${strong ? 620 : 500} ${LETTER}px 'Inter Variable', system-ui, sans-serif`
      ctx.save()
      const wishes = labels.map((label) => {
        ctx.font = font(label)
        const { width } = ctx.measureText(label.text)
        const { sides, inRow = false } = label
        return { width, height: HEIGHT, anchors: anchorsOf(chart, label), sides, inRow }
      })
      const ground = chartGround(chart, marksAbove)
      const boxes = placeLabels(wishes, { ...ground, lines: [...ground.lines, ...(lines?.(chart) ?? [])] })
      for (const [order, label] of labels.entries()) {
        const box = boxes[order]
        if (!box) continue
        ctx.font = font(label)
        ctx.fillStyle = label.colour
        ctx.strokeStyle = halo
        ctx.lineWidth = 4
        ctx.lineJoin = 'round'
        ctx.textBaseline = 'middle'
        const middle = (box.top + box.bottom) / 2
        ctx.strokeText(label.text, box.left, middle)
        ctx.fillText(label.text, box.left, middle)
      }
      ctx.restore()
    },
  }
}

/** Where the points lie, and half-way between neighbours of them: there is often room where a month is not. A bar has two ends. */
function anchorsOf(chart: Chart, { dataset, indices }: LineLabel): Point[] {
  const { type, data } = chart.getDatasetMeta(dataset)
  const points = indices.flatMap((index) => (data[index] ? [{ index, x: data[index].x, y: data[index].y }] : []))
  if (type === 'bar')
    return indices.flatMap((index) => {
      const { left, right } = barBox(data[index] as BarElement)
      const { y } = data[index]!
      return [
        { x: right, y },
        { x: left, y },
      ]
    })
  const between = points.flatMap((point) => {
    const next = points.find(({ index, y }) => index === point.index + 1 && y === point.y)
    return next ? [{ x: (point.x + next.x) / 2, y: point.y }] : []
  })
  return [...points, ...between]
}
