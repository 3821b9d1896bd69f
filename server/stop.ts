import { setTimeout as sleep } from 'node:timers/promises'
import type { Served } from './serve.ts'

/** What reached this machine before the stop is read first: closing cuts connections whose request still waits to be read. */
const GRACE_MS = 1000
/** How long a stop waits for answers under way, once nothing is being stored any more: a download on a slow line is cut. */
const PATIENCE_MS = 1500
/** How often connections whose answer has been sent are looked for. */
const LOOK_MS = 50

/**
 * Ends the process cleanly, with 0, when it is asked to: by a signal, or by the end of whoever started it over a channel. No
 * new connection is taken; what is being read is refused, what is being stored is stored, and both are answered, as is every
 * request under way; then the data folder is free.
 */
export function stopsWithSignals(served: Served): void {
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= stopServing(served).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
  process.channel?.unref()
}

async function stopServing(served: Served): Promise<void> {
  await sleep(GRACE_MS)
  await closeServed(served)
}

/** Closes what serves: what is under way is stored and answered, and no connection that merely stays open is waited for. */
export async function closeServed({ app, instance }: Pick<Served, 'app' | 'instance'>): Promise<void> {
  const closed = app.close()
  const looking = setInterval(() => app.server.closeIdleConnections(), LOOK_MS)
  await instance.drain()
  const tooLate = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS)
  await closed
  clearInterval(looking)
  clearTimeout(tooLate)
  await instance.close()
}
