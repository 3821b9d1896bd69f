import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buildApp } from '../../server/app.ts'
import { openHouse } from '../../server/open.ts'
import { noSenders } from '../server/senders.ts'
import { otherFiles, terms } from './month-files.ts'

const now = () => Date.UTC(2026, 0, 1) / 1000

/** A house of its own in a temporary folder, with contracts in it, and four years of every file but tickets unless they are not wanted. */
export async function benchHouse({ contracts = 1, withFiles = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const house = openHouse({ dataFolder: folder, maxUploadBytes: 2e9, senders: noSenders, now })
  const app = await buildApp({ services: house.services, webFolder: null, logger: false })
  const send = async (id: number, kind: string, payload: string | Readable): Promise<void> => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/contracts/${id}/imports?kind=${kind}&file=bench.csv&commit=true`,
      headers: { 'content-type': 'text/csv' },
      payload,
    })
    if (answer.statusCode !== 201) throw new Error(answer.body)
  }
  for (let id = 1; id <= contracts; id++) {
    await app.inject({
      method: 'POST',
      url: '/api/contracts',
      payload: { name: `Bench ${id}`, client: 'A', provider: 'B', ...terms },
    })
    if (withFiles) for (const [kind, content] of Object.entries(otherFiles)) await send(id, kind, content)
  }
  const upload = (file: string) => send(1, 'tickets', createReadStream(file))
  const close = async () => {
    await app.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, contract: 1, upload, close }
}
