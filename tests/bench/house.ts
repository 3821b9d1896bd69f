import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../server/app.ts'
import { openHouse } from '../../server/open.ts'
import { noSenders } from '../server/senders.ts'

const now = () => Date.UTC(2026, 0, 1) / 1000

/** A house of its own in a temporary folder, with a contract in it. */
export async function benchHouse() {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const house = openHouse({ dataFolder: folder, maxUploadBytes: 2e9, senders: noSenders, now })
  const app = await buildApp({ services: house.services, webFolder: null, logger: false })
  const created = await app.inject({
    method: 'POST',
    url: '/api/contracts',
    payload: { name: 'Bench', client: 'A', provider: 'B', startsOn: '2022-01-01', timeZone: 'UTC' },
  })
  const contract = created.json<{ id: number }>().id
  const upload = async (file: string): Promise<void> => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/contracts/${contract}/imports?kind=tickets&file=bench.csv&commit=true`,
      headers: { 'content-type': 'text/csv' },
      payload: createReadStream(file),
    })
    if (answer.statusCode !== 201) throw new Error(answer.body)
  }
  const close = async () => {
    await app.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, contract, upload, close }
}
