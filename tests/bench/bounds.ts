import { createReadStream, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { startVigie, temporaryData, type VigieProcess } from '../vigie-process.ts'
import { generateExport } from './generate.ts'

const contract = { name: 'C', client: 'A', provider: 'B', startsOn: '2022-01-01', timeZone: 'UTC' }
const MEGABYTES = 20
const QUIET_TIMES = 9

/** One thing over and over, from which no fact comes: by itself, and below the header of a file that is read. */
const nonsense: Readonly<Record<string, string>> = {
  'x;y;z': 'x;y;z\n',
  'blank lines': '\n',
  'empty cells': '""\n',
  semicolons: ';;;;;;;;\n',
  'one endless line': 'x',
}

const headers: Readonly<Record<string, string>> = {
  tickets: 'ticket_id;opened_at;resolved_at\n',
  incidents: 'incident_id;started_at;kind\n',
  satisfaction: 'answer_id;answered_at;score\n',
  costs: 'month;nature;amount\n',
}

const median = (times: readonly number[]) => times.toSorted((one, other) => one - other)[times.length >> 1]!
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

function upload(vigie: VigieProcess, id: number, body: string | NodeJS.ReadableStream, kind = 'tickets') {
  const stream = typeof body === 'string' ? {} : { duplex: 'half' as const }
  return vigie.send(`/contracts/${id}/imports?kind=${kind}&file=f.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: typeof body === 'string' ? body : (Readable.toWeb(body as Readable) as ReadableStream<Uint8Array>),
    ...stream,
  } as RequestInit & { headers: Record<string, string> })
}

/** What comes under `uploads/` at most while something happens, looked at every 20 ms; bytes. */
async function mostStaged<Result>(folder: string, work: Promise<Result>): Promise<readonly [Result, number]> {
  const uploads = join(folder, 'uploads')
  const held = () =>
    readdirSync(uploads)
      .map((file) => statSync(join(uploads, file), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, one) => sum + one, 0)
  const before = held()
  const state = { most: 0, isOver: false }
  const done = work.finally(() => (state.isOver = true))
  while (!state.isOver) {
    state.most = Math.max(state.most, held() - before)
    await sleep(20)
  }
  return [await done, state.most]
}

/**
 * What imports may take: how long a thousand rows of one contract wait while `rows` of another are being read, against what they
 * take by themselves; and how soon 20 MB of nonsense are answered, and what they stage, against the file. A process of its own.
 */
export async function benchBounds(rows: number): Promise<void> {
  const data = temporaryData()
  const vigie = await startVigie(data.folder)
  try {
    const add = async () => {
      const answer = await vigie.send('/contracts', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(contract),
      })
      return ((await answer.json()) as { id: number }).id
    }
    const [large, small] = [await add(), await add()]
    const file = join(data.folder, 'large.csv')
    generateExport(file, rows)
    const smallFile = join(data.folder, 'small.csv')
    generateExport(smallFile, 1000, 2)
    const thousand = readFileSync(smallFile, 'utf8')
    const timed = async () => {
      const asked = performance.now()
      const answer = await upload(vigie, small, thousand)
      if (answer.status !== 201) throw new Error(await answer.text())
      await answer.arrayBuffer()
      return performance.now() - asked
    }
    await timed()
    const quiet: number[] = []
    while (quiet.length < QUIET_TIMES) quiet.push(await timed())
    const state = { isRead: false }
    const reading = upload(vigie, large, createReadStream(file)).finally(() => (state.isRead = true))
    const stage = async () =>
      ((await (await vigie.send(`/contracts/${large}/imports-progress`)).json()) as { stage: string } | null)?.stage
    while ((await stage()) !== 'reading') await sleep(20)
    const beside: number[] = []
    while (!state.isRead && (await stage()) === 'reading') beside.push(await timed())
    const answer = await reading
    console.log(
      `\nA thousand rows beside ${rows.toLocaleString('en')} of another contract that are being read (${answer.status}): ` +
        `${seconds(median(quiet))} alone, ${seconds(median(beside))} beside (${(median(beside) / median(quiet)).toFixed(2)} ×; ` +
        `of ${beside.length}, the slowest ${(Math.max(...beside) / median(quiet)).toFixed(2)} ×)`,
    )
    const { id } = (await answer.json()) as { id: number }
    await vigie.send(`/contracts/${large}/imports/${id}`, { method: 'DELETE' })
    console.log(`\n${MEGABYTES} MB of nonsense`)
    for (const [name, line] of Object.entries(nonsense))
      for (const [kind, header] of [['tickets', ''], ...Object.entries(headers)] as const) {
        const body = header + line.repeat((MEGABYTES * 1_000_000) / line.length)
        const asked = performance.now()
        const [refusal, bytes] = await mostStaged(data.folder, upload(vigie, small, body, kind))
        const { code = 'previewed' } = (await refusal.json()) as { code?: string }
        const took = seconds(performance.now() - asked).padStart(8)
        const staged = ((bytes - body.length) / body.length).toFixed(1)
        console.log(
          `${name.padStart(18)} ${header ? 'below a header of' : 'as'} ${kind.padEnd(12)} ${took}, ${staged} × the file staged: ${refusal.status} ${code}`,
        )
      }
  } finally {
    await vigie.kill()
    data.remove()
  }
}
