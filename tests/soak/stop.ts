import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { namesAdministrator, signAdministratorIn, temporaryData } from '../vigie-process.ts'
import { lockFolder } from '../../server/db/folder-lock.ts'
import { ticketsOf } from './tickets.ts'

// `npm run stop-test [-- --rounds 50]`: `npm start` is told to stop, by SIGTERM and SIGINT in turn, with an import and 20 reads
// under way. Every read must be answered, npm exit with 0 within 5 s, and the data folder be free.
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } })
const rounds = Number(values.rounds)
const root = fileURLToPath(new URL('../..', import.meta.url))
const READS = 20
const LIMIT_MS = 5000
let good = 0
const slowest: number[] = []
for (let round = 0; round < rounds; round++) {
  const data = temporaryData()
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, ...namesAdministrator, VIGIE_PORT: '0', VIGIE_DATA: data.folder, VIGIE_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(npm, 'exit') as Promise<[number | null, string | null]>
  const address = await new Promise<string>((resolve) => {
    let printed = ''
    npm.stderr.resume()
    npm.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const ready = /Vigie is ready: (http:\S+)/.exec(printed)
      if (ready) resolve(ready[1]!)
    })
  })
  const cookie = await signAdministratorIn(address)
  const send = (path: string, type: string, body: string) =>
    fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': type, 'sec-fetch-site': 'same-origin' },
      body,
    })
  const contract = { name: 'C', client: 'A', provider: 'B', startsOn: '2022-01-01', timeZone: 'UTC' }
  await send('/contracts', 'application/json', JSON.stringify(contract))
  const imported = send(
    '/contracts/1/imports?kind=tickets&file=a.csv&commit=true',
    'text/csv',
    ticketsOf(round, 20_000),
  )
  await sleep(Math.random() * 1500)
  const reads = Array.from({ length: READS }, () =>
    fetch(`${address}/api/contracts/1/scorecard`, { headers: { cookie } }),
  )
  // On their way: what has not reached the server is no read of its.
  await sleep(20)
  const asked = performance.now()
  npm.kill(round % 2 ? 'SIGINT' : 'SIGTERM')
  const answers = await Promise.all(
    reads.map((read) =>
      read.then(
        ({ status }) => status,
        () => 0,
      ),
    ),
  )
  const answer = await imported.then(
    ({ status }) => status,
    () => 0,
  )
  const [code] = await exited
  const took = performance.now() - asked
  slowest.push(took)
  lockFolder(join(data.folder)).release()
  const isGood =
    answers.every((status) => status === 200) && [201, 503].includes(answer) && code === 0 && took <= LIMIT_MS
  if (isGood) good++
  else console.log({ round, answers: answers.join(' '), answer, code, took: Math.round(took) })
  data.remove()
}
console.log(
  `${good} of ${rounds} stops: reads answered, the import answered, 0 within 5 s, the folder free; slowest ${(Math.max(...slowest) / 1000).toFixed(1)} s`,
)
process.exitCode = good === rounds ? 0 : 1
