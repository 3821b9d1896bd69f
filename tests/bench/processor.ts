import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/** Milliseconds of processor time that a process has taken so far, all its threads together (Linux alone tells). */
export function processorOf(pid: number): number {
  return processorIn(`/proc/${pid}/stat`)
}

/** The same of the one thread that answers everybody. */
export function processorOfAnswering(pid: number): number {
  return processorIn(`/proc/${pid}/task/${pid}/stat`)
}

function processorIn(file: string): number {
  const fields = readFileSync(file, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
const TICK_MS = 10

/** Above it no figure is one to publish. */
const MOST_LOAD = 2

/** Says how busy the machine is, and whether it is too busy for figures that may be published. */
export function tellLoad(): boolean {
  const [load] = loadavg() as [number, number, number]
  const isBusy = load > MOST_LOAD
  console.log(`load average ${load.toFixed(1)}${isBusy ? ': TOO BUSY, publish none of these figures' : ''}`)
  return isBusy
}

export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!
}
