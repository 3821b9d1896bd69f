import { flushCompileCache } from 'node:module'
import { readConfig, type Config } from './config.ts'
import { outliveErrors } from './outlive-errors.ts'
import { stopsWithSignals } from './stop.ts'
import { whyNotStarted } from './start-faults.ts'
import { serve } from './serve.ts'

async function main(config: Config): Promise<void> {
  const served = await serve(config)
  stopsWithSignals(served)
  outliveErrors()
  console.log(`Vigie is ready: ${served.address}`)
  console.log(`Data: ${config.dataFolder}`)
  for (const note of served.notes) console.log(note)
  // Now, and not when it ends, which may be by a kill.
  setImmediate(flushCompileCache)
}

try {
  await main(readConfig(process.env))
} catch (error) {
  console.error(whyNotStarted(error))
  process.exit(1)
}
