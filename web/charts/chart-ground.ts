import type { BarElement, Chart, PointElement } from 'chart.js'
import type { Box, Ground, Point, Segment } from '../../shared/deck/place-labels.ts'

/** All that a chart has drawn: lines as they run, steps with their risers, bars, and the dots of what is told as dots. */
export function chartGround(chart: Chart, marksAbove = false): Ground {
  const { left, top, bottom } = chart.chartArea
  const drawn = chart.data.datasets.map((_, index) => chart.getDatasetMeta(index))
  return {
    within: { left: left + 2, top: marksAbove ? top + 2 : 2, right: chart.width - 2, bottom: bottom - 2 },
    lines: drawn.flatMap((_, index) => linesOf(chart, index)),
    boxes: drawn.flatMap((_, index) => boxesOf(chart, index)),
    quiet: Object.values(chart.scales).flatMap((scale) =>
      (scale.options as { grid?: { display?: boolean } }).grid?.display === false
        ? []
        : scale.ticks.map((_, index) => gridLine(chart, scale.isHorizontal(), scale.getPixelForTick(index))),
    ),
  }
}

const gridLine = ({ chartArea: { left, right, top, bottom } }: Chart, isUpright: boolean, at: number): Segment =>
  isUpright
    ? { from: { x: at, y: top }, to: { x: at, y: bottom } }
    : { from: { x: left, y: at }, to: { x: right, y: at } }

/** A dataset as it is written: the members that say whether and how its line runs. */
type LineStyle = { showLine?: boolean; borderWidth?: unknown; stepped?: unknown }

function linesOf(chart: Chart, index: number): Segment[] {
  const { type, data } = chart.getDatasetMeta(index)
  const { showLine, borderWidth, stepped } = chart.data.datasets[index] as LineStyle
  if (type !== 'line' || showLine === false || borderWidth === 0) return []
  const points = data.map((element) => element as PointElement)
  return points.slice(1).flatMap((to, before) => {
    const from = points[before]!
    if (from.skip || to.skip) return []
    return stepped ? steps(from, to) : [{ from: at(from), to: at(to) }]
  })
}

/** A step half-way between two months, as Chart.js draws `stepped: 'middle'`. */
function steps(from: Point, to: Point): Segment[] {
  const middle = (from.x + to.x) / 2
  return [
    { from: at(from), to: { x: middle, y: from.y } },
    { from: { x: middle, y: from.y }, to: { x: middle, y: to.y } },
    { from: { x: middle, y: to.y }, to: at(to) },
  ]
}

const at = ({ x, y }: Point): Point => ({ x, y })

function boxesOf(chart: Chart, index: number): Box[] {
  const { type, data } = chart.getDatasetMeta(index)
  return data.flatMap((element) => {
    if ((element as PointElement).skip) return []
    if (type === 'bar') return [barBox(element as BarElement)]
    const { x, y } = element
    const radius = Number(element.options['radius'] ?? 0)
    return radius > 0 ? [{ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }] : []
  })
}

/** Where a bar lies, upright or along. */
export function barBox(bar: BarElement): Box {
  const { base, width, height, horizontal } = bar.getProps(['base', 'width', 'height', 'horizontal'], true)
  const { x, y } = bar
  const [along, across] = [horizontal ? x : y, (horizontal ? height : width) ?? 0]
  const [start, end] = [Math.min(base ?? along, along), Math.max(base ?? along, along)]
  return horizontal
    ? { left: start, right: end, top: y - across / 2, bottom: y + across / 2 }
    : { left: x - across / 2, right: x + across / 2, top: start, bottom: end }
}
