import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { startVigie } from '../../vigie-process.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { aDoor } from './door.ts'
import { anEstate } from './estate.ts'
import { aFolder } from './processes.ts'
import { signIn } from './signing.ts'
import type { Strangers } from './strangers.ts'

/** `npm run flood-test`, on a machine left to itself: what somebody waits is measured there, not in a run of all tests. */
const isMeasured = process.env['VIGIE_EVERY_ROUND'] === '1'
const ROUNDS = 5
/** The 99th percentile of 50 pages would be the slowest one: of 300 and more it is not. */
const PHASE_MS = 10_000
/** Who reads in turn: each may ask only so much in a minute. */
const READERS = 30
/** About as many as the hashes that a quick processor makes. */
const SIGN_INS_PER_SECOND = 150
/** Tries under way at once: the machine's own queue of connections takes 511, and a slow machine resets those beyond it. */
const MOST_WAITING = 300
/** Below it nobody notices, and a busy machine measures its own noise. */
const FLOOR_MS = 25
/** Threads of libuv, which a server set up for many files at once has: were they hashed on, all would take the processor. */
const MANY_THREADS = '16'
/** Of no password: two hundred passes instead of two, the work of a hundred sign-ins. */
const HASHED_FOR_LONG = `$argon2id$v=19$m=19456,t=200,p=1$${'c2FsdHNhbHQ'.padEnd(22, 'A')}$${'A'.repeat(43)}`
const pages = ['scorecard', 'kpis/resolution-delay', 'kpis/first-level-resolution', 'committees/Q1']

/** A real Vigie behind a proxy, with a contract of six months of tickets and its readers. */
async function aVigieInUse() {
  const folder = aFolder()
  const door = await aDoor({ dataFolder: folder, keepsFolder: true })
  door.clock.now = Math.floor(Date.now() / 1000)
  const own = await anEstate(door, 'own')
  const tickets = Array.from({ length: 3000 }, (_, index) => {
    const month = `2026-0${3 + (index % 6)}`
    return row(`T${index}`, { opened_at: `${month}-10 08:00`, resolved_at: `${month}-1${1 + (index % 9)} 10:00` })
  })
  await own.upload(ticketCsv(...tickets), { commit: 'true' })
  const readers = Array.from({ length: READERS }, (_, index) =>
    door.somebody(`reader${index}`, { member: { contractId: own.id, role: 'committee' } }),
  )
  await door.close()
  const vigie = await startVigie(folder, { VIGIE_TRUSTED_PROXIES: '127.0.0.1', UV_THREADPOOL_SIZE: MANY_THREADS })
  onTestFinished(() => vigie.kill())
  let turn = 0
  return {
    /** What a page asks for when the next reader opens it. */
    read: async () => {
      const { headers } = readers[turn++ % READERS]!
      await Promise.all(
        pages.map(async (page) => {
          const answer = await fetch(`${vigie.address}/api/contracts/${own.id}/${page}`, { headers })
          const text = await answer.text()
          if (answer.status !== 200) throw new Error(text)
        }),
      )
    },
    address: vigie.address,
  }
}
type Vigie = Awaited<ReturnType<typeof aVigieInUse>>

/** How long 99 of 100 pages take at most, one after the other for a while. */
async function slowest({ read }: Vigie): Promise<number> {
  const times: number[] = []
  for (const end = performance.now() + PHASE_MS; performance.now() < end; await setTimeout(25)) {
    const since = performance.now()
    await read()
    times.push(performance.now() - since)
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)]!
}

/** Has strangers try to sign in at a steady pace until it is stopped; then waits for their answers. */
function flood({ address }: Vigie): () => Promise<number[]> {
  const workerData: Strangers = { address, perSecond: SIGN_INS_PER_SECOND, mostWaiting: MOST_WAITING }
  const strangers = new Worker(new URL('./strangers.ts', import.meta.url), { workerData })
  const answers = once(strangers, 'message')
  return async () => {
    strangers.postMessage('stop')
    return (await answers)[0] as number[]
  }
}

test('while one password is hashed for long, pages are answered one after the other', async () => {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const { headers } = door.somebody('reader', { member: { contractId: own.id, role: 'committee' } })
  const { email } = door.somebody('ann', { passwordHash: HASHED_FOR_LONG })
  const signingIn = { isOver: false }
  const signedIn = signIn(door, email).finally(() => (signingIn.isOver = true))
  let read = 0
  for (; !signingIn.isOver; read++) {
    const answers = pages.map((page) => door.ask('GET', `/api/contracts/${own.id}/${page}`, { headers }))
    await setTimeout(10)
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(pages.map(() => 200))
  }
  expect((await signedIn).status).toBe(401)
  expect(read).toBeGreaterThan(5)
})

test.runIf(isMeasured)('while strangers sign in, 99 of 100 dashboards take twice as long at most', async () => {
  const vigie = await aVigieInUse()
  const ratios: number[] = []
  const answers: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (let times = 0; times < 10; times++) await vigie.read()
    const quiet = await slowest(vigie)
    const stop = flood(vigie)
    const flooded = await slowest(vigie)
    answers.push(...(await stop()))
    ratios.push(flooded / Math.max(quiet, FLOOR_MS / 2))
  }
  console.log(`99th percentile of readers: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} ×`)
  expect(Math.max(...ratios)).toBeLessThanOrEqual(2)
  expect(answers.length).toBeGreaterThan(100)
})
