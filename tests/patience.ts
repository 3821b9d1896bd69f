import { vi } from 'vitest'

/**
 * How long a test waits, in milliseconds, for what must come: far longer than it takes on a machine that does ten things
 * besides. Where all is well, a long limit costs nothing.
 */
export const PATIENCE_MS = 300_000

/** Tries until it holds: an assertion about what happens behind an answer, in another thread or in another process. */
export function eventually<Value>(assertion: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(assertion, { timeout: PATIENCE_MS, interval: 10 })
}

/**
 * Starts to count the processor time of this process, threads included; gives the milliseconds until now. A bar on what a
 * task costs is set on it: the clock of a busy machine counts the others' work too.
 */
export function processorTime(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}
