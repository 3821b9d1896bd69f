import ts from 'typescript'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** The source files under a folder, as paths from the root. */
export function sources(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** The TypeScript of a file: all of it, or the script of a component. */
export function scriptOf(file: string): string {
  const text = textOf(file)
  return file.endsWith('.vue') ? (/<script[^>]*>([^]*?)<\/script>/.exec(text)?.[1] ?? '') : text
}

/** The lines on which functions, or types of functions, of more than four parameters begin. */
export function wideFunctions(text: string): number[] {
  const file = ts.createSourceFile('read.ts', text, ts.ScriptTarget.Latest)
  const found: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && node.parameters.length > 4)
      found.push(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** The functions and constants that a text of TypeScript exports by their name. */
export function exportsOf(text: string): string[] {
  return [...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class) ([\w$]+)/gm)].map((match) => match[1]!)
}

/** What a file imports, types too: paths from the root for our own files, names for packages. */
export function importsOf(file: string): string[] {
  const names = [...textOf(file).matchAll(/(?:\bfrom |^import |\bimport\()'([^']+)'\)?/gm)]
    .map((match) => match[1]!)
    .filter((name) => /^[@.\w]/.test(name))
  return names.map((name) => (name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name))
}

/** Every import of every file under some folders. */
export function arrows(...rooms: readonly string[]): { file: string; to: string }[] {
  return rooms.flatMap(sources).flatMap((file) => importsOf(file).map((to) => ({ file, to })))
}

/**
 * The circles among some arrows: the sets of files each of which leads to all the others. Tarjan, "Depth-first search and
 * linear graph algorithms", SIAM Journal on Computing 1 (1972).
 */
export function circles(among: readonly { file: string; to: string }[]): string[][] {
  const next = Map.groupBy(among, ({ file }) => file)
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (file: string): void => {
    order.set(file, order.size)
    low.set(file, order.get(file)!)
    open.push(file)
    for (const { to } of next.get(file) ?? []) {
      if (!order.has(to)) visit(to)
      if (open.includes(to)) low.set(file, Math.min(low.get(file)!, low.get(to)!))
    }
    if (low.get(file) !== order.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1) found.push(circle.toSorted())
  }
  for (const file of next.keys()) if (!order.has(file)) visit(file)
  return found
}
