import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateExport } from './generate.ts'
import { median } from './import.ts'

const here = new URL('../..', import.meta.url).pathname
const readOnce = new URL('./read-once.ts', import.meta.url).pathname
const TIMES = 5

/**
 * What reading alone costs, in processor time: of this checkout, and of `other` where there is one (`git worktree add`, with the
 * same `node_modules`), in turn, the best of some readings in each of five processes.
 */
export function benchReading(rows: number, other: string | null): void {
  console.log(
    `\nReading ${rows.toLocaleString('en')} tickets, seconds of processor time; load ${loadavg()[0]!.toFixed(1)}`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const file = join(folder, 'tickets.csv')
  generateExport(file, rows)
  const cost = (checkout: string) => {
    const output = execFileSync(process.execPath, [readOnce, checkout, file, String(TIMES)], { encoding: 'utf8' })
    return (JSON.parse(output) as { seconds: number }).seconds
  }
  const runs = Array.from({ length: TIMES }, () => ({ ours: cost(here), theirs: other === null ? null : cost(other) }))
  const ours = median(runs.map((run) => run.ours))
  const ratio = other === null ? '' : `, ${median(runs.map((run) => run.ours / run.theirs!)).toFixed(2)} × ${other}`
  console.log(`${ours.toFixed(2)}, ${Math.round(rows / ours).toLocaleString('en')} rows/s${ratio}`)
  rmSync(folder, { recursive: true })
}
