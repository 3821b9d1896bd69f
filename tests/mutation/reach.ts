import { Worker } from 'node:worker_threads'
import { beforeEach, afterEach, inject } from 'vitest'

declare global {
  /** The functions of the sources under trial that were entered since it was last emptied. */
  var reachedPlaces: Set<string> | undefined
  /** Ends the process, which files may share. */
  var watchdog: Worker | undefined
}
declare module 'vitest' {
  interface ProvidedContext {
    /** Milliseconds after which a test file that still runs is ended. */
    deadline: number
    /** Whether each test is to say what it reached. */
    tellsReach: boolean
  }
  interface TaskMeta {
    reached?: string[]
  }
}

// A mutant may never end. Only another thread can end a process that turns in a circle.
globalThis.watchdog ??= new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${inject('deadline')})`, {
  eval: true,
})
globalThis.watchdog.unref()

if (inject('tellsReach')) {
  const reached = (globalThis.reachedPlaces = new Set())
  /** What is reached outside the tests, while the file is loaded and prepared, is reached by each of them. */
  const byAll = new Set<string>()
  beforeEach(() => {
    for (const place of reached) byAll.add(place)
    reached.clear()
  })
  afterEach(({ task }) => {
    task.meta.reached = [...new Set([...byAll, ...reached])]
    for (const place of reached) if (byAll.has(place)) reached.delete(place)
    reached.clear()
  })
}
