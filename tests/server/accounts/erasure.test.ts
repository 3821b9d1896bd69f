import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Account } from '../../../shared/api/admin.ts'
import type { AuditPage } from '../../../shared/api/audit.ts'
import type { Alert } from '../../../shared/api/alerts.ts'
import { makeLink } from '../../../server/accounts/links.ts'
import { addIdentity } from '../../../server/db/accounts.ts'
import { openDb } from '../../../server/db/client.ts'
import { restoreDatabase } from '../../../server/db/restore-database.ts'
import { aDoor, nameOf } from './door.ts'
import { aChannel, aFile, anEstate, bearer, csv, uploadPath } from './estate.ts'
import { aFolder } from './processes.ts'
import { newPassword, password } from './samples.ts'
import { aPerson, isIn, signIn } from './signing.ts'

const fullName = 'Ambroise Quévreux-Lançon'
const email = 'quevreux@example.com'

/** Somebody who has left a name wherever a name can be left. */
async function aLongStay() {
  const door = await aDoor({ dataFolder: aFolder(), keepsFolder: true })
  const own = await anEstate(door, 'own')
  const { id, make } = own
  const person = await aPerson(door, 'quevreux', { name: fullName, member: { contractId: id, role: 'client' } })
  addIdentity(door.db, 'https://login.example.com', 'quevreux', person.id)
  const { browser } = await signIn(door, email)
  const path = `/api/contracts/${id}`
  const ask = async <Body>(method: 'POST' | 'PATCH', at: string, payload: object | string, headers = {}) => {
    const answer = await door.ask<Body>(method, at, { payload, headers: { ...browser, ...headers } })
    expect([at, answer.status < 300, answer.text.slice(0, 200)]).toEqual([at, true, answer.text.slice(0, 200)])
    return answer.body
  }
  await ask('POST', uploadPath(id, { file: `${fullName} mars.csv`, commit: 'true' }), aFile(), csv)
  await ask('PATCH', path, { staff: 12 })
  const alert = make.alert()
  await ask('POST', `${path}/alerts/${alert}/actions`, {
    action: 'acknowledge',
    explanation: `Seen with ${fullName} (${email}).`,
  })
  await ask('POST', `${path}/channels`, { ...mailTo(email), name: `To ${fullName}` })
  await ask('POST', `${path}/channels`, { ...mailTo('team@example.com'), name: `For ${fullName.toUpperCase()}` })
  const token = await ask<{ token: string }>('POST', `${path}/tokens`, { name: `${fullName}’s laptop`, days: 30 })
  const share = await ask<{ link: string }>('POST', `${path}/committees/Q1/shares`, {
    name: `for ${fullName}`,
    days: 30,
  })
  await ask('POST', `${path}/invitations`, { email: 'friend@example.com', role: 'committee' })
  makeLink(door.db, { kind: 'password-reset', email }, door.clock.now)
  return { door, own, person, browser, alert, token, share, path }
}
const mailTo = (address: string) => {
  const { url: _url, secret: _secret, ...shared } = aChannel
  return { ...shared, kind: 'email', address }
}

/** How often a text stands in the files of the data folder, in any capitals. */
function hits(folder: string, texts: readonly string[]): string[] {
  return ['vigie.sqlite', 'vigie.sqlite-wal'].flatMap((file) => {
    if (!existsSync(join(folder, file))) return []
    const bytes = readFileSync(join(folder, file), 'utf8').toLowerCase()
    return texts.filter((text) => bytes.includes(text.toLowerCase())).map((text) => `${file}: ${text}`)
  })
}

test('an account that its owner deletes leaves its number, and its name and address leave every table', async () => {
  const { door, own, person, browser, alert, token, share, path } = await aLongStay()
  const erase = (current: string) =>
    door.ask('POST', '/api/account/deletion', { payload: { current }, headers: browser })
  expect(nameOf(await erase(newPassword))).toBe('403 password-wrong')
  const left = await erase(password)
  expect(left.status).toBe(204)

  expect(hits(door.dataFolder, [fullName, email])).toEqual([])
  expect(await isIn(door, browser)).toBe(false)
  expect((await signIn(door, email)).status).toBe(401)
  const upload = await door.ask('POST', uploadPath(own.id), {
    payload: aFile('T2'),
    headers: { ...csv, ...bearer(token.token) },
  })
  expect(nameOf(upload)).toBe('401 token-invalid')
  const shown = await door.ask('GET', '/api/shared', { headers: bearer(new URL(share.link).hash.slice(1)) })
  expect(nameOf(shown)).toBe('401 share-invalid')

  const { headers } = own.as('client')
  const number = `#${person.id}`
  const { body: told } = await door.ask<Alert>('GET', `${path}/alerts/${alert}`, { headers })
  expect(told.history.at(-1)).toMatchObject({ by: number, text: `Seen with ${number} (${number}).` })
  const { body: channels } = await door.ask<{ channels: { name: string }[] }>('GET', `${path}/channels`, { headers })
  expect(channels.channels.map((one) => one.name)).toEqual([`For ${number}`])
  const { body: imports } = await door.ask<object[]>('GET', `${path}/imports`, { headers })
  expect(imports).toMatchObject([{ file: `${number} mars.csv` }])
  const { body: log } = await door.ask<AuditPage>('GET', `${path}/audit`, { headers })
  const mine = log.entries.filter(({ by }) => by.kind === 'account' && by.id === person.id)
  expect(mine.map(({ event }) => event)).toContain('import-committed')
  expect(mine.map(({ byName }) => byName)).toEqual(mine.map(() => null))
  const erasures = "SELECT account_id AS by, subject_id AS about FROM audit_log WHERE event = 'account-erased'"
  expect(door.db.sqlite.prepare(erasures).all()).toEqual([{ by: person.id, about: person.id }])
})

