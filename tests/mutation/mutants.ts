import ts from 'typescript'
import { changesOf, type Change } from './changes.ts'

/** A source file with one small mistake in it. */
export type Mutant = Change & {
  readonly file: string
  readonly line: number
  /** What stood there before. */
  readonly was: string
  /** The function it lies in, by its number in the file; 0 = none, it is met when the file is loaded. */
  readonly place: number
}

/** Where a function's body stands, and whether it is a block or one expression. */
type Place = { readonly start: number; readonly end: number; readonly isBlock: boolean }

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

/** What holds no behaviour: types, and what is imported or exported from elsewhere. */
function isInert(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  )
}

/** Every mutant of a source file, in the order of its text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = parse(file, text)
  const mutants: Mutant[] = []
  let places = 0
  const visit = (node: ts.Node, place: number): void => {
    if (isInert(node)) return
    for (const change of changesOf(node)) {
      const line = source.getLineAndCharacterOfPosition(change.start).line + 1
      mutants.push({ ...change, file, line, was: text.slice(change.start, change.end), place })
    }
    const inside = bodyOf(node) ? ++places : place
    ts.forEachChild(node, (child) => visit(child, inside))
  }
  visit(source, 0)
  return mutants.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

export function mutate(text: string, { start, end, text: becomes }: Change): string {
  return text.slice(0, start) + becomes + text.slice(end)
}

/** The same file, which says of each of its functions that it was reached, and of itself that it was loaded. */
export function marked(file: string, text: string): string {
  const mark = (place: number) => `globalThis.reachedPlaces?.add(${JSON.stringify(placeKey(file, place))})`
  const additions: { at: number; text: string }[] = [{ at: 0, text: `${mark(0)};` }]
  let places = 0
  const visit = (node: ts.Node): void => {
    if (isInert(node)) return
    const body = bodyOf(node)
    if (body) {
      const said = mark(++places)
      if (body.isBlock) additions.push({ at: body.start + 1, text: `${said};` })
      else additions.push({ at: body.start, text: `(${said},` }, { at: body.end, text: ')' })
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(file, text))
  let result = ''
  let last = 0
  for (const { at, text: addition } of additions.toSorted((a, b) => a.at - b.at)) {
    result += text.slice(last, at) + addition
    last = at
  }
  return result + text.slice(last)
}

export const placeKey = (file: string, place: number): string => `${file}#${place}`

function bodyOf(node: ts.Node): Place | null {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return null
  const body = node.body as ts.Node
  return { start: body.getStart(), end: body.end, isBlock: ts.isBlock(body) }
}
