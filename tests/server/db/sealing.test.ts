import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Channels } from '../../../shared/api/channels.ts'
import type { ChannelSecrets } from '../../../server/db/channels.ts'
import { openSealer, type Sealed } from '../../../server/db/sealing.ts'
import { aHouse } from '../house.ts'

const secret = { url: 'https://hooks.example.com/an-address-that-is-a-key', secret: 'whsec_0123456789abcdef' }
const rest = { name: 'W', language: 'fr', on: true, alerts: true, digest: true, quiet: null }

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-seal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('what was sealed opens under the same key, after a restart too, and never looks the same twice', () => {
  const folder = aFolder()
  const sealed = openSealer(folder).seal(secret)
  expect(openSealer(folder).open(sealed)).toEqual(secret)
  expect(openSealer(folder).seal(secret)).not.toBe(sealed)
  expect(sealed).not.toContain('hooks')
  expect(statSync(join(folder, 'secret.key')).mode & 0o077).toBe(0)
})

test('under another key, or with a bit changed, it does not open', () => {
  const folder = aFolder()
  const sealed = openSealer(folder).seal(secret)
  expect(openSealer(aFolder()).open(sealed)).toBeNull()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1]! ^= 1
  expect(openSealer(folder).open(bytes.toString('base64') as Sealed)).toBeNull()
})

test('a key file that is none stops the start with a sentence', () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'secret.key'), 'short')
  expect(() => openSealer(folder)).toThrow(/Restore it/)
})

test('an address that an earlier release kept in the clear is sealed at the start, and leaves no trace in the file', async () => {
  const folder = aFolder()
  const house = await aHouse({ dataFolder: folder })
  const { id } = await house.addContract()
  await house.post(`/contracts/${id}/channels`, { kind: 'webhook', ...secret, ...rest })
  house.db.sqlite.prepare('UPDATE channels SET secrets = ?').run(JSON.stringify(secret))
  await house.close()
  const again = await aHouse({ dataFolder: folder })
  const kept = again.db.sqlite.prepare('SELECT secrets FROM channels').pluck().get() as string
  expect(again.services.sealer.open<ChannelSecrets>(JSON.parse(kept) as Sealed)).toEqual(secret)
  expect((await again.get<Channels>(`/contracts/${id}/channels`)).body.channels[0]!.target).toBe('hooks.example.com')
  await again.close()
  expect(readFileSync(join(folder, 'vigie.sqlite')).includes('an-address-that-is-a-key')).toBe(false)
})
