import type { Plot } from '../../../shared/deck/plot.ts'
import type { PlotWords } from '../../../shared/deck/plot-words.ts'
import { spoken, type Language } from '../../../shared/words/language.ts'
import { axes, axisIds, LETTER, numberFormat, scaleOf } from './chart-axes.ts'
import { labelsXml } from './chart-labels.ts'
import { intervalColumns } from './chart-band.ts'
import { chartSeries } from './chart-series.ts'
import { areaOf, lineOf, solid } from './looks.ts'
import type { ChartSeries } from './native-series.ts'
import { columnName, SHEET, type Sheet } from './workbook.ts'
import { xmlPart, xmlText } from './xml.ts'

/** How a chart writes things: `decision` names the letters of decisions in its workbook. */
export type ChartWords = PlotWords & { readonly language: Language; readonly decision: string }

/** A native chart of a plot and the table behind it (ECMA-376 part 1, 21.2). */
export function chartOf(plot: Plot, words: ChartWords): { readonly xml: string; readonly sheet: Sheet } {
  const { language } = words
  const locale = spoken[language].tag
  const scale = scaleOf(plot)
  const series = chartSeries(plot, { ...words, scale })
  const ends = intervalColumns(plot)
  const categories = plot.categories.map((month) => `${words.month(month, false)} ${month.slice(0, 4)}`)
  const code = numberFormat(plot.tickFormat, words.tick, [1, 2])
  const about = { plot, categories, code, locale, firstColumn: 1 + ends.length }
  const written = series.map((one, index) => seriesXml(one, index, about))
  const areas = series.filter(isArea).length
  const band = `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${written.slice(0, areas).join('')}${axisIds}</c:areaChart>`
  const lines = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${written.slice(areas).join('')}<c:marker val="1"/>${axisIds}</c:lineChart>`
  const hidden = series.flatMap(({ isTold }, index) =>
    isTold ? [] : `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`,
  )
  const xml = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${locale}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${areas > 0 ? band : ''}${lines}${axes(plot, categories, scale, words.tick)}</c:plotArea><c:legend><c:legendPos val="t"/>${hidden.join('')}<c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${LETTER * 100}">${solid('ink-2')}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="${locale}"/></a:p></c:txPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  return { xml: xmlPart(xml), sheet: { categories, columns: [...ends, ...series] } }
}

type Around = {
  readonly plot: Plot
  readonly categories: readonly string[]
  readonly code: string
  readonly locale: string
  readonly firstColumn: number
}

/** Areas stand before all lines, so that they lie below them. */
const isArea = ({ role }: ChartSeries) => role === 'base' || role === 'band'

function seriesXml(one: ChartSeries, index: number, around: Around): string {
  const { plot, categories, code, locale, firstColumn } = around
  const { role, name, values } = one
  const column = columnName(firstColumn + index)
  const last = categories.length + 1
  const isDots = plot.kind === 'dots' && role === 'alone'
  const isMark = values.filter((value) => value !== null).length === 1
  const points = (all: readonly (string | number | null)[]) =>
    all
      .flatMap((told, at) => (told === null ? [] : `<c:pt idx="${at}"><c:v>${xmlText(String(told))}</c:v></c:pt>`))
      .join('')
  const cache = (format: string, all: readonly (string | number | null)[]) =>
    `${format}<c:ptCount val="${all.length}"/>${points(all)}`
  const title = `<c:tx><c:strRef><c:f>${SHEET}!$${column}$1</c:f><c:strCache>${cache('', [name])}</c:strCache></c:strRef></c:tx>`
  const stems = isDots
    ? `<c:errBars><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr><a:ln w="19050">${solid('accent')}</a:ln></c:spPr></c:errBars>`
    : ''
  const months = `<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${last}</c:f><c:strCache>${cache('', categories)}</c:strCache></c:strRef></c:cat>`
  const figures = `<c:val><c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache>${cache(`<c:formatCode>${xmlText(code)}</c:formatCode>`, values)}</c:numCache></c:numRef></c:val>`
  const numbered = `<c:idx val="${index}"/><c:order val="${index}"/>${title}`
  if (isArea(one)) return `<c:ser>${numbered}${areaOf(role)}${months}${figures}</c:ser>`
  return `<c:ser>${numbered}${lineOf(role, { isDots, isMark })}${labelsXml(one, locale)}${stems}${months}${figures}<c:smooth val="0"/></c:ser>`
}
