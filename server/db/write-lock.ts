import type { Db } from './client.ts'

/**
 * Runs one writer at a time in this process, in the order of asking. SQLite lets one connection write at once and makes
 * the others wait inside the call: on the main thread that would stall every reader while an import is stored.
 */
export type WriteLock = <Result>(write: () => Result | Promise<Result>) => Promise<Result>

export function makeWriteLock(): WriteLock {
  let last: Promise<unknown> = Promise.resolve()
  return (write) => {
    const result = last.then(write)
    last = result.catch(() => undefined)
    return result
  }
}

/** Makes a change alone and in one transaction: all of it, with what the audit log says of it, or nothing. */
export type Write = <Result>(change: () => Result) => Promise<Result>

export function makeWrite({ sqlite }: Db, lock: WriteLock): Write {
  return (change) => lock(() => sqlite.transaction(change).immediate())
}
