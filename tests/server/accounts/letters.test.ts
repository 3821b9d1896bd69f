import { expect, test } from 'vitest'
import type { Members, SentLink } from '../../../shared/api/members.ts'
import type { Session } from '../../../shared/api/session.ts'
import { aMailBox } from '../alerts/mail-box.ts'
import { eventually } from '../../patience.ts'
import { aDoor, nameOf, type Door } from './door.ts'
import { anEstate, everythingIn } from './estate.ts'
import { newPassword } from './samples.ts'
import { aPerson, signIn } from './signing.ts'

const publicUrl = 'http://vigie.example.com'
const host = { host: 'vigie.example.com' }

/** A house that sends mail; `ask` asks it under its public name. */
async function withMail(refuse?: (attempt: number) => number | null) {
  const box = await aMailBox(refuse)
  const door = await aDoor({ smtp: box.url, publicUrl })
  const ask: Door['ask'] = (method, path, told = {}) =>
    door.ask(method, path, { ...told, headers: { ...host, ...told.headers } })
  return { box, door: { ...door, ask } }
}

/** A mail whose lines are whole again. */
const whole = (mail: string) => mail.replaceAll('=\r\n', '')
/** The secrets of the links in a mail, whose text is written twice. */
const secretsIn = (mail: string) => [
  ...new Set([...whole(mail).matchAll(/\/link#([\w-]{43})/g)].map(([, secret]) => secret!)),
]

/** Waits for what happens behind an answer. */
async function until(what: () => boolean): Promise<void> {
  await eventually(() => expect(what()).toBe(true))
}

test('an invitation is mailed, and its link is in the mail alone', async () => {
  const { box, door } = await withMail()
  const own = await anEstate(door, 'own')
  const payload = { email: 'new@example.com', role: 'provider', language: 'fr' }
  const told = { payload, headers: own.as('client').headers }
  const sent = await door.ask<SentLink>('POST', `/api/contracts/${own.id}/invitations`, told)
  expect(sent.body).toMatchObject({ email: 'new@example.com', mailed: true, link: null })
  const [secret, ...others] = secretsIn(box.mails[0]!)
  expect([box.mails.length, others]).toEqual([1, []])
  expect(whole(box.mails[0]!)).toContain(`${publicUrl}/link#`)
  expect(sent.text).not.toContain(secret)
  const fields = { token: secret, name: 'N', password: newPassword }
  expect((await door.ask('POST', '/api/links/use', { payload: fields })).status).toBe(201)
})

test('a mail that does not leave is told, and its link is dead', async () => {
  const { box, door } = await withMail(() => 550)
  const own = await anEstate(door, 'own')
  const client = own.as('client').headers
  const admin = door.somebody('admin', { isAdmin: true }).headers
  const ann = await aPerson(door, 'ann')
  const answers = [
    await door.ask('POST', `/api/contracts/${own.id}/invitations`, {
      payload: { email: 'new@example.com', role: 'provider' },
      headers: client,
    }),
    await door.ask('POST', '/api/admin/invitations', { payload: { email: 'new@example.com' }, headers: admin }),
    await door.ask('POST', `/api/admin/accounts/${ann.id}/password-reset`, { headers: admin }),
  ]
  expect(answers.map(nameOf)).toEqual(['502 mail-failed', '502 mail-failed', '502 mail-failed'])
  expect(box.mails).toEqual([])
  expect(door.db.sqlite.prepare('SELECT count(*) FROM links WHERE ended_at IS NULL').pluck().get()).toBe(0)
  const { body } = await door.ask<Members>('GET', `/api/contracts/${own.id}/members`, { headers: client })
  expect(body.invitations).toEqual([])
})

test('who forgot a password is answered the same whether or not there is an account, and mailed if there is', async () => {
  const { box, door } = await withMail()
  const ann = await aPerson(door, 'ann')
  const gone = await aPerson(door, 'gone')
  door.db.sqlite.prepare('UPDATE accounts SET deactivated_at = 1 WHERE id = ?').run(gone.id)
  const answers = []
  for (const email of [gone.email, 'unknown@example.com', ann.email]) {
    const { status, text, headers } = await door.ask('POST', '/api/password-resets', { payload: { email } })
    const { date: _, ...rest } = headers
    answers.push(JSON.stringify({ status, text, rest }))
  }
  expect(new Set(answers).size).toBe(1)
  expect(JSON.parse(answers[0]!)).toMatchObject({ status: 202, text: 'null' })
  await until(() => box.mails.length > 0)
  await door.close()
  expect(box.mails).toHaveLength(1)
  expect(box.mails[0]).toContain('To: ann@example.com')
})

test('the link of that mail gives a new password', async () => {
  const { box, door } = await withMail()
  const { email } = await aPerson(door, 'ann')
  await door.ask('POST', '/api/password-resets', { payload: { email: ' ANN@example.com ' } })
  await until(() => box.mails.length > 0)
  const [token] = secretsIn(box.mails[0]!)
  expect((await door.ask('POST', '/api/links/use', { payload: { token, password: newPassword } })).status).toBe(201)
  expect((await signIn(door, email, { password: newPassword })).status).toBe(201)
  expect(door.errors).toEqual([])
})

test('without mail, a reset that is asked for makes no link, and says the same', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const before = await everythingIn(door)
  expect((await door.ask('POST', '/api/password-resets', { payload: { email } })).status).toBe(202)
  for (let turns = 0; turns < 5; turns++) await new Promise(setImmediate)
  expect(await everythingIn(door)).toEqual(before)
})

test('a link is never mailed to the address that a request names: without a public one, none is mailed at all', async () => {
  const box = await aMailBox()
  const door = await aDoor({ smtp: box.url })
  const own = await anEstate(door, 'own')
  const { email } = await aPerson(door, 'ann')
  const elsewhere = { host: '203.0.113.66' }
  expect((await door.ask('POST', '/api/password-resets', { payload: { email }, headers: elsewhere })).status).toBe(202)
  expect((await door.ask<Session>('GET', '/api/session')).body.ways.mail).toBe(false)
  const told = { payload: { email: 'new@example.com', role: 'client' }, headers: own.as('client').headers }
  const sent = await door.ask<SentLink>('POST', `/api/contracts/${own.id}/invitations`, told)
  expect(sent.body).toMatchObject({ mailed: false, link: expect.stringContaining('/link#') })
  await door.close()
  expect(box.mails).toEqual([])
})

test('with a public address, a forwarded name does not come into a link', async () => {
  const box = await aMailBox()
  const door = await aDoor({ smtp: box.url, publicUrl, trustedProxies: ['127.0.0.1'] })
  const { email } = await aPerson(door, 'ann')
  const headers = { ...host, 'x-forwarded-proto': 'https', 'x-forwarded-port': '8443' }
  await door.ask('POST', '/api/password-resets', { payload: { email }, headers })
  await until(() => box.mails.length > 0)
  expect(whole(box.mails[0]!)).toContain(`${publicUrl}/link#`)
  const poisoned = { ...host, 'x-forwarded-host': 'evil.example' }
  const refused = await door.ask('POST', '/api/password-resets', { payload: { email }, headers: poisoned })
  expect(nameOf(refused)).toBe('403 foreign-name')
})
