import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { percentile, processorOf, processorOfAnswering, tellLoad } from './processor.ts'

/** Turns in which each is asked so many times. */
const [TURNS, ASKED_IN_TURN] = [10, 300]
/** How often a heavy question is asked anew: to a quarter of a millisecond of processor time. */
const ANEW = 40
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
  /** Asks and unpacks nothing: what a reader does with an answer leaves the server's caches alone. */
  readonly take: (path: string, headers?: Headers) => Promise<number>
  readonly write: () => Promise<void>
  readonly end: () => void
}
type Headers = Readonly<Record<string, string>>
const ours = { 'sec-fetch-site': 'same-origin' }

/** A server of its own with so many tickets, which anybody may ask as often as they like. */
async function serve(tickets: number): Promise<Server> {
  const child = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), [String(tickets)])
  const [{ address, headers }] = (await once(child, 'message')) as [{ address: string; headers: Headers }]
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    pid: child.pid!,
    take: async (path, more) => {
      const asked = get(`${address}/api${path}`, { agent, headers: { ...ours, ...headers, ...more } })
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]
      await once(answer.resume(), 'end')
      return answer.statusCode!
    },
    ask: (path, more) => fetch(`${address}/api${path}`, { headers: { ...ours, ...headers, ...more } }),
    write: async () => {
      const answer = await fetch(`${address}/api/account`, {
        method: 'PATCH',
        headers: { ...ours, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ language: 'fr' }),
      })
      if (!answer.ok) throw new Error(await answer.text())
    },
    end: () => void child.kill(),
  }
}

/** A question, and what its headers say. */
type Question = readonly [path: string, headers?: Headers]

/**
 * Milliseconds of processor time that answers cost the server. They are asked one after the other in turns, some of each, so that a
 * machine that is slower for a while is so for all of them.
 */
async function costsOf<Name extends string>(
  server: Server,
  asked: Readonly<Record<Name, Question>>,
): Promise<Record<Name, number>> {
  const all = Object.entries(asked) as [Name, Question][]
  const costs = Object.fromEntries(all.map(([name]) => [name, 0])) as Record<Name, number>
  for (let turn = 0; turn <= TURNS; turn++)
    for (const [name, [path, headers]] of all) {
      const before = processorOf(server.pid)
      for (let ask = 0; ask < ASKED_IN_TURN; ask++) {
        const status = await server.take(path, headers)
        if (status !== 200 && status !== 304) throw new Error(`${status} ${path}`)
      }
      // The first turn warms the code.
      if (turn > 0) costs[name] += (processorOf(server.pid) - before) / (TURNS * ASKED_IN_TURN)
    }
  return costs
}

/** The same of the thread that answers everybody alone, each time asked anew: whatever is written ends what is kept. */
async function answeringCostOf(server: Server, path: string): Promise<number> {
  const costOfAll = async (ask: () => Promise<unknown>) => {
    const before = processorOfAnswering(server.pid)
    for (let turn = 0; turn < ANEW; turn++) {
      await server.write()
      await ask()
    }
    return processorOfAnswering(server.pid) - before
  }
  const writing = await costOfAll(() => Promise.resolve())
  const all = await costOfAll(async () => (await server.ask(path)).arrayBuffer())
  return Math.max(0, all - writing) / ANEW
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
    const br = { 'accept-encoding': 'br' }
    const { health, ...others } = await costsOf(server, {
      health: ['/health'],
      'kept scorecard': [scorecard, br],
      'kept committee': [questions.committee, br],
      'kept KPI': [questions['KPI page'], br],
      'kept portfolio': ['/portfolio', br],
      'kept contract': ['/contracts/1', br],
      'that the browser has it': [scorecard, { 'if-none-match': etag }],
    })
    console.log(`health check: ${ms(health)} of processor time`)
    for (const [name, cost] of Object.entries(others))
      console.log(`${name}: ${ms(cost)}, ${(cost / health).toFixed(2)} × a health check`)
    for (const [name, path] of Object.entries(questions))
      console.log(
        `${name}, asked anew: ${ms(await answeringCostOf(server, path))} of the thread that answers everybody`,
      )
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
