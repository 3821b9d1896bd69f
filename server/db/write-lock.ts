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
