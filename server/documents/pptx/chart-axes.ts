import { textWidth } from '../../../shared/deck/mark.ts'
import type { Plot } from '../../../shared/deck/plot.ts'
import { valueAxis } from '../../../shared/deck/value-axis.ts'
import type { PlotWords } from '../../../shared/deck/plot-words.ts'
import { solid, type Colour } from './looks.ts'
import { xmlText } from './xml.ts'

const [CATEGORIES, VALUES] = [1001, 1002]
/** Height of the words of a chart. */
export const LETTER = 12
/** About how wide the months have it between them, in points. */
const ALONG = 520
const GAP = 10
/** A part of a step that is none: how sums of decimals are off. */
const SLIGHT = 1e-9

/** Where the axis of values begins and ends, both on one of its steps: from its first on a native chart counts. */
export type Scale = { readonly min: number; readonly max: number; readonly step: number }

export function scaleOf(plot: Plot): Scale {
  const { min, max, ticks } = valueAxis(plot)
  const step = Number((ticks.length > 1 ? ticks[1]! - ticks[0]! : max - min || 1).toPrecision(6))
  const on = (steps: number) => Number((steps * step).toPrecision(12))
  return { min: on(Math.floor(min / step + SLIGHT)), max: on(Math.ceil(max / step - SLIGHT)), step }
}

/**
 * How a native chart writes figures with `least` to `most` decimals (ECMA-376 part 1, 18.8.31), as the plot's words do: what stands after
 * a figure is quoted but for the %, which counts in hundredths. A point that nothing follows would be written too.
 */
export function numberFormat(tickFormat: Plot['tickFormat'], tick: PlotWords['tick'], [least, most]: Decimals): string {
  const digits = `0${most > 0 ? '.' : ''}${'0'.repeat(least)}${'#'.repeat(most - least)}`
  const after = /\D*$/.exec(tick(1))![0].replaceAll(/[^%]+/g, '"$&"')
  return tickFormat === 'change' ? `+${digits}${after};\u2212${digits}${after};0${after}` : digits + after
}
type Decimals = readonly [least: number, most: number]

/** The axes of a native chart, which cross each other. */
export function axes(
  plot: Plot,
  categories: readonly string[],
  { min, max, step }: Scale,
  tick: PlotWords['tick'],
): string {
  const decimals = decimalsOf(plot.tickFormat === 'ratio' || plot.tickFormat === 'change' ? step * 100 : step)
  const code = numberFormat(plot.tickFormat, tick, [decimals, decimals])
  const marks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
  const ends = '<c:orientation val="minMax"/>'
  const upright =
    '<c:txPr><a:bodyPr rot="-60000000" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr/></a:p></c:txPr>'
  const every = everyOf(categories)
  return `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling>${ends}</c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>${marks}<c:tickLblPos val="low"/>${edge('rule-strong')}${upright}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${every}"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="${VALUES}"/><c:scaling>${ends}<c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${edge('rule')}</c:majorGridlines><c:numFmt formatCode="${xmlText(code)}" sourceLinked="0"/>${marks}<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORIES}"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`
}

/** The two axes, as lines name them. */
export const axisIds = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`

const edge = (colour: Colour) => `<c:spPr><a:ln w="7620">${solid(colour)}</a:ln></c:spPr>`

/** How many decimals a step has, that each of its multiples is told from the next. */
function decimalsOf(step: number): number {
  return [0, 1, 2, 3].find((decimals) => Math.abs(step - Number(step.toFixed(decimals))) < SLIGHT) ?? 4
}

/** The months are written at even distances, as many as stand side by side. */
function everyOf(categories: readonly string[]): number {
  const widest = Math.max(...categories.map((name) => textWidth(name, LETTER))) + GAP
  const step = ALONG / Math.max(1, categories.length)
  return [1, 2, 3, 6, 12, 24].find((one) => one * step >= widest) ?? Math.max(1, categories.length)
}
