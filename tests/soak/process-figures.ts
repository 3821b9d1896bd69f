import { readdirSync, readFileSync } from 'node:fs'

/** Memory that a process holds at this moment, in megabytes; Linux alone tells. */
export function residentMegabytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!
  return Number(kilobytes) / 1000
}

/** Files and sockets that a process has open; Linux alone tells. */
export function descriptors(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length
}
