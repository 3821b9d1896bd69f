import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { findUnsound } from '../server/sound-database.ts'
import { startVigie, temporaryData } from '../vigie-process.ts'
import { ticketsOf } from './tickets.ts'

// `npm run kill-test -- 200`: a Vigie is killed without warning at random moments of an upload, a commit or an undo, over and
// over on one folder; after each kill the database is sound, and holds the whole of an import or nothing of it.
const { positionals } = parseArgs({ allowPositionals: true })
const kills = Number(positionals[0] ?? 200)
const ROWS = 10_000
const LONGEST_MS = 1500
/** About what storing so many rows takes. */
const STORING_MS = 300
const data = temporaryData()
const file = join(data.folder, 'vigie.sqlite')
let deviations = 0
let insideTransaction = 0

/** What is wrong with the database after a kill, in words. */
function inspect(): string[] {
  const wal = readdirSync(data.folder).includes('vigie.sqlite-wal')
  const sqlite = new Database(file)
  const one = (sql: string) => sqlite.prepare(sql).pluck().get()
  const wrong: string[] = []
  const hold = (holds: boolean, what: string) => void (holds || wrong.push(what))
  hold(wal, 'no WAL is left by a kill')
  wrong.push(...findUnsound(sqlite))
  const tickets = one('SELECT count(*) FROM tickets')
  const committed = one(`SELECT count(*) FROM imports WHERE status = 'committed'`)
  hold(tickets === (committed === 0 ? 0 : ROWS), `${String(tickets)} tickets of ${String(committed)} imports`)
  hold(
    one(`SELECT count(*) FROM audit_log WHERE event = 'import-committed'`) ===
      one(`SELECT count(*) FROM imports WHERE status IN ('committed', 'undone')`),
    'the audit log tells of each commit',
  )
  sqlite.close()
  return wrong
}

try {
  for (let kill = 0; kill < kills; kill++) {
    const vigie = await startVigie(data.folder)
    const send = (path: string, type = '', body = '') =>
      vigie.send(path, { method: 'POST', ...(type && { headers: { 'content-type': type }, body }) })
    if (kill === 0) {
      const contract = { name: 'C', client: 'A', provider: 'B', startsOn: '2022-01-01', timeZone: 'UTC' }
      await send('/contracts', 'application/json', JSON.stringify(contract))
    }
    await vigie.signIn()
    const imports = (await (await vigie.send('/contracts/1/imports')).json()) as { id: number; undoable: boolean }[]
    const last = imports.find(({ undoable }) => undoable)
    const undoes = kill % 3 === 2 && last !== undefined
    let isAnswered = false
    const path = undoes
      ? `/contracts/1/imports/${last.id}/undo`
      : '/contracts/1/imports?kind=tickets&file=a.csv&commit=true'
    const sent = (undoes ? send(path) : send(path, 'text/csv', ticketsOf(kill, ROWS))).then(
      () => void (isAnswered = true),
      () => undefined,
    )
    // Every other time it is left until it stores, so that half of the kills fall into a transaction on any machine.
    const isNear = !undoes && kill % 2 === 1
    if (isNear) await untilStored(vigie, sent)
    await Promise.race([sent, sleep(Math.random() * (isNear ? STORING_MS : LONGEST_MS))])
    const progress = isAnswered ? null : await stageOf(vigie)
    if (progress === 'storing' || (undoes && !isAnswered)) insideTransaction++
    await vigie.kill()
    await sent
    const wrong = inspect()
    if (wrong.length > 0) {
      deviations++
      console.log(`kill ${kill}: ${wrong.join('; ')}`)
    }
  }
} finally {
  data.remove()
}
console.log(`${kills} kills, ${insideTransaction} while an import was being stored or undone: ${deviations} deviations`)
process.exitCode = deviations === 0 ? 0 : 1

/** Waits until the import begins to be stored, or is answered. */
async function untilStored(vigie: Awaited<ReturnType<typeof startVigie>>, answered: Promise<void>): Promise<void> {
  const state = { isOver: false }
  void answered.then(() => (state.isOver = true))
  while (!state.isOver && (await stageOf(vigie)) !== 'storing') await sleep(5)
}

async function stageOf(vigie: Awaited<ReturnType<typeof startVigie>>): Promise<string | undefined> {
  const answer = await vigie.send('/contracts/1/imports-progress')
  return ((await answer.json()) as { stage: string } | null)?.stage
}
