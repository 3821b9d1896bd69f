import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// `npm run demo`: `npm start` on a throw-away folder, filled through the API. The folder goes when the process does.
const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.env.VIGIE_DATA = folder

const { address } = await import('../../server/main.ts')
const { fillDemo } = await import('./fill.ts')
console.log('Filling the demo contract…')
const id = await fillDemo(address)
console.log(`The demo is ready: ${address}/contracts/${id}`)
