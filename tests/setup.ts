import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { chromium } from './browser/chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that lasts as long as the run, for what its processes make once and share. */
    sharedFolder: string
  }
}

/** Says once, before the tests, what will not run on this machine. */
export default function setup({ provide }: TestProject): () => void {
  if (!chromium)
    console.warn('No Chromium found: the browser tests are skipped. Install one, or name it in VIGIE_CHROMIUM.')
  const folder = mkdtempSync(join(tmpdir(), 'vigie-tests-'))
  provide('sharedFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
