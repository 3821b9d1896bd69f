import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outliveErrors } from '../../server/outlive-errors.ts'
import { stopsWithSignals } from '../../server/stop.ts'
import { startDemo } from './start.ts'

// `npm run demo`: a Vigie on a throw-away folder, filled through the API, which signs its people in by one click. The folder
// goes when the process does.
const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

try {
  const { served, fill } = await startDemo(folder, process.env)
  stopsWithSignals(served)
  outliveErrors()
  console.log('Filling the demo contract…')
  console.log(`The demo is ready: ${await fill()}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
