import { expect, test } from 'vitest'
import type { CreatedShare, Share, SharedCommittee } from '../../../shared/api/shares.ts'
import { aDoor, nameOf, type Headers } from './door.ts'
import { anEstate, bearer, DAY } from './estate.ts'
import { isWriting } from './routes.ts'
import { aRequest } from './samples.ts'

/** A contract whose client shares its first quarter. */
async function aSharing() {
  const door = await aDoor()
  const own = await anEstate(door, 'own')
  const client = own.as('client').headers
  const share = (quarter: string, fields: object = { name: 'the board', days: 10 }) =>
    door.ask<CreatedShare>('POST', `/api/contracts/${own.id}/committees/${quarter}/shares`, {
      payload: fields,
      headers: client,
    })
  const secretOf = ({ body }: Awaited<ReturnType<typeof share>>) => body.link.split('#')[1]!
  const open = (secret: string, headers: Headers = {}) =>
    door.ask<SharedCommittee>('GET', '/api/shared', { headers: { ...headers, ...bearer(secret) } })
  const list = async () =>
    (await door.ask<Share[]>('GET', `/api/contracts/${own.id}/shares`, { headers: own.as('client').headers })).body
  return { door, own, client, share, secretOf, open, list }
}

test('who holds the link reads that quarter, and what it takes to read it', async () => {
  const { own, share, secretOf, open, list } = await aSharing()
  const made = await share('Q1')
  expect(made.body).toMatchObject({ quarter: 'Q1', name: 'the board', timesOpened: 0 })
  expect(made.body.link).toMatch(/\/shared#vigie_view_[\w-]{43}$/)
  const { status, body } = await open(secretOf(made))
  expect([status, body.contract.id, body.committee.quarter]).toEqual([200, own.id, 'Q1'])
  expect(Object.keys(body.contract).sort()).toEqual([
    'client',
    'currency',
    'id',
    'language',
    'name',
    'provider',
    'startsOn',
    'timeZone',
  ])
  expect(await list()).toMatchObject([{ name: 'the board', timesOpened: 1 }])
  expect(JSON.stringify(await list())).not.toContain(secretOf(made).slice(11))
})

test('it is the link’s quarter of the link’s contract, whatever the address asks for', async () => {
  const { door, share, secretOf } = await aSharing()
  const foreign = await anEstate(door, 'foreign')
  const secret = secretOf(await share('Q1'))
  for (const query of [`?contractId=${foreign.id}`, '?quarter=Q2', '?contractId=1&quarter=Q2']) {
    const answer = await door.ask<SharedCommittee>('GET', `/api/shared${query}`, { headers: bearer(secret) })
    expect([answer.body.contract.name, answer.body.committee.quarter]).toEqual(['C', 'Q1'])
  }
  const theirs = await door.ask<SharedCommittee>('GET', '/api/shared', { headers: bearer(foreign.make.share().secret) })
  expect(theirs.body.contract.id).toBe(foreign.id)
})

test('it changes nothing and opens nothing else, with the cookie of somebody who may either', async () => {
  const { door, own, client, share, secretOf } = await aSharing()
  const secret = secretOf(await share('Q1'))
  for (const route of door.routes.filter((one) => isWriting(one) || one.url.includes(':contractId'))) {
    if (/\/api\/(session|links|password-resets)/.test(route.url)) continue
    const { method, path, told } = await aRequest(route, own, door)
    const answer = await door.ask(method, path, { ...told, headers: { ...told.headers, ...client, ...bearer(secret) } })
    expect([route.name, answer.status]).toEqual([route.name, 403])
  }
})

test('it ends on its day, and at once when it is revoked', async () => {
  const { door, own, client, share, secretOf, open, list } = await aSharing()
  const [short, long] = [await share('Q1', { name: 'short', days: 1 }), await share('Q1', { name: 'long' })]
  const revoked = await door.ask('DELETE', `/api/contracts/${own.id}/shares/${long.body.id}`, { headers: client })
  expect([revoked.status, nameOf(await open(secretOf(long)))]).toEqual([204, '401 share-invalid'])
  expect((await list()).map(({ name }) => name)).toEqual(['short'])
  door.clock.now += DAY - 1
  expect((await open(secretOf(short))).status).toBe(200)
  door.clock.now += 1
  expect(nameOf(await open(secretOf(short)))).toBe('401 share-invalid')
})

test('it lasts 90 days at most, and only a quarter that has begun is shared', async () => {
  const { share } = await aSharing()
  for (const days of [0, 91, 1.5, -1])
    expect([days, (await share('Q1', { name: 'x', days })).status]).toEqual([days, 400])
  expect((await share('Q1', { name: 'x', days: 90 })).status).toBe(201)
  expect(nameOf(await share('Q9'))).toBe('404 quarter-not-begun')
})
