import { join } from 'node:path'

// Run as a process of its own by reading.ts: reads a file of tickets by the code of a checkout, prints the seconds of processor time.
const [checkout, file, times] = process.argv.slice(2) as [string, string, string]
type Read = (path: string, options: object, sink: object) => Promise<{ readonly rows: number }>
const { readExport } = (await import(join(checkout, 'server/reading/read-export.ts'))) as { readExport: Read }
const { compileTimeZone } = (await import(join(checkout, 'shared/time-zone.ts'))) as {
  compileTimeZone: (name: string) => object
}
const nothing = () => undefined
const sink = { start: nothing, accept: nothing, flawed: nothing, restart: nothing, progress: nothing }
const timeZone = compileTimeZone('Europe/Paris')
const options = { kind: 'tickets', timeZone, isClockSaid: false, language: 'en', now: Date.UTC(2026, 0, 1) / 1000 }
let [best, rows] = [Infinity, 0]
for (let time = 0; time < Number(times); time++) {
  const before = process.cpuUsage()
  rows = (await readExport(file, options, sink)).rows
  const { user, system } = process.cpuUsage(before)
  best = Math.min(best, (user + system) / 1e6)
}
console.log(JSON.stringify({ rows, seconds: best }))
