import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateMonth } from './generate.ts'
import { benchHouse } from './house.ts'
import { median } from './import.ts'

const MONTHS = 36
/** Uploads of which the median is told together: one by itself may meet whatever else the machine does. */
const TOGETHER = 6

/** What each of three years of monthly files of so many tickets costs, one after the other, in processor time of the whole process. */
export async function benchMonthsInARow(tickets: number): Promise<void> {
  const load = loadavg()[0]!.toFixed(1)
  console.log(
    `\n${MONTHS} monthly files of ${tickets.toLocaleString('en')} tickets in a row, seconds of processor time; load ${load}`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const house = await benchHouse({ withFiles: false })
  try {
    const costs: number[] = []
    for (let month = 0; month < MONTHS; month++) {
      const file = join(folder, `${month}.csv`)
      generateMonth(file, tickets, month)
      costs.push(await house.cost(() => house.upload(file)))
    }
    // The first of all start the thread and warm the code.
    const second = median(costs.slice(TOGETHER, 2 * TOGETHER))
    for (let from = 0; from < MONTHS; from += TOGETHER) {
      const cost = median(costs.slice(from, from + TOGETHER))
      console.log(
        `  ${String(from + 1).padStart(2)} to ${String(from + TOGETHER).padStart(2)}: ${cost.toFixed(2)}, ${(cost / second).toFixed(2)} × those from ${TOGETHER + 1} on`,
      )
    }
  } finally {
    await house.close()
    rmSync(folder, { recursive: true })
  }
}
