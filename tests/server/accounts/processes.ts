import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { PATIENCE_MS } from '../../patience.ts'

export type Ended = { readonly code: number; readonly printed: string }

/** Runs a script of the server to its end, as a console does; only what it is told here is in its environment. */
export function run(
  script: string,
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Ended> {
  const file = fileURLToPath(new URL(`../../../server/${script}`, import.meta.url))
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env
  const env = { PATH, NODE_COMPILE_CACHE, VIGIE_PORT: '0', VIGIE_LOG: 'error', ...environment }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file, ...args], { env, timeout: PATIENCE_MS }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, printed: out + err }),
    )
  })
}

/** A data folder that goes when the test is over, or all of a file (`afterAll`). */
export function aFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-folder-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
