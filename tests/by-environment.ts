import { readFileSync } from 'node:fs'
import type { TestSequencer, TestSpecification, Vitest } from 'vitest/node'

/** The environment that a file asks for in its first lines: '' = Node alone. */
function environmentOf({ moduleId }: TestSpecification): string {
  return /^\/\/ @vitest-environment (\S+)/m.exec(readFileSync(moduleId, 'utf8').slice(0, 200))?.[1] ?? ''
}

/**
 * The order of the files: Vitest's own, but for those of one environment, which come together. A process goes on to the next
 * file only where that one asks for the same; else it ends, and another loads all the sources again.
 */
export class ByEnvironment implements TestSequencer {
  readonly #vitest: Vitest
  constructor(vitest: Vitest) {
    this.#vitest = vitest
  }

  // Vitest's own are for tests alone: whoever builds the web does without.
  async #own(): Promise<TestSequencer> {
    const { BaseSequencer } = await import('vitest/node')
    return new BaseSequencer(this.#vitest)
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await this.#own()).shard(files)
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await (await this.#own()).sort(files)
    return [...Map.groupBy(sorted, environmentOf)]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .flatMap(([, group]) => group)
  }
}
