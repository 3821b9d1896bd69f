import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { administrator, startVigie } from '../../vigie-process.ts'
import { aBusyDay, typed } from './busy-day.ts'
import { aDoor } from './door.ts'
import { aChannel } from './estate.ts'
import { aFolder } from './processes.ts'

/** Which of these are in a text or a file, as they are or written in another way. */
function found(secrets: readonly string[], where: string | Buffer): string[] {
  const bytes = Buffer.from(where as string)
  return secrets.filter((secret) => {
    const own = Buffer.from(secret)
    return [
      secret,
      encodeURIComponent(secret),
      own.toString('hex'),
      own.toString('base64').replace(/=*$/, ''),
      JSON.stringify(secret).slice(1, -1),
    ].some((text) => bytes.includes(text))
  })
}

/** Every file of a folder, and of those within. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('after a busy day, no secret of it is in the database, in its journal, in a backup or in any file beside', async () => {
  const door = await aDoor()
  const day = await aBusyDay(door)
  const secrets = day.secrets()
  expect(secrets.length).toBeGreaterThan(15)
  const files = filesIn(door.dataFolder)
  for (const name of ['vigie.sqlite', 'vigie.sqlite-wal', `backups/${day.backup}`])
    expect(files).toContain(join(door.dataFolder, name))
  // What is looked for can be found: names are no secrets.
  const backup = readFileSync(join(door.dataFolder, 'backups', day.backup))
  expect(found(['Bobby', 'bob@hexanor.example', 'a name of nobody'], backup)).toEqual(['Bobby', 'bob@hexanor.example'])
  for (const file of files) expect([file, found(secrets, readFileSync(file))]).toEqual([file, []])
  await door.close()
  for (const file of filesIn(door.dataFolder)) expect([file, found(secrets, readFileSync(file))]).toEqual([file, []])
})

test('nor in the most talkative log, whatever fails', async () => {
  let log = ''
  const stream = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      log += piece.toString()
      done()
    },
  })
  const door = await aDoor({ logger: { level: 'trace', stream } })
  const day = await aBusyDay(door)
  const { ask, own, client } = { ...day, ask: door.ask }
  const { sqlite } = door.db
  const failing = async (table: string, request: () => Promise<{ status: number; text: string }>) => {
    sqlite.exec(`ALTER TABLE ${table} RENAME TO away`)
    const { status, text } = await request()
    sqlite.exec(`ALTER TABLE away RENAME TO ${table}`)
    expect([table, status, found(day.secrets(), text)]).toEqual([table, 500, []])
  }
  const channel = { ...aChannel, url: typed.hook, secret: typed.signing }
  const use = { token: own.make.invitation().secret, name: 'N', password: typed.changed }
  const signIn = { email: 'root@altea.example', password: typed.admin }
  const spare = own.make.token().secret
  await failing('channels', () =>
    ask('POST', `/api/contracts/${own.id}/channels`, { payload: channel, headers: client }),
  )
  await failing('accounts', () => ask('POST', '/api/session', { payload: signIn }))
  await failing('audit_log', () => ask('POST', '/api/links/use', { payload: use }))
  await failing('links', () => ask('POST', '/api/links/look', { payload: { token: use.token } }))
  await failing('sessions', () => ask('GET', '/api/session', { headers: client }))
  await failing('upload_tokens', () =>
    ask('POST', `/api/contracts/${own.id}/imports?kind=tickets&file=x.csv`, {
      payload: 'x',
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${spare}` },
    }),
  )
  await door.close()
  expect(log).toContain('"level":50')
  expect(log).toContain('/api/links/use')
  expect(found([...day.secrets(), use.token, spare], log)).toEqual([])
  expect(found([...day.secrets(), use.token, spare], door.errors.map(String).join('\n'))).toEqual([])
})

test('a process that logs everything prints neither a password nor what a browser or a program shows', async () => {
  const folder = aFolder()
  const vigie = await startVigie(folder, {
    VIGIE_LOG: 'debug',
    VIGIE_ADMIN_EMAIL: administrator.email,
    VIGIE_ADMIN_PASSWORD: administrator.password,
  })
  onTestFinished(() => vigie.kill())
  const cookie = await vigie.signIn()
  const shown = [
    'vigie_up_7d1c5e9b3a7d1c5e9b3a7d1c5e9b3a7d1c5e9b3a',
    'vigie_view_5e9b3a7d1c5e9b3a7d1c5e9b3a7d1c5e9b3a7d1c',
    'a-code-9f3e1b7c5d',
  ]
  await vigie.send('/contracts')
  for (const secret of shown) {
    await fetch(`${vigie.address}/api/shared`, { headers: { authorization: `Bearer ${secret}`, cookie } })
    await fetch(`${vigie.address}/api/session/openid/callback?code=${secret}&state=x`)
  }
  await vigie.stop()
  expect(vigie.printed()).toContain('incoming request')
  expect(found([administrator.password, cookie.split('=')[1]!, ...shown], vigie.printed())).toEqual([])
})
