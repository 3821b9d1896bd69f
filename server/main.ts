import { readConfig, type Config } from './config.ts'
import { outliveErrors } from './outlive-errors.ts'
import { stopsWithSignals } from './stop.ts'
import { describeStartFault } from './start-faults.ts'
import { serve } from './serve.ts'

/** Why it did not start, in words, and what to do. */
function whyNotStarted(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'This port is taken, perhaps by another Vigie. Stop it, or choose another port with VIGIE_PORT.'
  return describeStartFault(error) ?? (error instanceof Error ? error.message : String(error))
}

async function main(config: Config): Promise<void> {
  const served = await serve(config)
  stopsWithSignals(served)
  outliveErrors()
  console.log(`Vigie is ready: ${served.address}`)
  console.log(`Data: ${config.dataFolder}`)
  for (const note of served.notes) console.log(note)
}

try {
  await main(readConfig(process.env))
} catch (error) {
  console.error(whyNotStarted(error))
  process.exit(1)
}
