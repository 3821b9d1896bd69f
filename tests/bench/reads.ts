import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { generateExport } from './generate.ts'
import { percentile, processorOf, tellLoad } from './processor.ts'

const ASKED = 3000
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

/** Every how many milliseconds somebody else asks, whether the one before was answered or not. */
const RATE_MS = 10

/** Questions of facts, each as heavy as its page may ask. */
const questions = {
  'KPI page': '/contracts/1/kpis/resolution-delay',
  'facts, a search through all': '/contracts/1/kpis/resolution-delay/facts?from=2022-01&month=2024-12&search=group%205',
  'facts, the last page of all': '/contracts/1/kpis/resolution-delay/facts?from=2022-01&month=2024-12&page=15000',
  breakdown: '/contracts/1/kpis/resolution-delay/breakdown?by=group&month=2024-06&against=previous-quarter',
  committee: '/contracts/1/committees/Q10',
} as const

type Server = {
  readonly pid: number
  readonly ask: (path: string, headers?: Headers) => Promise<Response>
  readonly write: () => Promise<void>
  readonly end: () => void
}
type Headers = Readonly<Record<string, string>>

/** A server of its own with so many tickets, which anybody may ask as often as they like. */
async function serve(tickets: number): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const file = join(folder, 'tickets.csv')
  generateExport(file, tickets)
  const child = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), [file])
  const [{ address, headers }] = (await once(child, 'message')) as [{ address: string; headers: Headers }]
  rmSync(folder, { recursive: true })
  return {
    pid: child.pid!,
    ask: (path, more) =>
      fetch(`${address}/api${path}`, { headers: { 'sec-fetch-site': 'same-origin', ...headers, ...more } }),
    write: async () => {
      const answer = await fetch(`${address}/api/account`, {
        method: 'PATCH',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ language: 'fr' }),
      })
      if (!answer.ok) throw new Error(await answer.text())
    },
    end: () => void child.kill(),
  }
}

/** Milliseconds of processor time that an answer costs the server, of so many asked one after the other. */
async function costOf(server: Server, path: string, headers: Headers = {}): Promise<number> {
  const ask = async () => {
    const answer = await server.ask(path, headers)
    if (!answer.ok && answer.status !== 304) throw new Error(`${answer.status} ${path}`)
    await answer.arrayBuffer()
  }
  for (let warm = 0; warm < 300; warm++) await ask()
  const before = processorOf(server.pid)
  for (let asked = 0; asked < ASKED; asked++) await ask()
  return (processorOf(server.pid) - before) / ASKED
}

/** How long others wait, asking at a fixed rate, while something goes on. */
async function waits(server: Server, goesOn: () => boolean): Promise<number[]> {
  const found: Promise<number>[] = []
  const began = performance.now()
  for (let turn = 1; goesOn(); turn++) {
    const due = performance.now()
    found.push(
      server.ask('/contracts/1/scorecard?month=2024-06').then(async (answer) => {
        await answer.arrayBuffer()
        return performance.now() - due
      }),
    )
    await sleep(Math.max(0, began + turn * RATE_MS - performance.now()))
  }
  return Promise.all(found)
}

/** What kept answers cost against a health check, and how long others wait while facts are asked for, at so many tickets. */
export async function benchReads(tickets: number): Promise<void> {
  console.log(`\nReading ${tickets.toLocaleString('en')} tickets, a process of its own`)
  tellLoad()
  const server = await serve(tickets)
  try {
    const scorecard = '/contracts/1/scorecard?month=2024-06'
    const etag = (await server.ask(scorecard)).headers.get('etag')!
    const health = await costOf(server, '/health')
    console.log(`health check: ${ms(health)} of processor time`)
    const others = { scorecard, committee: questions.committee, KPI: questions['KPI page'], portfolio: '/portfolio' }
    for (const [name, path] of Object.entries(others)) {
      const kept = await costOf(server, path, { 'accept-encoding': 'br' })
      console.log(`kept ${name}: ${ms(kept)}, ${(kept / health).toFixed(2)} × a health check`)
    }
    const same = await costOf(server, scorecard, { 'if-none-match': etag })
    console.log(`that the browser has it: ${ms(same)}, ${(same / health).toFixed(2)} ×`)
    const until = performance.now() + 5000
    const idle = percentile(await waits(server, () => performance.now() < until), 0.99)
    console.log(`others wait, 99th percentile: ${ms(idle)} while nothing else is asked`)
    for (const [name, path] of Object.entries(questions)) {
      const state = { left: 5, took: 0 }
      const asking = (async () => {
        for (; state.left > 0; state.left--) {
          const began = performance.now()
          await (await server.ask(path)).arrayBuffer()
          state.took = performance.now() - began
          // Whatever is written ends what is kept: it is asked anew.
          await server.write()
        }
      })()
      const during = percentile(await waits(server, () => state.left > 0), 0.99)
      await asking
      console.log(`  ${name} (${ms(state.took)}): ${ms(during)}, ${(during / idle).toFixed(2)} ×`)
    }
  } finally {
    server.end()
  }
}
