import { xmlPart } from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export type Relation = { readonly type: string; readonly target: string }

/** The relations of a part, `rId1` the first (ECMA-376 part 2). */
export function relations(all: readonly Relation[]): string {
  const told = all.map(({ type, target }, index) => {
    const name = type.includes('/') ? type : `${OFFICE}/${type}`
    return `<Relationship Id="rId${index + 1}" Type="${name}" Target="${target}"/>`
  })
  return xmlPart(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${told.join('')}</Relationships>`,
  )
}

/** What each part of a package is: by how its name ends, and those that are told one by one. */
export function contentTypes(extensions: Readonly<Record<string, string>>, parts: ReadonlyMap<string, string>): string {
  const byEnd = Object.entries(extensions).map(([end, type]) => `<Default Extension="${end}" ContentType="${type}"/>`)
  const byName = [...parts].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  return xmlPart(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...byEnd, ...byName].join('')}</Types>`,
  )
}

export const XML_RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml'