test('an administrator deletes an account, which may then be opened anew as another one', async () => {
  const door = await aDoor()
  const admin = door.somebody('admin', { isAdmin: true })
  const { id } = door.somebody('leaver')
  const erase = (one: number) => door.ask('DELETE', `/api/admin/accounts/${one}`, { headers: admin.headers })
  expect((await erase(id)).status).toBe(204)
  expect(nameOf(await erase(id))).toBe('404 account-not-found')
  const { body } = await door.ask<Account[]>('GET', '/api/admin/accounts', { headers: admin.headers })
  expect(body.map((one) => one.id)).toEqual([admin.id])
  expect(door.somebody('leaver').id).not.toBe(id)
  for (const method of ['PATCH', 'POST'] as const) {
    const path = `/api/admin/accounts/${id}${method === 'POST' ? '/password-reset' : ''}`
    const payload = method === 'PATCH' ? { payload: { isActive: true } } : {}
    expect(nameOf(await door.ask(method, path, { ...payload, headers: admin.headers }))).toBe('404 account-not-found')
  }
})

test('the last administrator stays, and so does whoever would leave a contract without its client', async () => {
  const door = await aDoor()
  const admin = await aPerson(door, 'admin', { isAdmin: true })
  const own = await anEstate(door, 'own')
  const { browser } = await signIn(door, 'admin@example.com')
  const erase = (headers: Readonly<Record<string, string>>) =>
    door.ask('POST', '/api/account/deletion', { payload: { current: password }, headers })
  expect(nameOf(await erase(browser))).toBe('409 last-admin')
  expect(nameOf(await door.ask('DELETE', `/api/admin/accounts/${admin.id}`, { headers: browser }))).toBe(
    '409 last-admin',
  )
  await aPerson(door, 'client.own')
  const client = (await signIn(door, 'client.own@example.com')).browser
  door.db.sqlite.prepare('UPDATE accounts SET password_hash = (SELECT password_hash FROM accounts WHERE id = 1)').run()
  const session = (await signIn(door, 'client.own@example.com')).browser
  expect(nameOf(await erase(session))).toBe('409 last-client')
  expect(await isIn(door, session)).toBe(true)
  door.somebody('second', { member: { contractId: own.id, role: 'client' } })
  expect((await erase(session)).status).toBe(204)
  expect(await isIn(door, client)).toBe(false)
  const without = door.somebody('without').headers
  expect(nameOf(await erase(without))).toBe('409 openid-only-way')
})

test('a contract that its client deletes by its name leaves no row, and says before what goes and what stays', async () => {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const other = await anEstate(door, 'other')
  await own.make.committed()
  await own.make.preview()
  own.make.alert()
  own.make.token()
  own.make.share()
  own.make.invitation()
  own.make.delivery(await own.make.channel())
  await other.make.committed()
  const backup = await door.services.backups.make(door.clock.now)
  const path = `/api/contracts/${own.id}`
  const { headers } = own.as('client')
  const rest = { imports: 1, alerts: 1, tokens: 1, shares: 1, channels: 1, setAside: 0 }
  const { body: remains } = await door.ask('GET', `${path}/deletion`, { headers })
  expect(remains).toMatchObject({ facts: { tickets: 1, costs: 0 }, ...rest, backups: { count: 1, until: null } })
  const { text: exported } = await door.ask('GET', `${path}/facts/tickets`, { headers })
  expect(exported.trim().split('\r\n')).toHaveLength(2)
  expect(exported).toMatch(/^.id;opened_at;.*\r\nown1;2026-03-/)
  const erase = (name: string, as = headers) => door.ask('DELETE', path, { payload: { name }, headers: as })
  expect(nameOf(await erase('c'))).toBe('409 contract-name-differs')
  expect(nameOf(await erase('C', own.as('provider').headers))).toBe('403 not-allowed')
  expect((await erase('C')).status).toBe(204)

  const tables = door.db.sqlite
    .prepare(
      `SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'contract_id'`,
    )
    .pluck()
    .all() as string[]
  const rowsOf = (id: number) =>
    tables.filter((table) => door.db.sqlite.prepare(`SELECT 1 FROM "${table}" WHERE contract_id = ?`).get(id))
  expect(tables.length).toBeGreaterThan(20)
  expect(rowsOf(own.id)).toEqual(['audit_log'])
  expect(rowsOf(other.id)).toEqual(expect.arrayContaining(['tickets', 'imports', 'members']))
  expect(door.db.sqlite.pragma('foreign_key_check')).toEqual([])
  expect(door.db.sqlite.prepare('SELECT count(*) FROM alert_moments').pluck().get()).toBe(0)
  expect(readdirSync(join(door.dataFolder, 'uploads'))).toEqual([])
  expect(nameOf(await door.ask('GET', path, { headers }))).toBe('404 contract-not-found')
  expect(nameOf(await erase('C'))).toBe('404 contract-not-found')
  await door.close()

  // A restore of the backup, which holds it, does not bring it back.
  const { ended } = restoreDatabase({
    folder: door.dataFolder,
    file: join(door.dataFolder, 'backups', backup.file),
    now: door.clock.now,
  })
  expect(ended.memberships).toBeGreaterThan(0)
  const restored = openDb(join(door.dataFolder, 'vigie.sqlite'), null)
  expect(restored.sqlite.prepare('SELECT id FROM contracts').pluck().all()).toEqual([other.id])
  expect(restored.sqlite.prepare('SELECT DISTINCT contract_id FROM tickets').pluck().all()).toEqual([other.id])
  restored.sqlite.close()
})
