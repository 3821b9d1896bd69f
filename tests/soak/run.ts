import { readdirSync, statSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { otherFiles, terms } from '../bench/month-files.ts'
import { invite, person, type Person } from '../demo/people.ts'
import { startVigie, temporaryData } from '../vigie-process.ts'
import { CAN_BE_COLLECTED, collect } from './collect.ts'
import { atOnce, ills, sendIll, targetsOf } from './ill-requests.ts'
import { descriptors, residentMegabytes } from './process-figures.ts'
import { ticketsOf } from './tickets.ts'

// `npm run soak [-- --requests 20000 --imports 60 --ill 10000 --aborted 200]`: a Vigie of its own is used, and ill-used; then it
// must be alive, hold no more than before, and have lost nothing. Prints figures; exits with 1 where one of them is off.
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    imports: { type: 'string', default: '60' },
    ill: { type: 'string', default: '10000' },
    aborted: { type: 'string', default: '200' },
  },
})
const [requests, imports, illRequests, aborted] = [values.requests, values.imports, values.ill, values.aborted].map(
  Number,
)
const POINTS = 5
const AT_ONCE = 8
/** Memory settles within the first fifth; from then on it may breathe by so much. */
const MOST_GROWTH = 1.15
const MOST_WAL_MEGABYTES = 64
const PEOPLE = 10
const visited = ['/health', '/openapi.json', '/docs', '/session']
const seen = [
  '/contracts',
  '/contracts/1/scorecard',
  '/contracts/1/kpis/resolution-delay',
  '/contracts/1/imports',
  '/contracts/1/alerts',
  '/contracts/1/audit',
  '/holidays?country=FR&year=2026',
  '/templates/tickets',
]

const off: string[] = []
const hold = (holds: boolean, what: string) => {
  console.log(`${holds ? 'ok ' : 'OFF'} ${what}`)
  if (!holds) off.push(what)
}

const data = temporaryData()
// Visitors have addresses of their own, and people who are signed in are many, so that the limits on requests stay out of this.
const vigie = await startVigie(data.folder, {
  ...CAN_BE_COLLECTED,
  VIGIE_TRUSTED_PROXIES: '127.0.0.1',
  VIGIE_ADMIN_EMAIL: 'owner@example.com',
  VIGIE_ADMIN_PASSWORD: 'seven herons ford the Loire at dusk',
})
const port = Number(new URL(vigie.address).port)
const someAddress = (index: number) => `10.${(index >> 14) & 127}.${(index >> 7) & 127}.${(index & 127) + 1}`
const post = async (path: string, type: string, body: string) => {
  const answer = await vigie.send(path, { method: 'POST', headers: { 'content-type': type }, body })
  return { status: answer.status, text: await answer.text() }
}
const upload = (kind: string, body: string, contract = 1) =>
  post(`/contracts/${contract}/imports?kind=${kind}&file=soak.csv&commit=true`, 'text/csv', body)

