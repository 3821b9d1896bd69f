import { writeSync } from 'node:fs'

const STANDARD_ERROR = 2

/**
 * What nothing has handled is written to the standard error, and the process goes on: one request must not end everybody
 * else's. What is stored is stored in transactions, so nothing is left half. A log that can no longer be written, its reader
 * gone or its disk full, ends nothing either.
 */
export function outliveErrors(): void {
  process.on('uncaughtException', (error: unknown, origin) => {
    const told = error instanceof Error ? error.stack : String(error)
    try {
      writeSync(
        STANDARD_ERROR,
        `${new Date().toISOString()} Nothing handled this (${origin}); Vigie goes on. ${told}\n`,
      )
    } catch {
      // Nobody reads it.
    }
  })
  for (const log of [process.stdout, process.stderr]) log.on('error', () => undefined)
}
