import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kpiIds } from '../shared/kpi/ids.ts'
import { registry } from '../shared/kpi/registry.ts'
import { formats } from '../server/reading/formats/index.ts'

const root = resolve(import.meta.dirname, '..')

function sources(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

/** What a file imports: paths from the root for our own files, names for packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const names = [...text.matchAll(/(?:\bfrom |^import |\bimport\()'([^']+)'\)?/gm)]
    .map((match) => match[1]!)
    .filter((name) => /^[@.\w]/.test(name))
  return names.map((name) => (name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name))
}

function arrows(room: string): { file: string; to: string }[] {
  return sources(room).flatMap((file) => importsOf(file).map((to) => ({ file, to })))
}

const strange = (room: string, isAllowed: (to: string, file: string) => boolean) =>
  arrows(room)
    .filter(({ to, file }) => !isAllowed(to, file))
    .map(({ file, to }) => `${file} → ${to}`)

describe('the arrows', () => {
  test('shared imports nothing but itself, and Zod in shared/api', () => {
    expect(
      strange('shared', (to, file) => to.startsWith('shared/') || (to === 'zod' && file.startsWith('shared/api/'))),
    ).toEqual([])
  })

  test('a KPI does not know how it is sent', () => {
    expect(strange('shared/kpi', (to) => !to.startsWith('shared/api/'))).toEqual([])
  })

  test('web and server do not name each other', () => {
    expect(strange('web', (to) => !to.startsWith('server/') && !to.startsWith('node:'))).toEqual([])
    expect(strange('server', (to) => !to.startsWith('web/'))).toEqual([])
  })

  test('only server/db knows drizzle and SQLite', () => {
    const isDatabase = (to: string) => to.startsWith('drizzle-orm') || to === 'better-sqlite3'
    expect(strange('server', (to, file) => !isDatabase(to) || file.startsWith('server/db/'))).toEqual([])
  })

  test('the database knows nothing of routes, plugins or reading', () => {
    expect(
      strange('server/db', (to) => !/^server\/(routes|plugins|reading|imports|recount|review)\//.test(to)),
    ).toEqual([])
  })

  test('only what is a process of its own touches process.env', () => {
    const readers = ['server', 'shared', 'web'].flatMap(sources).filter((file) => {
      return readFileSync(join(root, file), 'utf8').includes('process.env')
    })
    expect(readers.toSorted()).toEqual(['server/main.ts', 'server/make-admin.ts', 'server/verify-audit.ts'])
  })
})

describe('the lists', () => {
  test('every KPI definition is in the registry, in the order of the ids', () => {
    expect(registry.map(({ id }) => id)).toEqual([...kpiIds])
    const files = readdirSync(join(root, 'shared/kpi/definitions')).map((file) => basename(file, '.ts'))
    expect(files.toSorted()).toEqual(kpiIds.toSorted())
  })

  test('every format file is listed', () => {
    const files = sources('server/reading/formats').filter((file) => !file.endsWith('/index.ts'))
    const listed = importsOf('server/reading/formats/index.ts')
    const unlisted = files.filter(
      (file) => readFileSync(join(root, file), 'utf8').includes(': Format =') && !listed.includes(file),
    )
    expect(unlisted).toEqual([])
    expect(formats.length).toBeGreaterThanOrEqual(3)
  })
})

describe('the files', () => {
  const handwritten = ['shared', 'server', 'web'].flatMap(sources)

  test('none is longer than 250 lines', () => {
    const long = handwritten.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251)
    expect(long).toEqual([])
  })

  test('none writes raw HTML', () => {
    const raw = handwritten.filter((file) => /v-html|innerHTML/.test(readFileSync(join(root, file), 'utf8')))
    expect(raw).toEqual([])
  })

  test('the root holds only what belongs there', () => {
    const known = new Set(['server', 'web', 'shared', 'drizzle', 'tests', 'package.json', 'package-lock.json'])
    for (const name of ['tsconfig.base.json', 'vite.config.ts', 'README.md', 'node_modules', 'dist', 'data'])
      known.add(name)
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !known.has(name))).toEqual([])
  })
})
