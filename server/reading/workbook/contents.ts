import { posix } from 'node:path'
import { damaged, type Archive } from './archive.ts'
import { attribute, readWholeXml, type XmlListener } from './xml.ts'

/** What a workbook says of itself: its sheets of cells, visible ones first, and where the rest stands. */
export type Contents = {
  readonly sheets: readonly ListedSheet[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Days are counted from 1904 instead of 1900, as old Macs did. */
  readonly from1904: boolean
}
export type ListedSheet = { readonly name: string; readonly part: string; readonly hidden: boolean }
type Relation = { readonly type: string; readonly target: string }

const LIMIT = 16

export async function readContents(archive: Archive): Promise<Contents> {
  const roots = archive.parts.has('_rels/.rels') ? await readRelations(archive, '') : new Map<string, Relation>()
  const workbook = partOf(roots, 'officeDocument') ?? 'xl/workbook.xml'
  const relations = await readRelations(archive, workbook)
  const listed: ListedSheet[] = []
  let from1904 = false
  await readAll(archive, workbook, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')
    if (name !== 'sheet') return
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1]
    const relation = relations.get(id ?? '')
    if (relation?.type !== 'worksheet') return
    const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
    listed.push({ name: attribute(attributes, 'name') ?? '', part: relation.target, hidden })
  })
  if (listed.length === 0) throw damaged(workbook)
  return {
    sheets: listed.toSorted((a, b) => Number(a.hidden) - Number(b.hidden)),
    sharedStrings: partOf(relations, 'sharedStrings'),
    styles: partOf(relations, 'styles'),
    from1904,
  }
}

/** The parts that a part names, by the name it gives them. Their type is what its address ends with. */
async function readRelations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part)
  const relations = new Map<string, Relation>()
  await readAll(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), (name, attributes) => {
    if (name !== 'Relationship') return
    const target = posix.join('/', folder, (attribute(attributes, 'Target') ?? '').replaceAll('\\', '/'))
    const absolute = attribute(attributes, 'Target')?.startsWith('/')
    relations.set(attribute(attributes, 'Id') ?? '', {
      type: posix.basename(attribute(attributes, 'Type') ?? ''),
      target: absolute ? attribute(attributes, 'Target')!.slice(1) : target.slice(1),
    })
  })
  return relations
}

function partOf(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  return [...relations.values()].find((relation) => relation.type === type)?.target ?? null
}

function readAll(archive: Archive, part: string, open: XmlListener['open']): Promise<void> {
  const ignore = (): void => undefined
  return readWholeXml(archive, part, LIMIT, { open, close: ignore, text: ignore })
}
