import { zipFile, type ZipPart } from './zip-file.ts'

/** A cell: a text, a number, yes or no, nothing, a number in a style, or the XML of `<c>` after its reference. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly n: number; readonly style: keyof typeof styles }
  | { readonly xml: string }
export type Sheet = {
  readonly name?: string
  readonly rows: readonly (readonly Cell[])[]
  readonly hidden?: boolean
  /** Rows and cells without a reference, as some tools write them. */
  readonly bare?: boolean
}
export type Options = {
  readonly from1904?: boolean
  readonly prefix?: string
  /** More parts, or others in the place of those of the same name. */
  readonly parts?: readonly ZipPart[]
}

/** The styles of every workbook written here, by what their numbers show. */
const styles = {
  plain: 0,
  day: 1,
  instant: 2,
  french: 3,
  time: 4,
  duration: 5,
  zeros: 6,
  prefixed: 7,
  text: 8,
  rate: 9,
}
const stylesXml =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-40C]dd/mm/yyyy hh:mm"/>' +
  '<numFmt numFmtId="165" formatCode="000000"/><numFmt numFmtId="166" formatCode="&quot;INC&quot;0000000"/>' +
  '<numFmt numFmtId="167" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
  [0, 14, 22, 164, 20, 46, 165, 166, 49, 167].map((id) => `<xf numFmtId="${id}"/>`).join('') +
  '</cellXfs></styleSheet>'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Writes an .xlsx workbook. Texts are shared strings, as spreadsheets write them. */
export function workbook(
  sheets: readonly Sheet[],
  { from1904 = false, parts = [], prefix = '' }: Options = {},
): Buffer {
  const strings: string[] = []
  const written: ZipPart[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets
        .map(
          ({ name, hidden }, i) => `<sheet name="${name ?? `S${i}`}" ${hidden ? 'state="hidden" ' : ''}r:id="r${i}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i}.xml`] as const),
        ['styles', '/xl/styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    { name: 'xl/styles.xml', data: stylesXml },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i}.xml`, data: sheetXml(sheet, strings, prefix) })),
    {
      name: 'xl/sharedStrings.xml',
      data: `<sst>${strings.map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
    },
  ]
  const kept = written.filter(({ name }) => !parts.some((part) => part.name === name))
  return zipFile([...kept, ...parts])
}

function sheetXml({ rows, bare = false }: Sheet, strings: string[], prefix: string): string {
  const body = rows.map((cells, y) => {
    const inside = cells.map((cell, x) => cellXml(cell, bare ? '' : ` r="${columnName(x)}${y + 1}"`, strings))
    return cells.length === 0 ? '' : `<row${bare ? '' : ` r="${y + 1}"`}>${inside.join('')}</row>`
  })
  const xml = `<worksheet><dimension ref="A1"/><sheetData>${body.join('')}</sheetData></worksheet>`
  return prefix ? xml.replace(/<(\/?)/g, `<$1${prefix}:`) : xml
}

function cellXml(cell: Cell, reference: string, strings: string[]): string {
  if (cell === null) return `<c${reference}/>`
  if (typeof cell === 'string') return `<c${reference} t="s"><v>${strings.push(cell) - 1}</v></c>`
  if (typeof cell === 'boolean') return `<c${reference} t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return `<c${reference}><v>${cell}</v></c>`
  if ('xml' in cell) return `<c${reference}${cell.xml}</c>`
  return `<c${reference} s="${styles[cell.style]}"><v>${cell.n}</v></c>`
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const all = list.map(([type, target], i) => `<Relationship Id="r${i}" Type="${types}/${type}" Target="${target}"/>`)
  return `<Relationships>${all.join('')}</Relationships>`
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
