import type { Plot } from '../../../shared/deck/plot.ts'
import type { PlotWords } from '../../../shared/deck/plot-words.ts'
import { spoken, type Language } from '../../../shared/words/language.ts'
import { axes, axisIds, LETTER, numberFormat, scaleOf } from './chart-axes.ts'
import { labelsXml } from './chart-labels.ts'
import { chartSeries, type ChartSeries } from './chart-series.ts'
import { lineOf, solid } from './looks.ts'
import { columnName, SHEET, type Sheet } from './workbook.ts'
import { xmlPart, xmlText } from './xml.ts'

/** How a chart writes things: `decision` names the letters of decisions in its workbook. */
export type ChartWords = PlotWords & { readonly language: Language; readonly decision: string }

/** A native chart of a plot and the table behind it (ECMA-376 part 1, 21.2). */
export function chartOf(plot: Plot, words: ChartWords): { readonly xml: string; readonly sheet: Sheet } {
  const { language } = words
  const locale = spoken[language].tag
  const scale = scaleOf(plot)
  const series = chartSeries(plot, { ...words, top: scale.max })
  const categories = plot.categories.map((month) => `${words.month(month, false)} ${month.slice(0, 4)}`)
  const code = numberFormat(plot.tickFormat, words.tick, [1, 2])
  const lines = series.map((one, index) => line(one, index, { plot, categories, code, locale })).join('')
  const hidden = series.flatMap(({ isTold }, index) =>
    isTold ? [] : `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`,
  )
  const xml = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${locale}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axisIds}</c:lineChart>${axes(plot, categories, scale, words.tick)}</c:plotArea><c:legend><c:legendPos val="t"/>${hidden.join('')}<c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${LETTER * 100}">${solid('ink-2')}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="${locale}"/></a:p></c:txPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  return { xml: xmlPart(xml), sheet: { categories, columns: series } }
}

type Around = {
  readonly plot: Plot
  readonly categories: readonly string[]
  readonly code: string
  readonly locale: string
}

function line(one: ChartSeries, index: number, { plot, categories, code, locale }: Around): string {
  const { role, name, values } = one
  const column = columnName(index + 1)
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
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${title}${lineOf(role, { isDots, isMark })}${labelsXml(one, locale)}${stems}${months}${figures}<c:smooth val="0"/></c:ser>`
}
