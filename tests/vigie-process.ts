import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A Vigie as a person runs it: a process of its own, listening on a free port. */
export type VigieProcess = {
  /** As the process prints it, `http://127.0.0.1:PORT`. */
  readonly address: string
  /** Everything it has printed. */
  readonly printed: () => string
  /** Asks it to stop, and gives its exit code. */
  readonly stop: () => Promise<number | null>
  /** Kills it without warning. */
  readonly kill: () => Promise<void>
}

const main = fileURLToPath(new URL('../server/main.ts', import.meta.url))
const START_MS = 30_000

export async function startVigie(dataFolder: string): Promise<VigieProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, VIGIE_PORT: '0', VIGIE_HOST: '127.0.0.1', VIGIE_DATA: dataFolder, VIGIE_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Vigie did not start: ${why}. It printed:\n${printed}`))
    const timer = setTimeout(() => fail(`nothing after ${START_MS} ms`), START_MS)
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        const ready = /Vigie is ready: (http:\S+)/.exec(printed)
        if (ready) resolve(ready[1]!)
      })
    void exited.then(([code, signal]) => fail(`exit ${code ?? signal}`)).finally(() => clearTimeout(timer))
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return (await exited)[0]
  }
  return {
    address,
    printed: () => printed,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}

/** A data folder of its own, and how to be rid of it. */
export function temporaryData(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
