import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Rooms whose tests stand in other folders than the one that mirrors them, or that have sources in two places. */
const wider: Readonly<Record<string, { readonly sources?: string[]; readonly tests?: string[] }>> = {
  'server/alerts': { sources: ['shared/alerts'], tests: ['tests/shared/alerts'] },
  'server/accounts': { tests: ['tests/server/openid'] },
}
export const usualRooms = ['server/reading', 'server/review', 'server/alerts', 'server/accounts']

/** A room's sources and its own tests, as paths from the root. `path`: a folder or a file of the sources. */
export function roomOf(path: string): { sources: string[]; tests: string[] } {
  const name = Object.keys(wider).find((room) => path === room || path.startsWith(`${room}/`))
  const more = name === undefined ? {} : wider[name]!
  const sources = path === name ? [path, ...(more.sources ?? [])] : [path]
  const tests = [`tests/${name ?? mirrored(path)}`, ...(more.tests ?? [])]
  return {
    sources: sources.flatMap((one) => filesIn(one, /(?<!\.test|\.d)\.ts$/)),
    tests: tests.flatMap((one) => filesIn(one, /\.test\.ts$/)),
  }
}

/** The nearest folder of a source that has one of its own among the tests. */
function mirrored(path: string): string {
  let folder = path
  while (folder.includes('/') && !existsSync(join(root, 'tests', folder)))
    folder = folder.slice(0, folder.lastIndexOf('/'))
  return folder
}

function filesIn(path: string, name: RegExp): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => `${path}/${file}`)
    .toSorted()
}
