import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createClient } from '@hey-api/openapi-ts'
import { expect, onTestFinished, test } from 'vitest'
import { aHouse } from './house.ts'
import { ticketCsv } from './ticket-csv.ts'

const root = resolve(import.meta.dirname, '../..')

/** What somebody writes who has only the description: typed by it, and run as it is. */
const JOURNEY = `
import { client } from './client.gen'
import { commitImport, createContract, readScorecard, uploadFile } from './sdk.gen'

export async function journey(baseUrl: string, headers: Record<string, string>, file: Blob) {
  client.setConfig({ baseUrl, headers, throwOnError: true })
  const contract = await createContract({
    body: { name: 'Support', client: 'Altéa', provider: 'Infogér', startsOn: '2026-03-01', timeZone: 'UTC' },
  })
  const contractId = String(contract.data!.id)
  const preview = await uploadFile({ path: { contractId }, query: { kind: 'tickets', file: 'march.csv' }, body: file })
  const importId = String(preview.data!.id)
  const committed = await commitImport({ path: { contractId, importId } })
  const card = await readScorecard({ path: { contractId }, query: { month: '2026-03' } })
  const { error, response } = await readScorecard({ path: { contractId: '999' }, throwOnError: false })
  return { accepted: committed.data!.accepted, kpis: card.data!.kpis.map(({ id }) => id), code: error?.code, status: response?.status }
}
`

test('a client generated from the description compiles, uploads a file, commits it and reads the scorecard', async () => {
  const house = await aHouse()
  const address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist/client-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { body: description } = await house.get<Record<string, unknown>>('/openapi.json')
  const plugins = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'] as const
  await createClient({ input: description, output: folder, plugins: [...plugins], logs: { level: 'silent' } })
  writeFileSync(join(folder, 'journey.ts'), JOURNEY)
  const compilerOptions = { target: 'es2023', lib: ['es2023', 'dom', 'dom.iterable'], module: 'esnext', types: [] }
  const strict = { moduleResolution: 'bundler', strict: true, noEmit: true, skipLibCheck: true }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...strict }, include: ['*.ts'] }),
  )
  execFileSync(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-p', folder], {
    stdio: 'pipe',
  })

  const { journey } = (await import(join(folder, 'journey.ts'))) as { journey: (...args: unknown[]) => Promise<object> }
  const headers = { ...house.signedIn(), origin: address }
  const file = new Blob(
    [ticketCsv({ ticket_id: 'T1', opened_at: '2026-03-02T08:00Z', resolved_at: '2026-03-02T09:00Z' })],
    {
      type: 'text/csv',
    },
  )
  expect(await journey(address, headers, file)).toEqual({
    accepted: 1,
    kpis: expect.arrayContaining(['first-level-resolution', 'resolution-delay', 'total-cost']),
    code: 'contract-not-found',
    status: 404,
  })
})
