import { posix } from 'node:path'
import { faultsOfGrammar } from './ooxml-faults.ts'
import { faultsOf, targetsOf, valuesOf, type Parts } from './read-pptx.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata'
const vnd = (name: string) => `application/vnd.openxmlformats-officedocument.${name}`

/** The parts that there may be: where they stand, what they are, and by which kind of relation one comes to them (ECMA-376 part 1). */
const kinds: readonly (readonly [path: RegExp, type: string, relation: string])[] = [
  [/^ppt\/presentation\.xml$/, vnd('presentationml.presentation.main+xml'), `${OFFICE}/officeDocument`],
  [/^ppt\/slides\/slide\d+\.xml$/, vnd('presentationml.slide+xml'), `${OFFICE}/slide`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, vnd('presentationml.slideLayout+xml'), `${OFFICE}/slideLayout`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, vnd('presentationml.slideMaster+xml'), `${OFFICE}/slideMaster`],
  [/^ppt\/theme\/theme\d+\.xml$/, vnd('theme+xml'), `${OFFICE}/theme`],
  [/^ppt\/charts\/chart\d+\.xml$/, vnd('drawingml.chart+xml'), `${OFFICE}/chart`],
  [/^ppt\/embeddings\/\w+\.xlsx$/, vnd('spreadsheetml.sheet'), `${OFFICE}/package`],
  [/^xl\/workbook\.xml$/, vnd('spreadsheetml.sheet.main+xml'), `${OFFICE}/officeDocument`],
  [/^xl\/worksheets\/\w+\.xml$/, vnd('spreadsheetml.worksheet+xml'), `${OFFICE}/worksheet`],
  [/^xl\/styles\.xml$/, vnd('spreadsheetml.styles+xml'), `${OFFICE}/styles`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml', `${PACKAGE}/core-properties`],
]
const kindOf = (path: string) => kinds.find(([where]) => where.test(path))

/** What is wrong with the kinds of parts and the relations between them. */
export function faultsOfRelations(parts: Parts): string[] {
  const types = parts.get('[Content_Types].xml')!.toString()
  const told = new Map(
    valuesOf(types, 'Override', 'PartName').map((name, at) => [name, valuesOf(types, 'Override', 'ContentType')[at]!]),
  )
  const byEnd = new Map(
    valuesOf(types, 'Default', 'Extension').map((end, at) => [end, valuesOf(types, 'Default', 'ContentType')[at]!]),
  )
  const faults: string[] = []
  for (const path of parts.keys()) {
    if (path === '[Content_Types].xml') continue
    if (path.endsWith('.rels')) {
      faults.push(...faultsOfRels(parts, path))
      continue
    }
    const [, type] = kindOf(path) ?? []
    if (!type) faults.push(`an unknown part: ${path}`)
    else if ((told.get(`/${path}`) ?? byEnd.get(path.split('.').at(-1)!)) !== type) faults.push(`another type: ${path}`)
  }
  const reached = new Set<string>()
  const walk = (path: string): void => {
    for (const target of targetsOf(parts, path).values())
      if (!reached.has(target)) {
        reached.add(target)
        walk(target)
      }
  }
  walk('')
  for (const path of parts.keys())
    if (!/rels$|Content_Types/.test(path) && !reached.has(path)) faults.push(`not reached from the root: ${path}`)
  return faults
}

function faultsOfRels(parts: Parts, path: string): string[] {
  const xml = parts.get(path)!.toString()
  const owner = posix.join(posix.dirname(posix.dirname(path)), posix.basename(path, '.rels'))
  const ids = valuesOf(xml, 'Relationship', 'Id')
  const relations = valuesOf(xml, 'Relationship', 'Type')
  const folder = posix.dirname(posix.dirname(path))
  return [
    ...(path === '_rels/.rels' || parts.has(owner) ? [] : [`relations of nothing: ${path}`]),
    ...(new Set(ids).size < ids.length ? [`a relation twice: ${path}`] : []),
    ...(/TargetMode="External"/.test(xml) ? [`leads out of the package: ${path}`] : []),
    ...valuesOf(xml, 'Relationship', 'Target').flatMap((target, at) => {
      const [, , relation] = kindOf(posix.join(folder, target)) ?? []
      return relation === relations[at] ? [] : [`${path} calls ${target} ${relations[at]}`]
    }),
  ]
}

const LEAST_SLIDE_ID = 256
const LEAST_MASTER_ID = 2 ** 31

/** What is wrong with the numbers of slides, masters and layouts, and with who belongs to whom; nothing is said of a workbook. */
export function faultsOfPresentation(parts: Parts): string[] {
  const presentation = parts.get('ppt/presentation.xml')?.toString()
  if (presentation === undefined) return []
  const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
  const masters = [...parts.keys()].filter((path) => path.startsWith('ppt/slideMasters/') && path.endsWith('.xml'))
  const layouts = [...parts.keys()].filter((path) => path.startsWith('ppt/slideLayouts/') && path.endsWith('.xml'))
  const slideIds = valuesOf(presentation, 'p:sldId', 'id').map(Number)
  const named = valuesOf(presentation, 'p:sldId', 'r:id').map((id) => targetsOf(parts, 'ppt/presentation.xml').get(id))
  const above = [
    ...valuesOf(presentation, 'p:sldMasterId', 'id'),
    ...masters.flatMap((path) => valuesOf(parts.get(path)!.toString(), 'p:sldLayoutId', 'id')),
  ].map(Number)
  const order = ['p:sldMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'].map((name) =>
    presentation.indexOf(`<${name}`),
  )
  const targetsIn = (path: string, folder: string) =>
    [...targetsOf(parts, path).values()].filter((target) => target.startsWith(`ppt/${folder}/`)).length
  const each = (paths: readonly string[], folder: string) =>
    paths.flatMap((path) => (targetsIn(path, folder) === 1 ? [] : [`${path}: not one of ${folder}`]))
  return [
    ...(new Set(slideIds).size < slideIds.length ? ['a slide’s number twice'] : []),
    ...(slideIds.every((id) => id >= LEAST_SLIDE_ID && id < LEAST_MASTER_ID) ? [] : ['a slide’s number out of range']),
    ...(new Set(named).size === slides.length && slides.every((path) => named.includes(path))
      ? []
      : ['not each slide once']),
    ...(new Set(above).size < above.length ? ['a master’s or layout’s number twice'] : []),
    ...(above.every((id) => id >= LEAST_MASTER_ID) ? [] : ['a master’s or layout’s number out of range']),
    ...(order.every((at, index) => at >= 0 && at >= (order[index - 1] ?? 0)) ? [] : ['an order of the presentation']),
    ...each(slides, 'slideLayouts'),
    ...each(layouts, 'slideMasters'),
    ...each(masters, 'theme'),
    ...slides.flatMap((path) => faultsOfTables(parts.get(path)!.toString()).map((fault) => `${path}: ${fault}`)),
  ]
}

/** Each row has a cell for each column. */
function faultsOfTables(xml: string): string[] {
  return [...xml.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].flatMap(([table]) => {
    const columns = table.match(/<a:gridCol\b/g)?.length ?? 0
    const rows = [...table.matchAll(/<a:tr\b.*?<\/a:tr>/gs)].map(([row]) => row.match(/<a:tc\b/g)?.length ?? 0)
    return rows.every((cells) => cells === columns) ? [] : ['a row without a cell a column']
  })
}

/** What is wrong with the series of a chart: their numbers, and the points that they keep. */
export function faultsOfSeries(xml: string): string[] {
  const numbers = valuesOf(xml, 'c:ser><c:idx', 'val')
  const caches = [...xml.matchAll(/<c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs)].map(([, cache]) => cache!)
  const counted = caches.flatMap((cache) => {
    const count = Number(valuesOf(cache, 'c:ptCount', 'val')[0])
    const points = valuesOf(cache, 'c:pt', 'idx').map(Number)
    const isGood = points.every((one, at) => one < count && one > (points[at - 1] ?? -1))
    return isGood ? [] : ['a point twice, or beyond what is counted']
  })
  const lengths = [...xml.matchAll(/<c:(?:cat|val)>.*?<c:ptCount val="(\d+)"\/>/gs)].map((match) => match[1])
  return [
    ...(new Set(numbers).size < numbers.length ? ['a series’ number twice'] : []),
    ...counted,
    ...(new Set(lengths).size > 1 ? ['series of other lengths than their months'] : []),
    ...(xml.match(/<c:externalData\b/g)?.length === 1 ? [] : ['not one workbook']),
    ...(/formatCode(?:="|>)[^"<]*\.#/.test(xml) ? ['a figure without decimals would end in a point'] : []),
  ]
}

/** What is wrong with a package as such (ECMA-376 part 2): names that one reader takes for the same, types told twice, where types stand. */
export function faultsOfPackage(parts: Parts): string[] {
  const names = [...parts.keys()]
  const types = parts.get('[Content_Types].xml')!.toString()
  const told = [...valuesOf(types, 'Override', 'PartName'), ...valuesOf(types, 'Default', 'Extension')]
  const isTwice = (all: readonly string[]) => new Set(all.map((one) => one.toLowerCase())).size < all.length
  const isName = (name: string) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && !/(?:^|\/)\.|\.(?:\/|$)/.test(name)
  const odd = names.filter((name) => name !== '[Content_Types].xml' && !/(?:^|\/)_rels\//.test(name) && !isName(name))
  return [
    ...(names[0] === '[Content_Types].xml' ? [] : ['types are not told first']),
    ...(isTwice(names) ? ['two parts of one name'] : []),
    ...(isTwice(told) ? ['a type told twice'] : []),
    ...odd.map((name) => `no name of a part: ${name}`),
  ]
}

/** What is wrong with the cells of a sheet: rows and cells in their order, each in its own row. */
export function faultsOfSheet(xml: string): string[] {
  const rows = [...xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)]
  const column = (ref: string) =>
    [...ref.replace(/\d+$/, '')].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)
  const rising = (all: readonly number[]) => all.every((one, at) => at === 0 || one > all[at - 1]!)
  return [
    ...(rising(rows.map(([, row]) => Number(row))) ? [] : ['rows out of their order']),
    ...rows.flatMap(([, row, cells = '']) => {
      const refs = valuesOf(cells, 'c', 'r')
      const isGood = rising(refs.map(column)) && refs.every((ref) => ref.endsWith(row!) && /^[A-Z]+\d+$/.test(ref))
      return isGood ? [] : [`cells of row ${row}`]
    }),
  ]
}

/** What is wrong between a chart and its table: each range that a series names has as many cells as it keeps points. */
function faultsOfRanges(xml: string): string[] {
  const found = [
    ...xml.matchAll(/<c:f>\w+!\$[A-Z]+\$(\d+)(?::\$[A-Z]+\$(\d+))?<\/c:f><c:\w+Cache>.*?<c:ptCount val="(\d+)"\/>/gs),
  ]
  return found.flatMap(([, first, last = first, points]) =>
    Number(last) - Number(first) + 1 === Number(points) ? [] : ['a range of other points than it keeps'],
  )
}

/** All that breaks the rules of a package, of slides and of charts, and the grammar of each part; a workbook within has its own. */
export function brokenRules(parts: Parts): string[] {
  const written = [...parts].filter(([path]) => !path.endsWith('.xlsx'))
  const charts = [...parts].filter(([path]) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
  return [
    ...faultsOf(parts),
    ...written.flatMap(([path, content]) => faultsOfGrammar(content.toString()).map((fault) => `${path}: ${fault}`)),
    ...faultsOfPackage(parts),
    ...written.flatMap(([path, content]) =>
      path.startsWith('xl/worksheets/') ? faultsOfSheet(content.toString()).map((fault) => `${path}: ${fault}`) : [],
    ),
    ...faultsOfRelations(parts),
    ...faultsOfPresentation(parts),
    ...charts.flatMap(([path, content]) =>
      [...faultsOfSeries(content.toString()), ...faultsOfRanges(content.toString())].map(
        (fault) => `${path}: ${fault}`,
      ),
    ),
  ]
}
