import { expect, test } from 'vitest'
import { aDoor, nameOf } from './door.ts'
import { newPassword, password } from './samples.ts'
import { aPerson, signIn } from './signing.ts'

const wrong = { password: newPassword }

/** Names of the answers to as many tries, one after the other. */
async function tries(times: number, how: (index: number) => ReturnType<typeof signIn>): Promise<string[]> {
  const names: string[] = []
  while (names.length < times) names.push(nameOf(await how(names.length)))
  return names
}
const refused = (count: number) => Array.from({ length: count }, () => '401 sign-in-failed')

test('wrong passwords are counted for one account from one address: others are not shut out', async () => {
  const door = await aDoor({ limits: { signInsPerPair: 3 } })
  const { email } = await aPerson(door, 'ann')
  const bob = await aPerson(door, 'bob')
  expect(await tries(4, () => signIn(door, email, wrong))).toEqual([...refused(3), '429 too-many-attempts'])
  const shut = await signIn(door, email)
  expect(nameOf(shut)).toBe('429 too-many-attempts')
  expect(Number(shut.headers['retry-after'])).toBeGreaterThan(60)
  expect(Number(shut.headers['retry-after'])).toBeLessThanOrEqual(900)
  expect((await signIn(door, ` ANN@Example.com`)).status).toBe(429)
  expect((await signIn(door, email, { from: '192.0.2.8' })).status).toBe(201)
  expect((await signIn(door, bob.email)).status).toBe(201)
})

test('they are counted for an address without an account all the same', async () => {
  const door = await aDoor({ limits: { signInsPerPair: 2 } })
  expect(await tries(3, () => signIn(door, 'nobody@example.com'))).toEqual([...refused(2), '429 too-many-attempts'])
})

test('wrong passwords are counted from one address, whomever they are for', async () => {
  const door = await aDoor({ limits: { signInsPerAddress: 4 } })
  const { email } = await aPerson(door, 'ann')
  const guess = (index: number) => signIn(door, `somebody${index}@example.com`, { from: '192.0.2.8' })
  expect(await tries(5, guess)).toEqual([...refused(4), '429 too-many-attempts'])
  expect((await signIn(door, email, { from: '192.0.2.8' })).status).toBe(429)
  expect((await signIn(door, email, { from: '192.0.2.9' })).status).toBe(201)
})

test('and for one account, from wherever they come', async () => {
  const door = await aDoor({ limits: { signInsPerAccount: 4 } })
  const { email } = await aPerson(door, 'ann')
  const bob = await aPerson(door, 'bob')
  const guess = (index: number) => signIn(door, email, { ...wrong, from: `192.0.2.${index}` })
  expect(await tries(5, guess)).toEqual([...refused(4), '429 too-many-attempts'])
  expect((await signIn(door, bob.email)).status).toBe(201)
})

test('the right password takes nothing, and gives back what was mistyped before', async () => {
  const door = await aDoor({ limits: { signInsPerPair: 3, signInsPerAddress: 8, signInsPerAccount: 8 } })
  const { email } = await aPerson(door, 'ann')
  const mistyping = async () => [
    ...(await tries(2, () => signIn(door, email, wrong))),
    nameOf(await signIn(door, email)),
  ]
  for (let times = 0; times < 3; times++) expect(await mistyping()).toEqual([...refused(2), '201'])
  expect(await tries(12, () => signIn(door, email, { from: '192.0.2.9' }))).toEqual(
    Array.from({ length: 12 }, () => '201'),
  )
})

test('the present password is not guessed by whoever holds a session either', async () => {
  const door = await aDoor({ limits: { signInsPerPair: 3 } })
  const { email } = await aPerson(door, 'ann')
  const { browser } = await signIn(door, email)
  const guess = (current: string) =>
    door.ask('PUT', '/api/account/password', { payload: { current, password: newPassword }, headers: browser })
  for (let times = 0; times < 3; times++) expect(nameOf(await guess('not this one'))).toBe('403 password-wrong')
  expect(nameOf(await guess(password))).toBe('429 too-many-attempts')
})

