import { expect, test } from 'vitest'
import type { Members } from '../../../shared/api/members.ts'
import type { Session } from '../../../shared/api/session.ts'
import { aDoor, nameOf } from './door.ts'
import { anEstate, everythingIn, newContract } from './estate.ts'
import { aPerson, signIn } from './signing.ts'

/** A contract with one client and one provider. */
async function aContract() {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const client = own.as('client')
  const provider = own.as('provider')
  const path = `/api/contracts/${own.id}/members`
  const headers = () => own.as('client').headers
  return {
    door,
    own,
    client,
    provider,
    members: async () => (await door.ask<Members>('GET', path, { headers: headers() })).body.members,
    change: (id: number, role: string) => door.ask('PATCH', `${path}/${id}`, { payload: { role }, headers: headers() }),
    remove: (id: number) => door.ask('DELETE', `${path}/${id}`, { headers: headers() }),
  }
}

test('who creates a contract is its first client, and nobody else is a member', async () => {
  const door = await aDoor()
  const { headers, email } = door.somebody('ann')
  const { body } = await door.ask<{ id: number }>('POST', '/api/contracts', { payload: newContract, headers })
  const { members, invitations } = (await door.ask<Members>('GET', `/api/contracts/${body.id}/members`, { headers }))
    .body
  expect(members.map((one) => [one.email, one.role])).toEqual([[email, 'client']])
  expect(invitations).toEqual([])
})

test('the last client who can sign in is neither removed nor given another role', async () => {
  const { door, own, client, members, change, remove } = await aContract()
  const asleep = door.somebody('asleep', { member: { contractId: own.id, role: 'client' } })
  door.db.sqlite.prepare('UPDATE accounts SET deactivated_at = 1 WHERE id = ?').run(asleep.id)
  const before = await members()
  for (const refused of [await change(client.id, 'committee'), await remove(client.id)])
    expect(nameOf(refused)).toBe('409 last-client')
  expect(await members()).toEqual(before)
})

test('of two clients who remove each other at the same moment, one stays', async () => {
  const { door, own, client, remove } = await aContract()
  const second = door.somebody('second', { member: { contractId: own.id, role: 'client' } })
  const both = await Promise.all([
    remove(second.id),
    door.ask('DELETE', `/api/contracts/${own.id}/members/${client.id}`, { headers: second.headers }),
  ])
  expect(both.filter(({ status }) => status === 204).length).toBeGreaterThan(0)
  const left = door.db.sqlite.prepare("SELECT count(*) FROM members WHERE role = 'client'").pluck().get()
  expect(left).toBe(1)
})

test('another role holds from the next request on, and is told to the pages', async () => {
  const { door, own, change } = await aContract()
  const about = { member: { contractId: own.id, role: 'provider' } } as const
  const { id, email } = await aPerson(door, 'bob', about)
  expect((await change(id, 'client')).status).toBe(200)
  const { body, browser } = await signIn(door, email)
  expect(body.memberships).toMatchObject([{ contractId: own.id, role: 'client' }])
  expect(body.memberships[0]!.may).toContain('members:change')
  expect((await door.ask('GET', `/api/contracts/${own.id}/audit`, { headers: browser })).status).toBe(200)
  expect((await change(id, 'committee')).status).toBe(200)
  const again = await signIn(door, email)
  expect(again.body.memberships[0]!.may.filter((action) => /change|upload|decide|comment/.test(action))).toEqual([])
})

test('the role that one has already ends no session', async () => {
  const { door, provider, change } = await aContract()
  expect((await change(provider.id, 'provider')).status).toBe(200)
  expect((await door.ask<Session>('GET', '/api/session', { headers: provider.headers })).body.account).not.toBeNull()
})

test('who is no member of it is not found, as who does not exist', async () => {
  const { door, change, remove } = await aContract()
  const foreign = await anEstate(door, 'foreign')
  const stranger = foreign.as('provider')
  const before = await everythingIn(door)
  for (const id of [stranger.id, 987_654])
    for (const answer of [await change(id, 'client'), await remove(id)])
      expect([nameOf(answer), answer.body.message]).toEqual([
        '404 account-not-found',
        `There is no account ${id} here. Reload the page: it may have been deleted.`,
      ])
  const after = await everythingIn(door)
  // The client signs in for each of these.
  expect(after.filter((line, at) => line !== before[at]).map((line) => line.split(' ')[0])).toEqual(['sessions'])
})

test('a member is not invited again, and an invitation is no member', async () => {
  const { door, own, provider, members } = await aContract()
  const invite = (email: string) =>
    door.ask('POST', `/api/contracts/${own.id}/invitations`, {
      payload: { email, role: 'client' },
      headers: own.as('client').headers,
    })
  expect(nameOf(await invite(provider.email.toUpperCase()))).toBe('409 member-already')
  expect((await invite('new@example.com')).status).toBe(201)
  expect((await members()).map(({ email }) => email)).not.toContain('new@example.com')
})
