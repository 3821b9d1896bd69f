import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { createVitest, type TestModule } from 'vitest/node'
import { openKnownTests, type KnownTest } from './known-tests.ts'
import { marked, mutate, placeKey, type Mutant } from './mutants.ts'
import { root } from './rooms.ts'

export type Outcome = 'killed' | 'timed-out' | 'survived' | 'not-reached'

type Run = { readonly modules: readonly TestModule[]; readonly isGood: boolean }
/** A test file, and those of its tests that are to run; null = all. */
type Wanted = { readonly file: string; readonly names: string[] | null }

const SHORTEST_DEADLINE_MS = 20_000
const FIRST_DEADLINE_MS = 1_200_000

/**
 * A room's tests in one warm Vitest, tried on one mutant after the other. Mutants live in memory alone: what is on the disk
 * is never touched. So what a test starts as a thread or process of its own runs the sources as they are.
 */
export async function openTrial(sources: readonly string[], tests: readonly string[]) {
  let mutant: Mutant | null = null
  const underTrial = new Set(sources)
  const plugin: Plugin = {
    name: 'mutation',
    enforce: 'pre',
    transform(code, id) {
      const file = relative(root, id.split('?')[0]!)
      if (!underTrial.has(file)) return null
      if (mutant === null) return { code: marked(file, code), map: null }
      return file === mutant.file ? { code: mutate(code, mutant), map: null } : null
    },
  }
  const vitest = await createVitest(
    {
      config: join(root, 'vite.config.ts'),
      watch: false,
      include: [...tests],
      setupFiles: [join(import.meta.dirname, 'reach.ts')],
      globalSetup: [],
      // The run gives way to all else: only the watchdog ends a test.
      testTimeout: FIRST_DEADLINE_MS,
      hookTimeout: FIRST_DEADLINE_MS,
      maxWorkers: 1,
      fileParallelism: false,
      reporters: [{}],
      pool: 'forks',
      // A mutant has a process of its own; the files tried on it share that one, and load the sources once.
      isolate: false,
      // What is kept between runs is kept by the text on the disk, which no mutant changes.
      cache: false,
      fsModuleCache: false,
      sequence: { sequencer: InOrder },
    },
    { plugins: [plugin], logLevel: 'silent' },
  )

  /** Runs test files in the order given, in one process. */
  const run = async (wanted: readonly Wanted[], deadline: number): Promise<Run> => {
    vitest.provide('deadline', deadline)
    vitest.provide('tellsReach', mutant === null)
    const project = vitest.getRootProject()
    const all = wanted.map(({ file, names }) =>
      project.createSpecification(join(root, file), names ? { testNames: names } : {}),
    )
    const { unhandledErrors } = await vitest.rerunTestSpecifications(all)
    const modules = all.flatMap(({ testModule }) => testModule ?? [])
    return {
      modules,
      isGood: unhandledErrors.length === 0 && modules.length === all.length && modules.every((one) => one.ok()),
    }
  }

  /** Runs every test once on the sources as they are. Those that fail even so tell nothing of a mutant and are left out. */
  const measure = async (): Promise<{ known: KnownTest[]; failed: string[] }> => {
    const before = openKnownTests(sources)
    const known: KnownTest[] = []
    const failed: string[] = []
    for (const file of tests) {
      const kept = before.find(file)
      const {
        modules: [module],
        isGood,
      } = kept ? { modules: [], isGood: true } : await run([{ file, names: null }], FIRST_DEADLINE_MS)
      const found = kept ?? (module ? knownTests(module) : [])
      if (isGood && !kept) before.keep(file, found)
      if (!isGood) failed.push(...(module ? failedTests(module) : [file]))
      known.push(...found)
    }
    vitest.config.bail = 1
    return { known, failed }
  }

  /** Tries the tests that reach a mutant, the shortest ones and files first, until one fails or they have taken so long. */
  const tryOn = async (tried: Mutant, known: readonly KnownTest[], mostMs = Infinity): Promise<Outcome> => {
    const byFile = Map.groupBy(shortest(reaching(tried, known), mostMs), ({ file }) => file)
    if (byFile.size === 0) return 'not-reached'
    const cost = (some: readonly KnownTest[]) => some.reduce((sum, { ms }) => sum + ms, 0)
    const files = [...byFile].toSorted(([, a], [, b]) => cost(a) - cost(b))
    changeTo(tried)
    const deadline = SHORTEST_DEADLINE_MS + 4 * cost(files.flatMap(([, chosen]) => chosen))
    const began = performance.now()
    const { isGood } = await run(
      files.map(([file, chosen]) => ({ file, names: chosen.map(({ name }) => name) })),
      deadline,
    )
    if (isGood) return 'survived'
    return performance.now() - began >= deadline ? 'timed-out' : 'killed'
  }

  const changeTo = (next: Mutant) => {
    if (mutant === null) for (const file of sources) vitest.invalidateFile(join(root, file))
    else vitest.invalidateFile(join(root, mutant.file))
    mutant = next
    vitest.invalidateFile(join(root, next.file))
  }

  return { measure, tryOn, close: () => vitest.close() }
}

/** The tests that enter the function of a mutant; of one that lies in none, those that enter any function of its file. */
function reaching({ file, place }: Mutant, known: readonly KnownTest[]): KnownTest[] {
  const loaded = placeKey(file, 0)
  const own = placeKey(file, place)
  const inFile = (one: string) => one.startsWith(`${file}#`) && one !== loaded
  const entering = known.filter(({ reached }) => (place === 0 ? reached.some(inFile) : reached.includes(own)))
  return entering.length > 0 || place > 0 ? entering : known.filter(({ reached }) => reached.includes(loaded))
}

/** The shortest of tests, as many as take no longer together; the first of them at least. */
function shortest(tests: readonly KnownTest[], mostMs: number): KnownTest[] {
  let spent = 0
  return tests.toSorted((a, b) => a.ms - b.ms).filter(({ ms }, place) => (spent += ms) <= mostMs || place === 0)
}

/** Vitest's own order would put long files first. */
class InOrder {
  sort<Item>(items: Item[]): Item[] {
    return items
  }
  shard<Item>(items: Item[]): Item[] {
    return items
  }
}

function knownTests(module: TestModule): KnownTest[] {
  return [...module.children.allTests('passed')].map((test) => ({
    file: relative(root, module.moduleId),
    name: test.fullName,
    ms: test.diagnostic()?.duration ?? 0,
    reached: test.meta().reached ?? [],
  }))
}

function failedTests(module: TestModule): string[] {
  const file = relative(root, module.moduleId)
  const failed = [...module.children.allTests('failed')].map((test) => `${file} > ${test.fullName}`)
  return module.ok() || failed.length > 0 ? failed : [file]
}