test('requests are counted by address until somebody is signed in, then by account', async () => {
  const door = await aDoor({ limits: { addressPerMinute: 5, accountPerMinute: 8 } })
  const ann = door.somebody('ann').headers
  const bob = door.somebody('bob').headers
  const statuses = async (times: number, headers = {}, from = '192.0.2.8', path = '/api/session') => {
    const found: number[] = []
    while (found.length < times) found.push((await door.ask('GET', path, { headers, from })).status)
    return found
  }
  expect(await statuses(6)).toEqual([200, 200, 200, 200, 200, 429])
  expect(await statuses(1, {}, '192.0.2.9')).toEqual([200])
  expect(await statuses(9, ann)).toEqual([...Array.from({ length: 8 }, () => 200), 429])
  expect(await statuses(1, ann, '192.0.2.10')).toEqual([429])
  expect(await statuses(1, bob)).toEqual([200])
  const shut = await door.ask('GET', '/api/session', { from: '192.0.2.8' })
  expect(nameOf(shut)).toBe('429 too-many-requests')
  expect(Number(shut.headers['retry-after'])).toBeGreaterThan(0)
  // However the address is written, and whether or not there is anything at it.
  for (const path of ['/%61pi/session', '/api/nothing', '/nothing', '//api/session'])
    expect([path, await statuses(1, {}, '192.0.2.8', path)]).toEqual([path, [429]])
  expect(await statuses(1, { cookie: 'vigie_session=made-up' })).toEqual([429])
  expect(await statuses(1, { authorization: 'Bearer vigie_up_made_up' })).toEqual([429])
})

test('one home is one address: a whole /64 of IPv6, and an IPv4 address however it is written', async () => {
  const door = await aDoor({ limits: { addressPerMinute: 2 } })
  const ask = async (from: string) => (await door.ask('GET', '/api/session', { from })).status
  expect([await ask('2001:db8:1:2::1'), await ask('2001:db8:1:2:ffff::9'), await ask('2001:db8:1:2:8::3')]).toEqual([
    200, 200, 429,
  ])
  expect(await ask('2001:db8:1:3::1')).toBe(200)
  expect([await ask('192.0.2.8'), await ask('::ffff:192.0.2.8'), await ask('::ffff:c000:208')]).toEqual([200, 200, 429])
})

test('what a request says of where it comes from counts for nothing, but from a proxy that is named', async () => {
  const counted = async (trustedProxies: readonly string[], from: string) => {
    const door = await aDoor({ limits: { addressPerMinute: 3 }, trustedProxies })
    const found: number[] = []
    for (let index = 1; index <= 5; index++) {
      const claim = `198.51.100.${index}`
      const headers = { 'x-forwarded-for': claim, forwarded: `for=${claim}`, 'x-real-ip': claim }
      found.push((await door.ask('GET', '/api/session', { headers, from })).status)
    }
    return found
  }
  const shut = [200, 200, 200, 429, 429]
  const open = [200, 200, 200, 200, 200]
  expect(await counted([], '192.0.2.8')).toEqual(shut)
  expect(await counted([], '127.0.0.1')).toEqual(shut)
  expect(await counted(['192.0.2.1'], '192.0.2.8')).toEqual(shut)
  expect(await counted(['192.0.2.8'], '192.0.2.8')).toEqual(open)
  expect(await counted(['192.0.2.0/24'], '192.0.2.8')).toEqual(open)
})

test('behind a proxy, what was written before it counts for nothing', async () => {
  const door = await aDoor({ limits: { addressPerMinute: 3 }, trustedProxies: ['192.0.2.8'] })
  const found: number[] = []
  for (let index = 1; index <= 5; index++) {
    const headers = { 'x-forwarded-for': `198.51.100.${index}, 203.0.113.5` }
    found.push((await door.ask('GET', '/api/session', { headers, from: '192.0.2.8' })).status)
  }
  expect(found).toEqual([200, 200, 200, 429, 429])
})

test('mails that reset a password are few, from one address and for one account', async () => {
  const door = await aDoor({ limits: { resetsPerHour: 2 } })
  const ask = async (email: string, from: string) =>
    nameOf(await door.ask('POST', '/api/password-resets', { payload: { email }, from }))
  expect([await ask('a@example.com', '192.0.2.8'), await ask('a@example.com', '192.0.2.9')]).toEqual(['202', '202'])
  expect(await ask('a@example.com', '192.0.2.10')).toBe('429 too-many-attempts')
  expect([await ask('b@example.com', '192.0.2.8'), await ask('c@example.com', '192.0.2.8')]).toEqual([
    '202',
    '429 too-many-attempts',
  ])
})
