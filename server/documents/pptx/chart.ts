import type { Plot } from '../../../shared/deck/plot.ts'
import type { PlotWords } from '../../../shared/deck/plot-words.ts'
import { valueAxis } from '../../../shared/deck/value-axis.ts'
import { chartSeries, type ChartSeries } from './chart-series.ts'
import { colours, lineOf, solid } from './looks.ts'
import { columnName, SHEET, type Sheet } from './workbook.ts'
import { xmlPart, xmlText } from './xml.ts'

const numberFormats = {
  ratio: '0.##%',
  hours: '0.##" h"',
  change: '+0.##%;\u22120.##%;0%',
  'per-month': '0.##',
} as const
const [CATEGORIES, VALUES] = [1001, 1002]

/** A native chart of a plot and the table behind it (ECMA-376 part 1, 21.2). `locale`: `fr-FR`. */
export function chartOf(plot: Plot, words: PlotWords, locale: string): { readonly xml: string; readonly sheet: Sheet } {
  const series = chartSeries(plot, words)
  const categories = plot.categories.map((month) => `${words.month(month, false)} ${month.slice(0, 4)}`)
  const code = numberFormats[plot.tickFormat]
  const { min, max, ticks } = valueAxis(plot)
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : 1
  const lines = series.map((one, index) => line(one, index, { plot, categories, code })).join('')
  const hidden = series.flatMap(({ isTold }, index) =>
    isTold ? [] : `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`,
  )
  const xml = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${locale}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:lineChart><c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${edge('rule-strong')}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${edge('rule')}</c:majorGridlines><c:numFmt formatCode="${xmlText(code)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORIES}"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="${Number(step.toPrecision(6))}"/></c:valAx></c:plotArea><c:legend><c:legendPos val="t"/>${hidden.join('')}<c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200">${solid('ink-2')}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="${locale}"/></a:p></c:txPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  return { xml: xmlPart(xml), sheet: { categories, columns: series } }
}

const edge = (colour: keyof typeof colours) => `<c:spPr><a:ln w="7620">${solid(colour)}</a:ln></c:spPr>`

type Around = { readonly plot: Plot; readonly categories: readonly string[]; readonly code: string }

function line({ role, name, values }: ChartSeries, index: number, { plot, categories, code }: Around): string {
  const column = columnName(index + 1)
  const last = categories.length + 1
  const isDots = plot.kind === 'dots' && role === 'alone'
  const isMark = values.filter((value) => value !== null).length === 1
  const points = (all: readonly (string | number | null)[]) =>
    all
      .flatMap((one, at) => (one === null ? [] : `<c:pt idx="${at}"><c:v>${xmlText(String(one))}</c:v></c:pt>`))
      .join('')
  const cache = (format: string, all: readonly (string | number | null)[]) =>
    `${format}<c:ptCount val="${all.length}"/>${points(all)}`
  const title = `<c:tx><c:strRef><c:f>${SHEET}!$${column}$1</c:f><c:strCache>${cache('', [name])}</c:strCache></c:strRef></c:tx>`
  const stems = isDots
    ? `<c:errBars><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr><a:ln w="19050">${solid('accent')}</a:ln></c:spPr></c:errBars>`
    : ''
  const months = `<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${last}</c:f><c:strCache>${cache('', categories)}</c:strCache></c:strRef></c:cat>`
  const figures = `<c:val><c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache>${cache(`<c:formatCode>${xmlText(code)}</c:formatCode>`, values)}</c:numCache></c:numRef></c:val>`
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${title}${lineOf(role, { isDots, isMark })}${stems}${months}${figures}<c:smooth val="0"/></c:ser>`
}
