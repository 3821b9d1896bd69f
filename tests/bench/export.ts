import { setImmediate } from 'node:timers/promises'
import { benchHouse } from './house.ts'

/** A month with as many tickets as asked, opened on any of its minutes, in no order. */
function ticketsOfMarch(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const minute = (index * 7919) % (30 * 1440)
    const opened = new Date(Date.UTC(2025, 2, 1) + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')
    return `T${(index * 104_729) % 10_000_019},${opened},2025-03-31 12:00,0,P${index % 4},Site ${index % 50}`
  })
  return ['ticket_id,opened_at,resolved_at,reassignments,priority,site', ...rows].join('\n')
}

type Turn = { readonly waited: number; readonly worked: number }

/** Every turn that the one thread which answers took meanwhile, in ms: by the clock, and of the processor's time. */
async function turnsDuring(work: () => Promise<void>): Promise<Turn[]> {
  const turns: Turn[] = []
  const state = { isOver: false }
  const done = work().finally(() => (state.isOver = true))
  let [clock, processor] = [performance.now(), process.threadCpuUsage()]
  while (!state.isOver) {
    await setImmediate()
    const { user, system } = process.threadCpuUsage(processor)
    turns.push({ waited: performance.now() - clock, worked: (user + system) / 1000 })
    ;[clock, processor] = [performance.now(), process.threadCpuUsage()]
  }
  await done
  return turns
}

/**
 * How long whoever else asks waits at most while the facts behind a figure leave as CSV. On a machine that others use, what
 * the thread itself worked in its longest turn tells more than the clock.
 */
export async function benchExport(counts: readonly number[]): Promise<void> {
  console.log('\nFacts as CSV, milliseconds')
  for (const count of counts) {
    const house = await benchHouse({ withFiles: false })
    await house.send(house.contract, 'tickets', ticketsOfMarch(count))
    for (const kpi of ['first-level-resolution', 'resolution-delay']) {
      const path = `/api/contracts/${house.contract}/kpis/${kpi}/facts.csv?month=2025-03`
      const started = performance.now()
      const turns = await turnsDuring(async () => {
        const lines = await house.download(path)
        if (lines !== count + 1) throw new Error(`${lines} lines of ${count + 1}`)
      })
      const most = (of: keyof Turn) => Math.max(...turns.map((turn) => turn[of])).toFixed(0)
      console.log(
        `${count.toLocaleString('en').padStart(10)} facts (${kpi}): ${(performance.now() - started).toFixed(0)}; ` +
          `others wait ${most('waited')} at most, ${most('worked')} of it work`,
      )
    }
    await house.close()
  }
}
