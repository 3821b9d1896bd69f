import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/** Milliseconds of processor time that a process has taken so far, all its threads together (Linux alone tells). */
export function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
const TICK_MS = 10

/** Says how busy the machine is; above 2 a figure is not one to publish. */
export function tellLoad(): void {
  const [load] = loadavg() as [number, number, number]
  const busy = load > 2 ? ': TOO BUSY, publish none of these figures' : ''
  console.log(`load average ${load.toFixed(1)}${busy}`)
}

export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!
}
