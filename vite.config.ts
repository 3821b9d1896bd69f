import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { ByEnvironment } from './tests/by-environment.ts'

const api = `http://127.0.0.1:${process.env.VIGIE_PORT ?? '3000'}`

const built = fileURLToPath(new URL('dist/web', import.meta.url))
/** Bytes below which a file travels as well as it is. */
const WORTH_COMPRESSING = 600

/** Puts a `.br` and a `.gz` beside every text of the built web: compressed once and well, not at each request. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    const names = readdirSync(built, { recursive: true, encoding: 'utf8' })
    for (const file of names.filter((name) => /\.(js|css|html|svg)$/.test(name)).map((name) => join(built, name))) {
      const whole = readFileSync(file)
      if (whole.length < WORTH_COMPRESSING) continue
      writeFileSync(`${file}.br`, brotliCompressSync(whole))
      writeFileSync(`${file}.gz`, gzipSync(whole, { level: 9 }))
    }
  },
}

type Modules = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null }

/** Whether a module comes with another: named by it without waiting, near or far. */
function comesWith(entry: string) {
  const whole = fileURLToPath(new URL(`web/${entry}`, import.meta.url))
  let known: Set<string> | null = null
  return (id: string, modules: Modules): boolean => {
    if (!known) {
      known = new Set()
      const next = [whole]
      for (let one = next.pop(); one !== undefined; one = next.pop()) {
        if (known.has(one)) continue
        known.add(one)
        next.push(...(modules.getModuleInfo(one)?.importedIds ?? []))
      }
    }
    return known.has(id) && id !== whole
  }
}
const [withShell, withScorecard] = [comesWith('main.ts'), comesWith('pages/ScorecardPage.vue')]

/**
 * The files in which modules travel, so that a first visit asks for few: the libraries, the frame of every page, the scorecard
 * with whatever other pages share with it; each page has its own.
 */
const files = [
  { name: 'vendor', test: /node_modules\/(@?vue|vue-router|@tanstack)\//, priority: 3 },
  {
    name: (id: string, modules: Modules) => (withShell(id, modules) ? 'shell' : null),
    debugName: 'shell',
    priority: 2,
  },
  {
    name: (id: string, modules: Modules) => (withScorecard(id, modules) ? 'scorecard' : null),
    debugName: 'scorecard',
    priority: 1,
  },
]

/** Builds the web, serves it in development beside a running server, and runs every test. */
export default defineConfig({
  root: 'web',
  plugins: [vue(), compressed],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'es2023',
    // Browsers that do not know it load a module when it is imported.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: files } } },
  },
  // The API is the server's; the web's own sources also have a folder of that name.
  server: { proxy: { '^/api/(?!.*\\.ts(\\?|$))': api } },
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    // The processes that tests start keep their sources' types stripped and compiled from one start to the next.
    env: {
      TZ: 'America/New_York',
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node-compile', import.meta.url)),
    },
    globalSetup: ['tests/setup.ts'],
    setupFiles: ['tests/declared-refusals.ts'],
    // Far beyond the work of any test: a machine that does ten things besides is slow, and not wrong.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 300_000 } },
    // A test leaves its process as it found it, so that files share one and load the sources once.
    isolate: false,
    sequence: { sequencer: ByEnvironment },
    // Tests wait for browsers and processes of their own, a third of their time: three files at once, even on two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
  },
})
