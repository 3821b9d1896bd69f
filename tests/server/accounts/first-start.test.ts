import { readdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { makeFirstAdmin } from '../../../server/accounts/first-admin.ts'
import { readConfig } from '../../../server/config.ts'
import { openDb } from '../../../server/db/client.ts'
import { serveVigie } from '../../vigie-here.ts'
import { startVigie, type RunningVigie } from '../../vigie-process.ts'
import { PATIENCE_MS } from '../../patience.ts'
import { aDoor } from './door.ts'
import { aFolder, run } from './processes.ts'
import { newPassword, password } from './samples.ts'
import { signIn } from './signing.ts'

const unattended = (email: string, typed: string) => ({ VIGIE_ADMIN_EMAIL: email, VIGIE_ADMIN_PASSWORD: typed })

/** The secret of the link that a process prints when it is ready. */
async function linkIn(printed: () => string): Promise<string> {
  const since = performance.now()
  for (;;) {
    const secret = /\/link#([\w-]{43})/.exec(printed())?.[1]
    if (secret) return secret
    if (performance.now() - since > PATIENCE_MS) throw new Error(`no link in: ${printed()}`)
    await setTimeout(20)
  }
}

/** Starts it, in the process of the tests but where what a process prints is looked at, and stops it when the test is over. */
async function started(
  folder: string,
  environment: Readonly<Record<string, string>>,
  start: (folder: string, environment: Readonly<Record<string, string>>) => Promise<RunningVigie> = serveVigie,
) {
  const vigie = await start(folder, environment)
  onTestFinished(async () => void (await vigie.stop()))
  const post = (path: string, body: object) =>
    fetch(`${vigie.address}/api${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  return { ...vigie, post }
}

test('an empty house prints a link by which one person becomes administrator, and prints none from then on', async () => {
  const folder = aFolder()
  const vigie = await started(folder, {}, startVigie)
  const token = await linkIn(vigie.printed)
  const own = { token, email: 'me@example.com', name: 'Me', password: newPassword }
  expect([(await vigie.post('/links/use', own)).status, (await vigie.post('/links/use', own)).status]).toEqual([
    201, 404,
  ])
  await vigie.stop()
  const again = await started(folder, {})
  const session = await again.post('/session', { email: 'me@example.com', password: newPassword })
  expect(await session.json()).toMatchObject({ account: { isAdmin: true } })
  expect(again.printed()).not.toContain('/link#')
})

test('an unattended install has the administrator that it names at its first start, and at no later one', async () => {
  const folder = aFolder()
  const vigie = await started(folder, unattended('me@example.com', password))
  expect((await vigie.post('/session', { email: 'me@example.com', password })).status).toBe(201)
  expect(vigie.printed()).not.toContain('/link#')
  await vigie.stop()
  const later = await aDoor({ dataFolder: folder, keepsFolder: true })
  for (const email of ['me@example.com', 'other@example.com']) {
    await makeFirstAdmin(later.services, { email, password: newPassword })
    expect((await signIn(later, email, { password: newPassword })).status).toBe(401)
  }
  expect((await signIn(later, 'me@example.com')).status).toBe(201)
})

test('a weak first password is refused in a sentence that does not tell it, and leaves nothing behind', async () => {
  const folder = aFolder()
  const weak = 'motdepasse123'
  const told = unattended('me@example.com', weak)
  const { code, printed } = await run('main.ts', { VIGIE_DATA: folder, ...told })
  expect([code, printed.includes(weak)]).toEqual([1, false])
  expect(printed).toMatch(/^VIGIE_ADMIN_PASSWORD: .+easy to guess.+\n$/)
  expect(readdirSync(folder)).not.toContain('instance.json')
  const long = () => readConfig(unattended('me@example.com', 'x'.repeat(300)))
  expect(long).toThrow('VIGIE_ADMIN_PASSWORD=… must have 256 characters at most.')
  const later = await aDoor({ dataFolder: folder, keepsFolder: true })
  await makeFirstAdmin(later.services, { email: 'me@example.com', password })
  expect((await signIn(later, 'me@example.com')).status).toBe(201)
})

test('half of an administrator is refused', () => {
  for (const half of [{ VIGIE_ADMIN_EMAIL: 'me@example.com' }, { VIGIE_ADMIN_PASSWORD: password }])
    expect(() => readConfig(half)).toThrow(/^VIGIE_ADMIN_EMAIL and VIGIE_ADMIN_PASSWORD go together/)
})

test('from the console, somebody is made administrator by a link, and it is written down', async () => {
  const folder = aFolder()
  expect((await run('make-admin.ts', { VIGIE_DATA: folder }, ['me@example.com'])).code).toBe(2)
  const vigie = await started(folder, unattended('me@example.com', password))
  const made = await run('make-admin.ts', { VIGIE_DATA: folder }, ['Second@example.com'])
  const token = await linkIn(() => made.printed)
  const used = await vigie.post('/links/use', { token, email: 'ignored@example.com', name: 'S', password: newPassword })
  expect(await used.json()).toMatchObject({ account: { email: 'second@example.com', isAdmin: true } })
  await vigie.stop()
  const db = openDb(`${folder}/vigie.sqlite`)
  onTestFinished(() => void db.sqlite.close())
  const details = db.sqlite.prepare("SELECT detail FROM audit_log WHERE event = 'administrator-made'").pluck().all()
  expect(details).toEqual(['environment', 'link'])
})
