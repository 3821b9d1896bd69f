import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const api = `http://127.0.0.1:${process.env.VIGIE_PORT ?? '3000'}`

/** Builds the web, serves it in development beside a running server, and runs every test. */
export default defineConfig({
  root: 'web',
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
  },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023' },
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
    // Tests wait for browsers and processes of their own: two files at once, even on a machine of two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
