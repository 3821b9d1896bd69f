import { availableParallelism } from 'node:os'
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
    env: { TZ: 'America/New_York' },
    globalSetup: ['tests/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Tests wait for browsers and processes of their own: two files at once, even on a machine of two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
