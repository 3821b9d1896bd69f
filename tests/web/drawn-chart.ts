import type { ChartConfiguration } from 'chart.js'
import type { Box, Segment } from '../../shared/deck/place-labels.ts'
import { Chart } from '../../web/charts/register.ts'

/** Width of a letter of 12 pixels, about that of Inter. */
const LETTER = 6.4

export type Written = { readonly text: string; readonly box: Box }
export type Drawn = {
  /** Every text on the canvas, axes and marks among them. */
  readonly written: Written[]
  /** The lines and bars that were drawn, as they lie. */
  readonly segments: Segment[]
  readonly bars: Box[]
  readonly chart: Chart
}

/** Draws a chart by Chart.js itself on a canvas that only remembers: what was written where, and where lines and bars lie. */
export function drawChart(configuration: ChartConfiguration, width: number, height: number): Drawn {
  const written: Written[] = []
  let state: Record<string, unknown> = { textBaseline: 'alphabetic', textAlign: 'left' }
  const saved: (typeof state)[] = []
  const context = new Proxy({} as Record<string, unknown>, {
    set(_, name: string, value: unknown) {
      state[name] = value
      return true
    },
    get(_, name: string) {
      if (name === 'save') return () => saved.push({ ...state })
      if (name === 'restore') return () => (state = saved.pop() ?? state)
      if (name === 'measureText') return (text: string) => ({ width: text.length * LETTER })
      if (name === 'fillText') return (text: string, x: number, y: number) => written.push(boxed(text, x, y))
      if (name === 'canvas') return canvas
      return name in state ? state[name] : () => undefined
    },
  })
  const boxed = (text: string, x: number, y: number): Written => {
    const wide = text.length * LETTER
    const left = { left: x, start: x, center: x - wide / 2 }[String(state.textAlign)] ?? x - wide
    const middle = state.textBaseline === 'middle' ? y : y - 4
    return { text, box: { left, right: left + wide, top: middle - 6, bottom: middle + 6 } }
  }
  const canvas = { getContext: () => context, width, height, style: {} }
  const options = { ...configuration.options, responsive: false, devicePixelRatio: 1, events: [] }
  const chart = new Chart(canvas as never, { ...configuration, options } as ChartConfiguration)
  return { written, ...geometryOf(chart), chart }
}

/** Where lines and bars lie, asked of Chart.js once more and otherwise than the charts do: a point each pixel of a line. */
function geometryOf(chart: Chart): { segments: Segment[]; bars: Box[] } {
  const segments: Segment[] = []
  const bars: Box[] = []
  chart.data.datasets.forEach((dataset, index) => {
    const { type, data } = chart.getDatasetMeta(index)
    const style = dataset as { showLine?: boolean; borderWidth?: number; stepped?: string }
    data.forEach((element, order) => {
      const is = element as unknown as Record<'x' | 'y' | 'base' | 'width' | 'height', number> & { skip?: boolean }
      const next = data[order + 1] as unknown as { x: number; y: number; skip?: boolean } | undefined
      if (type === 'bar' && chart.options.indexAxis === 'y')
        bars.push({
          left: Math.min(is.base, is.x),
          right: Math.max(is.base, is.x),
          top: is.y - is.height / 2,
          bottom: is.y + is.height / 2,
        })
      else if (type === 'bar' && Number.isFinite(is.y))
        bars.push({
          left: is.x - is.width / 2,
          right: is.x + is.width / 2,
          top: Math.min(is.base, is.y),
          bottom: Math.max(is.base, is.y),
        })
      else if (
        type === 'line' &&
        next &&
        !is.skip &&
        !next.skip &&
        style.showLine !== false &&
        style.borderWidth !== 0
      ) {
        const middle = (is.x + next.x) / 2
        const corners = style.stepped ? [is, { x: middle, y: is.y }, { x: middle, y: next.y }, next] : [is, next]
        corners.slice(1).forEach((to, from) => segments.push({ from: corners[from]!, to }))
      }
    })
  })
  return { segments, bars }
}
