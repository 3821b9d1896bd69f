import { setTimeout as sleep } from 'node:timers/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateExport } from './generate.ts'
import { keptHouse } from './kept-house.ts'
import { copyContract } from './many-contracts.ts'
import { percentile, tellLoad } from './processor.ts'

/** Milliseconds of processor time that this thread has taken: a pause on a busy machine counts for what it works alone. */
const worked = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** How long the one thread works at a stretch while something is done, in milliseconds, at most; and how long all of it takes. */
async function stalls(work: () => Promise<unknown>): Promise<{ took: number; longest: number }> {
  const state = { longest: 0, isOver: false, last: worked() }
  const began = performance.now()
  const done = work().finally(() => (state.isOver = true))
  while (!state.isOver) {
    await sleep(0)
    const now = worked()
    state.longest = Math.max(state.longest, now - state.last)
    state.last = now
  }
  await done
  return { took: performance.now() - began, longest: state.longest }
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`

/**
 * What many contracts cost: the first look at all of them (nothing is stored yet), later ones, their bytes, and the hourly look.
 */
export async function benchPortfolio(contracts: number, tickets: number): Promise<void> {
  console.log(`\nPortfolio of ${contracts} contracts of ${tickets.toLocaleString('en')} tickets`)
  tellLoad()
  const house = await keptHouse(`portfolio-${contracts}-${tickets}`, async ({ db, upload }) => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
    const file = join(folder, 'tickets.csv')
    generateExport(file, tickets)
    await upload(file)
    copyContract(db, contracts - 1)
    rmSync(folder, { recursive: true })
  })
  console.log(`opened in ${ms(house.openedIn)}`)
  house.db.sqlite.exec('DELETE FROM portfolio_rows')
  const look = () => house.bytes('/api/portfolio')
  const first = await stalls(look)
  console.log(`first look: ${ms(first.took)}, the longest pause ${ms(first.longest)}`)
  const times: number[] = []
  let sizes = { plain: 0, sent: 0 }
  for (let turn = 0; turn < 30; turn++) {
    // Whatever is written ends what is kept as it was sent.
    house.db.sqlite.exec('UPDATE heartbeat SET at = at + 1')
    house.db.sqlite.exec('UPDATE accounts SET name = name')
    const began = performance.now()
    sizes = await look()
    times.push(performance.now() - began)
  }
  console.log(
    `later: median ${ms(percentile(times, 0.5))}, 99th percentile ${ms(percentile(times, 0.99))}; ` +
      `${Math.round(sizes.plain / 1000)} kB, ${Math.round(sizes.sent / 1000)} kB compressed`,
  )
  const kept: number[] = []
  for (let turn = 0; turn < 200; turn++) {
    const began = performance.now()
    await look()
    kept.push(performance.now() - began)
  }
  console.log(`kept as it was sent: median ${ms(percentile(kept, 0.5))}`)
  const hourly = async (what: string) => {
    const { took, longest } = await stalls(() => house.services.watcher.tick())
    console.log(`hourly look, ${what}: ${ms(took)}, the longest pause ${ms(longest)}`)
  }
  await hourly('a month has ended')
  await hourly('nothing was written')
  house.db.sqlite.exec('UPDATE contract_changes SET changes = changes + 1')
  await hourly('every contract was written in')
  const list = performance.now()
  const { plain } = await house.bytes('/api/contracts')
  console.log(`the list of contracts: ${ms(performance.now() - list)}, ${Math.round(plain / 1000)} kB`)
  await house.close()
}
