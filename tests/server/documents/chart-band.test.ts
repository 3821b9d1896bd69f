import { expect, test } from 'vitest'
import type { Plot } from '../../../shared/deck/plot.ts'
import { chartOf } from '../../../server/documents/pptx/chart.ts'
import { workbookOf } from '../../../server/documents/pptx/workbook.ts'
import { cachedSeries, unzip } from './read-pptx.ts'

const words = {
  month: (month: string) => month,
  tick: (value: number) => `${value * 100} %`,
  language: 'en',
  decision: 'Decision',
} as const
const plot = (low: (number | null)[], high: (number | null)[]): Plot => ({
  kind: 'line',
  tickFormat: 'change',
  categories: low.map((_, at) => `2026-0${at + 1}`),
  samples: low.map(() => 40),
  span: null,
  series: [
    { role: 'value', name: 'change', values: low.map((one, at) => one && (one + high[at]!) / 2) },
    { role: 'low', name: '95% interval', values: low },
    { role: 'high', name: '95% interval', values: high },
  ],
  alt: 'change by month',
})
const low = [null, -0.5, -0.25, null, 0.25]
const high = [null, -0.25, 0.5, null, 0.75]

test('the interval is a band between its ends, also below zero, and a month without one parts it', () => {
  const { xml, sheet } = chartOf(plot(low, high), words)
  const [base, band] = cachedSeries(/<c:areaChart>.*<\/c:areaChart>/s.exec(xml)![0])
  const isTold = (at: number) => low[at] !== null
  expect(base!.values.filter((_, at) => isTold(at))).toEqual([-0.5, -0.25, 0.25])
  expect(band!.values).toEqual([0, 0.25, 0.75, 0, 0.5])
  // From there to the next month its edge is as good as upright: a thousandth of a month for each height of the chart.
  const { min, max } = {
    min: Number(/<c:min val="(.*?)"/.exec(xml)![1]),
    max: Number(/<c:max val="(.*?)"/.exec(xml)![1]),
  }
  for (const value of base!.values.filter((_, at) => !isTold(at))) expect(value).toBe(min - 1000 * (max - min))
  expect(sheet.columns.slice(0, 2).map(({ values }) => values)).toEqual([low, high])
})

test('the workbook has the ends as figures and the band as formulas of them, which a change of a figure moves', async () => {
  const { sheet } = chartOf(plot(low, high), words)
  const xml = (await unzip(await workbookOf(sheet))).get('xl/worksheets/sheet1.xml')!.toString()
  const cell = (ref: string) => new RegExp(`<c r="${ref}"[^>]*>(.*?)</c>`).exec(xml)?.[1]
  expect([cell('B3'), cell('C3'), cell('B2')]).toEqual(['<v>-0.5</v>', '<v>-0.25</v>', undefined])
  expect(cell('D3')).toMatch(/^<f>IF\(COUNT\(B3:C3\)=2,B3,-\d+(\.\d+)?\)<\/f><v>-0.5<\/v>$/)
  expect(cell('E3')).toBe('<f>IF(COUNT(B3:C3)=2,C3-B3,0)</f><v>0.25</v>')
})

test('a chart without an interval has no band', () => {
  const whole = plot(low, high)
  const { xml, sheet } = chartOf({ ...whole, series: whole.series.slice(0, 1) }, words)
  expect(xml).not.toContain('areaChart')
  expect(sheet.columns.map(({ name }) => name)).toEqual(['change'])
})