try {
  const contract = { name: 'C', client: 'A', provider: 'B', ...terms }
  await post('/contracts', 'application/json', JSON.stringify(contract))
  for (const [kind, body] of Object.entries(otherFiles)) await upload(kind, body)
  await upload('tickets', ticketsOf(0, 2000))

  const owner = person(vigie.address, await vigie.signIn())
  const people: Person[] = []
  for (let index = 0; index < PEOPLE; index++)
    people.push(
      await invite(
        vigie.address,
        owner,
        '/contracts/1/invitations',
        { email: `p${index}@example.com`, role: 'client' },
        `P${index}`,
      ),
    )
  /** Reads as a visitor does, or as somebody who is signed in; who is told to wait, waits. */
  const read = async (path: string, headers: Record<string, string>): Promise<number> => {
    const answer = await fetch(`${vigie.address}/api${path}`, { headers })
    await answer.arrayBuffer()
    if (answer.status !== 429) return answer.status
    await sleep(1000 * Number(answer.headers.get('retry-after')))
    return read(path, headers)
  }
  const figures: { megabytes: number; descriptors: number }[] = []
  let answered = 0
  let stored = 0
  for (let point = 1; point <= POINTS; point++) {
    const mixed = Array.from({ length: Math.ceil(requests! / POINTS) }, (_, index) => index)
    await Promise.all([
      atOnce(mixed, AT_ONCE, async (index) => {
        const isVisitor = index % 2 === 0
        const pages = isVisitor ? visited : seen
        const status = await read(
          pages[(index >> 1) % pages.length]!,
          isVisitor
            ? { 'x-forwarded-for': someAddress(index + point * 100_000) }
            : { cookie: people[(index >> 1) % PEOPLE]!.cookie },
        )
        if (status === 200) answered++
      }),
      atOnce(Array.from({ length: Math.ceil(imports! / POINTS) }).keys(), 1, async (index) => {
        const { status } = await upload('tickets', ticketsOf(point * 1000 + index, 2000))
        if (status === 201) stored++
        await (await vigie.send('/contracts/1/scorecard')).arrayBuffer()
      }),
    ])
    await collect(vigie.printed())
    await sleep(2000)
    figures.push({ megabytes: residentMegabytes(vigie.pid), descriptors: descriptors(vigie.pid) })
    console.log(
      `${point}/${POINTS}: ${figures.at(-1)!.megabytes.toFixed(0)} MB, ${figures.at(-1)!.descriptors} descriptors`,
    )
  }
  hold(answered >= requests!, `${answered} mixed requests answered`)
  hold(stored >= imports!, `${stored} imports of 2,000 tickets stored`)
  hold(figures.at(-1)!.megabytes <= figures[0]!.megabytes * MOST_GROWTH, 'memory is flat after the first fifth')

  const before = descriptors(vigie.pid)
  // Who signs out, or goes, is nobody from then on.
  const isKept = ({ method, url }: { method: string; url: string }) =>
    !(method === 'DELETE' && /session|member/.test(url))
  const targets = targetsOf((await routes()).filter(isKept))
  await atOnce(Array.from({ length: illRequests! }).keys(), AT_ONCE * 2, (index) =>
    sendIll(port, targets[index % targets.length]!, ills[Math.floor(index / targets.length) % ills.length]!, [
      `X-Forwarded-For: ${someAddress(index)}`,
      ...(index % 2 ? [`Cookie: ${people[(index >> 1) % PEOPLE]!.cookie}`, 'Sec-Fetch-Site: same-origin'] : []),
    ]),
  )
  hold((await fetch(`${vigie.address}/api/health`)).status === 200, `alive after ${illRequests} ill requests`)

  const cut = ills.find(({ name }) => name === 'a file cut in the middle')!
  const other = JSON.parse((await post('/contracts', 'application/json', JSON.stringify(contract))).text) as {
    id: number
  }
  const target = { method: 'POST', path: `/api/contracts/${other.id}/imports?kind=tickets&file=cut.csv` }
  let beside = 0
  const refusals = new Map<string, number>()
  for (let index = 0; index < aborted!; index++) {
    const theirs = upload('tickets', ticketsOf(100_000 + index, 500), other.id)
    await sendIll(port, target, cut, [`Cookie: ${await vigie.signIn()}`, 'Sec-Fetch-Site: same-origin'])
    const { status, text } = await theirs
    if (status === 201) beside++
    else refusals.set(text, (refusals.get(text) ?? 0) + 1)
  }
  for (const [refusal, times] of refusals) console.log(`${times} times refused: ${refusal}`)
  hold(beside === aborted, `${beside} of ${aborted} imports stored while an upload beside them was aborted`)

  // A connection that owes a body is held as long as any body is waited for.
  let after = descriptors(vigie.pid)
  for (let waited = 0; after > before + 2 && waited < 60; waited++, after = descriptors(vigie.pid)) await sleep(1000)
  hold(after <= before + 2, `${before} descriptors before, ${after} after`)
  const left = readdirSync(join(data.folder, 'uploads'))
  hold(left.length === 0, `${left.length} files left in uploads/`)
  const wal = join(data.folder, 'vigie.sqlite-wal')
  const megabytes = existsSync(wal) ? statSync(wal).size / 1e6 : 0
  hold(megabytes <= MOST_WAL_MEGABYTES, `a WAL of ${megabytes.toFixed(1)} MB`)
  const asked = performance.now()
  hold((await vigie.stop()) === 0, `stopped with 0 in ${((performance.now() - asked) / 1000).toFixed(1)} s`)
} finally {
  await vigie.kill()
  data.remove()
}
process.exitCode = off.length === 0 ? 0 : 1

/** The routes that the API says it has. */
async function routes(): Promise<{ method: string; url: string }[]> {
  const { paths } = (await (await fetch(`${vigie.address}/api/openapi.json`)).json()) as {
    paths: Record<string, object>
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), url: path.replace(/\{(\w+)\}/g, ':$1') })),
  )
}
