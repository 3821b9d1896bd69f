import { readConfig, type Config } from './config.ts'
import { outliveErrors } from './outlive-errors.ts'
import { stopsWithSignals } from './stop.ts'
import { serve } from './serve.ts'

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
  const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const why = error instanceof Error ? error.message : String(error)
  console.error(
    isBusy ? 'This port is taken, perhaps by another Vigie. Stop it, or choose another port with VIGIE_PORT.' : why,
  )
  process.exit(1)
}
