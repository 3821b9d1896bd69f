import { contentTypes, relations, XML_RELATIONS } from './relations.ts'
import { xmlPart, xmlText } from './xml.ts'
import { zipOf } from './zip.ts'

/** What a chart shows, as a table: a column a series, a row a month. */
export type Sheet = {
  readonly categories: readonly string[]
  readonly columns: readonly Column[]
}
/** Figures, or what follows from figures of the same row by a formula. */
export type Column = {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly formula?: (row: number) => string
}
export const SHEET = 'Sheet1'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** `A`, `B` … `AA`: the name of a column, 0 the first. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)
}

/** The workbook behind a chart, which whoever has the slides may edit. */
export function workbookOf({ categories, columns }: Sheet): Promise<Buffer> {
  const text = (ref: string, value: string) =>
    `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
  const head = ['', ...columns.map(({ name }) => name)].map((name, at) => text(`${columnName(at)}1`, name))
  const rows = categories.map((category, index) => {
    const row = index + 2
    const figures = columns.flatMap(({ values, formula }, at) => {
      const value = values[index] ?? null
      const from = formula ? `<f>${xmlText(formula(row))}</f>` : ''
      return value === null ? [] : `<c r="${columnName(at + 1)}${row}">${from}<v>${value}</v></c>`
    })
    return `<row r="${row}">${text(`A${row}`, category)}${figures.join('')}</row>`
  })
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${head.join('')}</row>${rows.join('')}</sheetData></worksheet>`
  const book = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const types = new Map([
    ['xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['xl/worksheets/sheet1.xml', `${TYPE}.worksheet+xml`],
  ])
  return zipOf([
    ['[Content_Types].xml', contentTypes({ rels: XML_RELATIONS, xml: 'application/xml' }, types)],
    ['_rels/.rels', relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }])],
    ['xl/workbook.xml', xmlPart(book)],
    ['xl/_rels/workbook.xml.rels', relations([{ type: 'worksheet', target: 'worksheets/sheet1.xml' }])],
    ['xl/worksheets/sheet1.xml', xmlPart(sheet)],
  ])
}
