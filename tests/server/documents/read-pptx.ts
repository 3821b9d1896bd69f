import { buffer } from 'node:stream/consumers'
import { posix } from 'node:path'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

export type Parts = ReadonlyMap<string, Buffer>

/** The files of a ZIP, by their paths. */
export async function unzip(bytes: Buffer): Promise<Parts> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  const parts = new Map<string, Buffer>()
  const entries = new Promise<void>((resolve, reject) => {
    zip.on('end', resolve).on('error', reject)
    zip.on('entry', (entry: Entry) => {
      if (parts.has(entry.fileName)) reject(new Error(`twice: ${entry.fileName}`))
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        buffer(stream).then((content) => {
          parts.set(entry.fileName, content)
          zip.readEntry()
        }, reject)
      })
    })
    zip.readEntry()
  })
  await entries
  return parts
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
export const unescape = (text: string): string => text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name]!)

/** What is wrong with a part as XML 1.0: tags that do not close, attributes told twice, letters that may not stand in it. */
export function faultsOfXml(xml: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  if (!xml.isWellFormed() || /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml))
    faults.push('a letter')
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '')
  const rest = body.replaceAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
    (_, end: string, name: string, attributes: string, alone: string) => {
      const names = [...attributes.matchAll(/([\w:]+)=/g)].map((match) => match[1])
      if (new Set(names).size < names.length) faults.push(`an attribute twice in ${name}`)
      if (end) {
        if (open.pop() !== name) faults.push(`${name} closes what is not open`)
      } else if (!alone) open.push(name)
      return ''
    },
  )
  if (open.length > 0) faults.push(`open: ${open.join(' ')}`)
  if (/[<>]/.test(rest)) faults.push(`a tag: ${rest.slice(Math.max(0, rest.search(/[<>]/) - 20)).slice(0, 60)}`)
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(body)) faults.push('an entity')
  return faults
}

/** All values of an attribute in elements of a name. */
export const valuesOf = (xml: string, element: string, attribute: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}\\b[^>]*?\\b${attribute}="([^"]*)"`, 'g'))].map((match) =>
    unescape(match[1]!),
  )

