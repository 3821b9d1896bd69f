import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateExport } from './generate.ts'
import { benchHouse } from './house.ts'
import { percentile } from './processor.ts'

/** How long readers wait for the scorecard: at growing sizes, then while an import runs beside them, as a ratio to idle. */
export async function benchScorecard(sizes: readonly number[], importRows: number): Promise<void> {
  console.log('\nScorecard, milliseconds')
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  for (const rows of sizes) {
    const file = join(folder, `${rows}.csv`)
    generateExport(file, rows)
    const house = await benchHouse()
    await house.upload(file)
    const read = () => house.read(`/api/contracts/${house.contract}/scorecard?month=2024-06`)
    const idle = await latencies(read, 1000)
    console.log(`${rows.toLocaleString('en').padStart(10)} tickets: ${show(idle)}`)
    const committee = await latencies(() => house.read(`/api/contracts/${house.contract}/committees/Q10`), 200)
    console.log(`  its quarter: ${show(committee)}; ${ratioOf(committee, idle)} × the scorecard`)
    if (rows === sizes.at(-1)) {
      const other = join(folder, 'other.csv')
      generateExport(other, importRows, 2)
      let running = true
      const upload = house.upload(other).finally(() => (running = false))
      const during = await latencies(read, Infinity, () => running)
      await upload
      const ratio = percentile(during, 0.99) / percentile(idle, 0.99)
      console.log(
        `while ${importRows.toLocaleString('en')} tickets are imported: ${show(during)}; 99th percentile ${ratio.toFixed(2)} × idle`,
      )
    }
    await house.close()
  }
  rmSync(folder, { recursive: true })
}

async function latencies(read: () => Promise<unknown>, count: number, goOn = () => true): Promise<number[]> {
  for (let warm = 0; warm < 20; warm++) await read()
  const found: number[] = []
  while (found.length < count && goOn()) {
    const started = performance.now()
    await read()
    found.push(performance.now() - started)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return found
}

function ratioOf(some: readonly number[], others: readonly number[]): string {
  return (percentile(some, 0.5) / percentile(others, 0.5)).toFixed(1)
}

function show(values: readonly number[]): string {
  return `median ${percentile(values, 0.5).toFixed(2)}, 99th percentile ${percentile(values, 0.99).toFixed(2)} (${values.length} reads)`
}
