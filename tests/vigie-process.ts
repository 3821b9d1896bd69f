import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PATIENCE_MS } from './patience.ts'

/** Who runs the servers of the tests: made by the first start on an empty folder. */
export const administrator = { email: 'owner@example.com', password: 'seven herons ford the Loire at dusk' }

type Sent = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

/** A Vigie that listens on a free port. */
export type RunningVigie = {
  /** As it prints it, `http://127.0.0.1:PORT`. */
  readonly address: string
  /** Everything it has printed. */
  readonly printed: () => string
  /** Signs the administrator in, the first time that it is asked; gives the cookie that the browser then holds. */
  readonly signIn: () => Promise<string>
  /** One request of the administrator's browser to the API: `/contracts/1`. */
  readonly send: (path: string, request?: Sent) => Promise<Response>
  /** Asks it to stop, and gives its exit code. */
  readonly stop: () => Promise<number | null>
}

/** A Vigie as a person runs it: a process of its own. */
export type VigieProcess = RunningVigie & {
  readonly pid: number
  /** Kills it without warning. */
  readonly kill: () => Promise<void>
}

const main = fileURLToPath(new URL('../server/main.ts', import.meta.url))

/** Tells a Vigie without accounts who its first administrator is. */
export const namesAdministrator = {
  VIGIE_ADMIN_EMAIL: administrator.email,
  VIGIE_ADMIN_PASSWORD: administrator.password,
}

/** What Vigie prints when it starts, each on a line of its own: where it answers, where its data are. */
export const START_LINES = 2

/**
 * `environment`: what it is told besides; where that names no administrator, it prints the link by which somebody is one.
 * `cookie`: of a session that the administrator left open there.
 */
export async function startVigie(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = namesAdministrator,
  cookie?: string,
): Promise<VigieProcess> {
  const ours = { VIGIE_PORT: '0', VIGIE_HOST: '127.0.0.1', VIGIE_DATA: dataFolder, VIGIE_LOG: 'error' }
  const child = spawn(process.execPath, [main], {
    env: { ...withoutVigie(process.env), ...ours, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Vigie did not start: ${why}. It printed:\n${printed}`))
    const timer = setTimeout(() => fail(`nothing after ${PATIENCE_MS} ms`), PATIENCE_MS)
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
    pid: child.pid!,
    printed: () => printed,
    ...administratorAt(address, cookie),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}

/** The administrator's browser. `cookie`: of a session that is open already. */
export function administratorAt(address: string, cookie?: string): Pick<RunningVigie, 'signIn' | 'send'> {
  let session = cookie === undefined ? undefined : Promise.resolve(cookie)
  const signIn = () => (session ??= signAdministratorIn(address))
  return {
    signIn,
    send: async (path, { headers, ...request } = {}) =>
      fetch(`${address}/api${path}`, {
        ...request,
        headers: { 'sec-fetch-site': 'same-origin', ...headers, cookie: await signIn() },
      }),
  }
}

/** The environment of whoever runs the tests, without what it says to a Vigie of theirs. */
function withoutVigie(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('VIGIE_')))
}

/** Signs the administrator in; gives the cookie that the browser then holds. */
export async function signAdministratorIn(address: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(administrator)
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`)
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

/** A data folder of its own, and how to be rid of it. */
export function temporaryData(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