/** Where the relations of a part lead. */
export function targetsOf(parts: Parts, path: string): ReadonlyMap<string, string> {
  const folder = posix.dirname(path)
  const told = parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`))?.toString() ?? ''
  const ids = valuesOf(told, 'Relationship', 'Id')
  return new Map(
    valuesOf(told, 'Relationship', 'Target').map((target, index) => [ids[index]!, posix.join(folder, target)]),
  )
}

/** What breaks the rules of a package and of slides with charts (ECMA-376 parts 1 and 2). */
export function faultsOf(parts: Parts): string[] {
  const faults: string[] = []
  const types = parts.get('[Content_Types].xml')!.toString()
  const overrides = valuesOf(types, 'Override', 'PartName')
  const defaults = valuesOf(types, 'Default', 'Extension')
  for (const name of overrides) if (!parts.has(name.slice(1))) faults.push(`a type for ${name}, which is not there`)
  for (const [path, content] of parts) {
    if (path === '[Content_Types].xml') continue
    const end = path.split('.').at(-1)!
    if (!overrides.includes(`/${path}`) && (end === 'xml' || !defaults.includes(end))) faults.push(`no type: ${path}`)
    if (end === 'xlsx') continue
    const xml = content.toString()
    faults.push(...faultsOfXml(xml).map((fault) => `${path}: ${fault}`))
    if (end === 'rels') continue
    const targets = targetsOf(parts, path)
    for (const target of targets.values()) if (!parts.has(target)) faults.push(`${path} leads to ${target}`)
    const used = [...xml.matchAll(/\br:(?:id|embed)="([^"]*)"/g)].map((match) => match[1]!)
    for (const id of used) if (!targets.has(id)) faults.push(`${path} names ${id}`)
    const ids = valuesOf(xml, 'p:cNvPr', 'id')
    if (new Set(ids).size < ids.length) faults.push(`${path}: an id twice`)
    if (path.includes('/charts/chart')) faults.push(...faultsOfChart(xml).map((fault) => `${path}: ${fault}`))
  }
  const reached = new Set(
    [...parts.keys()]
      .flatMap((path) => [...targetsOf(parts, path).values()])
      .concat([...targetsOf(parts, '').values()]),
  )
  for (const target of valuesOf(parts.get('_rels/.rels')!.toString(), 'Relationship', 'Target')) reached.add(target)
  for (const path of parts.keys())
    if (!/rels$|Content_Types/.test(path) && !reached.has(path)) faults.push(`nothing leads to ${path}`)
  return faults
}

function faultsOfChart(xml: string): string[] {
  const faults: string[] = []
  const axes = [...xml.matchAll(/<c:(?:cat|val)Ax><c:axId val="(\d+)"/g)].map((match) => match[1]!)
  const crossed = valuesOf(xml, 'c:crossAx', 'val')
  const named = [
    ...xml.replaceAll(/<c:(?:cat|val)Ax>.*?<\/c:(?:cat|val)Ax>/g, '').matchAll(/<c:axId val="(\d+)"/g),
  ].map((match) => match[1]!)
  if (axes.length !== 2 || new Set(axes).size !== 2) faults.push('not two axes')
  if (crossed.toSorted().join() !== axes.toSorted().join()) faults.push('axes that do not cross each other')
  if (new Set(named).size !== 2 || named.some((id) => !axes.includes(id))) faults.push('lines on no axis')
  const order = valuesOf(xml, 'c:order', 'val').map(Number)
  if (order.some((one, index) => one !== index)) faults.push('an order')
  return faults
}

export type ReadSeries = { readonly name: string; readonly values: readonly (number | null)[] }

/** What a chart's part keeps of each series. */
export function cachedSeries(xml: string): ReadSeries[] {
  return [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
    const name = unescape(/<c:strCache>.*?<c:v>(.*?)<\/c:v>/s.exec(series)?.[1] ?? '')
    const cache = /<c:numCache>(.*?)<\/c:numCache>/s.exec(series)![1]!
    const values: (number | null)[] = Array.from({ length: Number(valuesOf(cache, 'c:ptCount', 'val')[0]) }, () => null)
    for (const point of cache.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/g))
      values[Number(point[1])] = Number(point[2])
    return { name, values }
  })
}

/** What the workbook behind a chart says of each series. */
export async function bookSeries(workbook: Buffer): Promise<{ faults: string[]; series: ReadSeries[] }> {
  const parts = await unzip(workbook)
  const rows = [
    ...parts
      .get('xl/worksheets/sheet1.xml')!
      .toString()
      .matchAll(/<row r="(\d+)">(.*?)<\/row>/gs),
  ].map((row) =>
    Object.fromEntries(
      [
        ...row[2]!.matchAll(
          /<c r="([A-Z]+)\d+"[^>]*>(?:<f>[^<]*<\/f>)?(?:<is><t[^>]*>|<v>)?(.*?)(?:<\/t><\/is>|<\/v>)?<\/c>/gs,
        ),
      ].map((cell) => [cell[1]!, unescape(cell[2]!)]),
    ),
  )
  const [head = {}, ...body] = rows
  const columns = Object.keys(head).filter((column) => column !== 'A')
  const series = columns.map((column) => ({
    name: head[column]!,
    values: body.map((row) => (row[column] === undefined ? null : Number(row[column]))),
  }))
  return { faults: faultsOf(parts), series }
}

/** All words of a slide. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)]
    .map(([one]) => [...one.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map((match) => unescape(match[1]!)).join(''))
    .join(' ')

export type ReadLabel = { readonly series: string; readonly at: number; readonly text: string }

/** The words that stand by points of a chart's series. */
export const pointLabels = (xml: string): ReadLabel[] =>
  [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].flatMap(([series]) =>
    [...series.matchAll(/<c:dLbl><c:idx val="(\d+)"\/>(.*?)<\/c:dLbl>/gs)].map(([, at, label]) => ({
      series: unescape(/<c:strCache>.*?<c:v>(.*?)<\/c:v>/s.exec(series)![1]!),
      at: Number(at),
      text: [...label!.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map((match) => unescape(match[1]!)).join(''),
    })),
  )
