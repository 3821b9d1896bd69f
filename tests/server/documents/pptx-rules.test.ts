import { expect, test } from 'vitest'
import type { EditionContent } from '../../../server/review/edition.ts'
import { deckPptx } from '../../../server/documents/pptx/deck-pptx.ts'
import { keptEditions } from '../../kept-editions.ts'
import { brokenRules, faultsOfPackage, faultsOfSheet } from './pptx-rules.ts'
import { unzip } from './read-pptx.ts'

const deck = (JSON.parse(keptEditions.at(-1)![1]) as EditionContent).decks.fr
const slide = 'ppt/slides/slide3.xml'

test('slides and the workbooks behind their charts keep the rules of their format', async () => {
  const parts = await unzip(await deckPptx(deck))
  expect(brokenRules(parts)).toEqual([])
  const books = [...parts].filter(([path]) => path.endsWith('.xlsx'))
  expect(books.length).toBeGreaterThan(2)
  for (const [, book] of books) expect(brokenRules(await unzip(book))).toEqual([])
})

test('the rules find cells out of their order, and names that one reader takes for the same', async () => {
  const parts = await unzip(await deckPptx(deck))
  const book = [...parts].find(([path]) => path.endsWith('.xlsx'))![1]
  const [path, sheet] = [...(await unzip(book))].find(([name]) => name.startsWith('xl/worksheets/'))!
  expect(faultsOfSheet(sheet.toString())).toEqual([])
  expect(faultsOfSheet(sheet.toString().replace('r="A3"', 'r="Z3"'))).toEqual(['cells of row 3'])
  expect(faultsOfSheet(sheet.toString().replace('<row r="3">', '<row r="1">'))).not.toEqual([])
  expect(faultsOfPackage(new Map([...parts, ['PPT/presentation.xml', Buffer.from('')]]))).toEqual([
    'two parts of one name',
  ])
  expect(faultsOfPackage(new Map([...parts].toReversed()))).toEqual(['types are not told first'])
  expect(faultsOfPackage(new Map([...parts, ['ppt/./x y.xml', Buffer.from('')]]))).toEqual([
    'no name of a part: ppt/./x y.xml',
  ])
  expect(path).toBe('xl/worksheets/sheet1.xml')
})

test.each([
  ['a type that is another', '[Content_Types].xml', 'presentationml.slide+xml', 'presentationml.notes+xml'],
  ['a relation that leads nowhere', `ppt/slides/_rels/slide3.xml.rels`, 'slideLayout1.xml', 'slideLayout9.xml'],
  [
    'a relation of another kind',
    `ppt/slides/_rels/slide3.xml.rels`,
    'relationships/slideLayout',
    'relationships/theme',
  ],
  ['a slide’s number twice', 'ppt/presentation.xml', 'id="257"', 'id="256"'],
  ['a slide’s number too small', 'ppt/presentation.xml', 'id="256"', 'id="1"'],
  ['a layout with its master’s number', 'ppt/slideMasters/slideMaster1.xml', 'id="2147483649"', 'id="2147483648"'],
  ['a series’ number twice', 'ppt/charts/chart1.xml', '<c:idx val="1"/>', '<c:idx val="0"/>'],
  ['an axis of no line', 'ppt/charts/chart1.xml', '<c:crossAx val="', '<c:crossAx val="9'],
  ['children out of their order', 'ppt/charts/chart1.xml', /(<c:cat>.*?<\/c:cat>)(<c:val>.*?<\/c:val>)/s, '$2$1'],
  [
    'an area with the marks of a line',
    'ppt/charts/chart1.xml',
    /(<c:areaChart>.*?<\/c:spPr>)/s,
    '$1<c:marker><c:symbol val="none"/></c:marker>',
  ],
  ['what must be there and is not', 'ppt/charts/chart1.xml', /<c:grouping[^>]*\/>/, ''],
  ['an attribute that there is none of', 'ppt/presentation.xml', '<p:sldSz ', '<p:sldSz w="1" '],
  ['a word that is none of the list', 'ppt/charts/chart1.xml', '<c:legendPos val="t"/>', '<c:legendPos val="top"/>'],
  ['a point that nothing follows', 'ppt/charts/chart1.xml', '<c:formatCode>0.0#', '<c:formatCode>0.##'],
  ['a negative size', 'ppt/slides/slide1.xml', /<a:ext cx="\d+" cy="/, '<a:ext cx="100" cy="-'],
  ['letters smaller than there are', 'ppt/slides/slide1.xml', / sz="\d+"/, ' sz="90"'],
  ['a shape’s number twice', 'ppt/slides/slide1.xml', '<p:cNvPr id="3"', '<p:cNvPr id="2"'],
  ['a type told twice', '[Content_Types].xml', /(<Override [^>]*\/>)/, '$1$1'],
  ['a part without a type', '[Content_Types].xml', /<Override PartName="\/ppt\/theme\/theme1.xml"[^>]*\/>/, ''],
  ['a workbook that is not reached', 'ppt/charts/_rels/chart1.xml.rels', 'chart1.xlsx', 'chart9.xlsx'],
  ['a range that is longer than its points', 'ppt/charts/chart1.xml', /(\$A\$2:\$A\$)(\d+)/, '$19$2'],
  ['a chart without its workbook', 'ppt/charts/chart1.xml', /<c:externalData.*?<\/c:externalData>/, ''],
  ['a cell’s fill before its edges', slide, /(<a:lnL\b.*?<\/a:lnB>)(<a:noFill\/>)/s, '$2$1'],
  ['a letter that XML cannot write', 'docProps/core.xml', '<dc:title>', '<dc:title>\u0001'],
  ['a title told twice', 'docProps/core.xml', /(<dc:title>.*?<\/dc:title>)/, '$1$1'],
  ['an element that is not of the format', 'ppt/theme/theme1.xml', '<a:fontScheme', '<a:fonts/><a:fontScheme'],
  ['a row without a cell', slide, /<a:gridCol\b[^>]*\/>|<a:gridCol\b.*?<\/a:gridCol>/s, ''],
] as const)('the rules find %s', async (_, path, from, to) => {
  const parts = new Map(await unzip(await deckPptx(deck)))
  const tables = [...parts].find(
    ([name, content]) => name.startsWith('ppt/slides/slide') && content.includes('<a:tbl>'),
  )!
  const where = path === slide ? tables[0] : path
  const before = parts.get(where)!.toString()
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  parts.set(where, Buffer.from(after))
  expect(brokenRules(parts)).not.toEqual([])
})
