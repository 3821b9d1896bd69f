import { expect, test } from 'vitest'
import type { SentLink } from '../../../shared/api/members.ts'
import { aDoor, nameOf, type Door, type Headers } from './door.ts'
import { anEstate, type Estate } from './estate.ts'
import { newPassword, password } from './samples.ts'
import { aPerson, isIn, signIn } from './signing.ts'

type Scene = {
  readonly door: Door
  readonly own: Estate
  readonly id: number
  /** In the browser of the person whose session it is, of a client, of an administrator. */
  readonly theirs: Headers
  readonly client: Headers
  readonly admin: Headers
}

/** What ends the sessions of a provider, however good a copy of the cookie is. */
const endings: Readonly<Record<string, (scene: Scene) => Promise<number>>> = {
  'signing out': async ({ door, theirs }) => (await door.ask('DELETE', '/api/session', { headers: theirs })).status,
  'a changed password': async ({ door, theirs }) =>
    (
      await door.ask('PUT', '/api/account/password', {
        payload: { current: password, password: newPassword },
        headers: theirs,
      })
    ).status,
  'a password that was reset': async ({ door, id, admin }) => {
    const path = `/api/admin/accounts/${id}/password-reset`
    const { link } = (await door.ask<SentLink>('POST', path, { headers: admin })).body
    const payload = { token: link!.split('#')[1]!, password: newPassword }
    return (await door.ask('POST', '/api/links/use', { payload })).status
  },
  'another role': async ({ door, own, id, client }) =>
    (
      await door.ask('PATCH', `/api/contracts/${own.id}/members/${id}`, {
        payload: { role: 'committee' },
        headers: client,
      })
    ).status,
  'being removed from a contract': async ({ door, own, id, client }) =>
    (await door.ask('DELETE', `/api/contracts/${own.id}/members/${id}`, { headers: client })).status,
  'being deactivated': async ({ door, id, admin }) =>
    (await door.ask('PATCH', `/api/admin/accounts/${id}`, { payload: { isActive: false }, headers: admin })).status,
  'being deactivated and activated again': async ({ door, id, admin }) => {
    const patch = (isActive: boolean) =>
      door.ask('PATCH', `/api/admin/accounts/${id}`, { payload: { isActive }, headers: admin })
    await patch(false)
    return (await patch(true)).status
  },
}

test.each(Object.keys(endings))('a copy of the cookie is worth nothing after %s', async (how) => {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const { id, email } = await aPerson(door, 'bob', { member: { contractId: own.id, role: 'provider' } })
  const browsers = [await signIn(door, email), await signIn(door, email, { screen: true })]
  const theirs = browsers[0]!.browser
  const client = own.as('client').headers
  const admin = door.somebody('admin', { isAdmin: true }).headers
  expect(await isIn(door, theirs)).toBe(true)
  expect(await endings[how]!({ door, own, id, theirs, client, admin })).toBeLessThan(300)
  expect(await isIn(door, theirs)).toBe(false)
  // Signing out is of one browser; the rest is of the person.
  expect(await isIn(door, browsers[1]!.browser)).toBe(how === 'signing out')
  expect(nameOf(await door.ask('GET', `/api/contracts/${own.id}/scorecard`, { headers: theirs }))).toBe(
    '401 sign-in-needed',
  )
  expect(await isIn(door, client)).toBe(true)
})

test('signing out takes the cookie away, and does no harm when nobody is signed in', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const { browser } = await signIn(door, email)
  const out = await door.ask('DELETE', '/api/session', { headers: browser })
  expect([out.status, out.headers['set-cookie']]).toEqual([
    204,
    'vigie_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict',
  ])
  expect((await door.ask('DELETE', '/api/session', { headers: browser })).status).toBe(204)
  expect((await door.ask('DELETE', '/api/session')).status).toBe(204)
})

test('a request that was let in before a session ended does not outlive a change of password', async () => {
  const door = await aDoor()
  const { email } = await aPerson(door, 'ann')
  const browsers = [await signIn(door, email), await signIn(door, email)]
  const change = (index: number, next: string) =>
    door.ask('PUT', '/api/account/password', {
      payload: { current: password, password: next },
      headers: browsers[index]!.browser,
    })
  const both = await Promise.all([change(0, newPassword), change(1, `${newPassword} encore`)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
})
