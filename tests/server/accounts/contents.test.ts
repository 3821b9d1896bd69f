import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { aDoor, everyRoute, nameOf } from './door.ts'
import { anEstate, everythingIn } from './estate.ts'
import { knocks } from './principals.ts'
import { isWriting } from './routes.ts'
import { aRequest } from './samples.ts'

const isUpload = (name: string) => name === 'POST /api/contracts/:contractId/imports'

/** A house, and the request of every writing route by somebody who may make it. */
async function everyWrite() {
  const door = await aDoor(everyRoute)
  const own = await anEstate(door, 'own')
  const foreign = await anEstate(door, 'foreign')
  const knock = knocks(door, own, foreign, '')
  const writes = []
  for (const route of door.routes.filter(isWriting)) {
    const { sessionId, tokenId } = knock['a client']()
    const { method, path, told } = await aRequest(route, own, door, {
      ...(sessionId && { sessionId }),
      ...(tokenId && { tokenId }),
    })
    const who = route.url.startsWith('/api/admin')
      ? 'an administrator'
      : /\/(?:sign|level-one-proposal|answers)$/.test(route.url)
        ? 'a provider'
        : 'a client'
    writes.push({
      name: route.name,
      method,
      path,
      payload: told.payload ?? 'x',
      limit: route.options.bodyLimit,
      who,
    } as const)
  }
  expect(writes.length).toBeGreaterThan(35)
  return { door, writes, headersOf: (who: 'a client' | 'a provider' | 'an administrator') => knock[who]().headers }
}

const asText = (payload: object | string) => (typeof payload === 'string' ? payload : JSON.stringify(payload))

test('a route takes the content types that it needs, and no other', async () => {
  const { door, writes, headersOf } = await everyWrite()
  const foreign = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'text/html',
  ]
  const others = (name: string) => [
    ...foreign,
    null,
    'nonsense',
    ...(isUpload(name) ? ['application/json'] : ['text/plain', 'text/csv', 'application/octet-stream', 'text/json']),
  ]
  for (const { name, method, path, payload, who } of writes) {
    const headers = headersOf(who)
    const before = await everythingIn(door)
    for (const type of others(name)) {
      const told = { payload: asText(payload), headers: { ...headers, ...(type !== null && { 'content-type': type }) } }
      const code = isUpload(name) ? 'wrong-content-type' : 'not-json'
      expect([name, type, nameOf(await door.ask(method, path, told))]).toEqual([name, type, `415 ${code}`])
    }
    expect([name, await everythingIn(door)]).toEqual([name, before])
  }
})

test('nothing compressed is taken, whatever it says it is', async () => {
  const { door, writes, headersOf } = await everyWrite()
  for (const { name, method, path, payload, who } of writes) {
    const headers = headersOf(who)
    const before = await everythingIn(door)
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'x-gzip', 'identity, gzip', 'GZIP']) {
      const packed = gzipSync(asText(payload)).toString('latin1')
      const type = isUpload(name) ? 'text/csv' : 'application/json'
      const told = { payload: packed, headers: { ...headers, 'content-type': type, 'content-encoding': encoding } }
      expect([name, encoding, (await door.ask(method, path, told)).status]).toEqual([name, encoding, 415])
    }
    expect([name, await everythingIn(door)]).toEqual([name, before])
  }
})

test('a body is refused beyond the limit of its route, which is small where little is asked', async () => {
  const { door, writes, headersOf } = await everyWrite()
  for (const { name, method, path, limit = 65_536, who } of writes.filter((one) => !isUpload(one.name))) {
    expect([name, limit <= 524_288]).toEqual([name, true])
    const headers = { ...headersOf(who), 'content-type': 'application/json' }
    const payload = JSON.stringify({ x: 'x'.repeat(limit) })
    expect([name, nameOf(await door.ask(method, path, { payload, headers }))]).toEqual([name, '413 body-too-large'])
  }
  const small = writes.filter(({ path }) => /session|links|password|account$/.test(path) && !path.includes('admin'))
  for (const { name, limit } of small.filter((one) => typeof one.payload === 'object'))
    expect([name, limit]).toEqual([name, 4096])
})

test('an upload beyond the limit is refused, and nothing of it stays', async () => {
  const { door, writes, headersOf } = await everyWrite()
  const { method, path } = writes.find(({ name }) => isUpload(name))!
  const headers = { ...headersOf('a client'), 'content-type': 'text/csv' }
  const before = await everythingIn(door)
  const answer = await door.ask(method, path, { payload: 'ticket_id\n'.repeat(100_001), headers })
  expect(nameOf(answer)).toBe('413 file-too-large')
  expect(await everythingIn(door)).toEqual(before)
})

test('who may not is told so before what they send is looked at', async () => {
  const { door, writes } = await everyWrite()
  const isOpen = (name: string) => /(POST|DELETE) \/api\/(session|links|password-resets)/.test(name)
  for (const { name, method, path } of writes.filter((one) => !isOpen(one.name))) {
    const told = { payload: 'x'.repeat(600_000), headers: { 'content-type': 'text/html' } }
    expect([name, nameOf(await door.ask(method, path, told))]).toEqual([name, '401 sign-in-needed'])
  }
})
