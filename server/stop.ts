import type { Served } from './serve.ts'

/** How long a stop waits for answers under way; a connection that a browser merely holds open would delay it by a minute. */
const PATIENCE_MS = 2000

/** Ends the process cleanly when it is asked to. */
export function stopsWithSignals({ app, house }: Served): void {
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (closing) return
      closing = true
      setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS).unref()
      void app
        .close()
        .then(house.close)
        .then(() => process.exit(0))
    })
}
