import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './rooms.ts'

/** One test: which it is, how long it took, and which places of the sources it reached. */
export type KnownTest = {
  readonly file: string
  readonly name: string
  readonly ms: number
  readonly reached: readonly string[]
}
type Kept = Record<string, readonly KnownTest[]>

const FILE = join(root, 'node_modules/.cache/vigie-mutation.json')

/** What was measured of test files, kept as long as neither they nor anything that they may load has changed. */
export function openKnownTests(sources: readonly string[]) {
  const before = hash(...allSources().map(read), ...sources)
  const keyOf = (file: string) => hash(before, file, read(file))
  const kept = readKept()
  return {
    find: (file: string): readonly KnownTest[] | null => kept[keyOf(file)] ?? null,
    keep: (file: string, tests: readonly KnownTest[]): void => {
      kept[keyOf(file)] = tests
      mkdirSync(dirname(FILE), { recursive: true })
      writeFileSync(FILE, JSON.stringify(kept))
    },
  }
}

function readKept(): Kept {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Kept
  } catch {
    return {}
  }
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')

const hash = (...texts: readonly string[]) => createHash('sha256').update(JSON.stringify(texts)).digest('hex')

/** The sources, and what the tests share. */
function allSources(): string[] {
  return ['server', 'shared', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file}`)
      .toSorted(),
  )
}
