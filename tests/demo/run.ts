import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import { firstAdminLink } from '../../server/accounts/first-admin.ts'
import { serve } from '../../server/serve.ts'
import { stopsWithSignals } from '../../server/stop.ts'
import { fillDemo } from './fill.ts'
import { inviteDemoClient, inviteDemoMembers, signFirstAdminIn } from './people.ts'

// `npm run demo`: a Vigie on a throw-away folder, filled through the API, which signs its people in by one click. The folder
// goes when the process does.
const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The demo makes its own people, on this machine. */
const unset = { VIGIE_PUBLIC_URL: undefined, VIGIE_ADMIN_EMAIL: undefined, VIGIE_ADMIN_PASSWORD: undefined }

try {
  const config = readConfig({ ...process.env, VIGIE_DATA: folder, ...unset })
  const served = await serve(config, { isDemo: true })
  stopsWithSignals(served)
  const { address, house } = served
  console.log('Filling the demo contract…')
  const admin = await signFirstAdminIn(address, (await firstAdminLink(house.services, address))!)
  const client = await inviteDemoClient(address, admin)
  const provider = async (id: number) => (await inviteDemoMembers(address, client, id)).cookie
  const id = await fillDemo(address, client.cookie, provider)
  console.log(`The demo is ready: ${address}/contracts/${id}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
