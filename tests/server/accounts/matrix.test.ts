import { beforeAll, describe, expect, test } from 'vitest'
import { makePasswords } from '../../../server/accounts/passwords.ts'
import { aDoor, everyRoute, nameOf, type Answer } from './door.ts'
import { anEstate, everythingIn } from './estate.ts'
import { knocks, principals, type PrincipalName } from './principals.ts'
import { type Route } from './routes.ts'
import { aRequest, inTable, password, samples, type Request } from './samples.ts'
import { whoMay } from './who-may.ts'

let passwordHash = ''
beforeAll(async () => {
  passwordHash = await makePasswords().hash(password)
})

/** Two contracts, and whoever may knock. */
async function aMatrix() {
  const door = await aDoor(everyRoute)
  const own = await anEstate(door, 'own')
  const foreign = await anEstate(door, 'foreign')
  door.somebody('spare', { passwordHash })
  const knock = knocks(door, own, foreign, passwordHash)
  const ask = (who: PrincipalName, { method, path, told }: Request) => {
    const { headers } = knock[who]()
    return door.ask(method, path, { ...told, headers: { ...told.headers, ...headers } })
  }
  return { door, own, foreign, knock, ask }
}

/** The whole matrix takes a while: the routes are shared out. */
const shares = 4
const share = (routes: readonly Route[], index: number) => routes.filter((_route, at) => at % shares === index)

test('every route has a request to try it with and a line that says who may, and no line is of a route that is gone', async () => {
  const { routes } = await aDoor(everyRoute)
  const known = new Set(routes.flatMap((route) => [inTable(route, samples), inTable(route, whoMay)]))
  expect(routes.length).toBeGreaterThan(100)
  expect(routes.filter((route) => !(inTable(route, samples) in samples)).map(({ name }) => name)).toEqual([])
  expect(routes.filter((route) => !(inTable(route, whoMay) in whoMay)).map(({ name }) => name)).toEqual([])
  expect([...Object.keys(samples), ...Object.keys(whoMay)].filter((name) => !known.has(name))).toEqual([])
})

describe.each(Array.from({ length: shares }, (_, index) => index))('of every route (part %i)', (part) => {
  test('whoever may not is refused as the table says, and nothing changes', async () => {
    const { door, own, knock } = await aMatrix()
    // Who is refused loses nothing by asking: what each shows is good, or is not, from the first route to the last.
    const shown = Object.fromEntries(principals.map((name) => [name, knock[name]().headers]))
    for (const route of share(door.routes, part)) {
      const { who } = whoMay[inTable(route, whoMay)]!
      const refused = principals.filter((name) => who[name] !== 'let in')
      const request = await aRequest(route, own, door)
      const before = await everythingIn(door)
      for (const name of refused) {
        const { method, path, told } = request
        const answer = await door.ask(method, path, { ...told, headers: { ...told.headers, ...shown[name] } })
        const expected = route.method === 'HEAD' ? who[name].slice(0, 3) : who[name]
        expect([route.name, name, nameOf(answer)]).toEqual([route.name, name, expected])
      }
      expect([route.name, await everythingIn(door)]).toEqual([route.name, before])
    }
  })

  test('whoever may is answered', async () => {
    const { door, own, knock } = await aMatrix()
    for (const route of share(door.routes, part)) {
      const { who, status } = whoMay[inTable(route, whoMay)]!
      for (const name of principals.filter((one) => who[one] === 'let in')) {
        const { headers, ...mine } = knock[name]()
        const { method, path, told } = await aRequest(route, own, door, mine)
        const answer = await door.ask(method, path, { ...told, headers: { ...told.headers, ...headers } })
        expect([route.name, name, answer.status, answer.text.slice(0, 200)]).toEqual([
          route.name,
          name,
          status,
          answer.text.slice(0, 200),
        ])
      }
    }
  })
})

test('somebody else’s contract answers byte for byte as one that does not exist', async () => {
  const { door, own, ask } = await aMatrix()
  const none = 987_654_321
  let compared = 0
  for (const route of door.routes.filter(({ url }) => url.startsWith('/api/contracts/:contractId'))) {
    const request = await aRequest(route, own, door)
    const elsewhere = { ...request, path: request.path.replace(`/contracts/${own.id}`, `/contracts/${none}`) }
    for (const name of [
      'an administrator',
      'a foreign client',
      'a foreign committee member',
      'a foreign token',
    ] as const) {
      const [theirs, missing] = [await ask(name, request), await ask(name, elsewhere)]
      expect([route.name, name, theirs.status, theirs.text, headersOf(theirs)]).toEqual([
        route.name,
        name,
        missing.status,
        missing.text.replace(String(none), String(own.id)),
        headersOf(missing),
      ])
      if (name !== 'a foreign token') expect([route.name, name, theirs.status]).toEqual([route.name, name, 404])
      compared++
    }
  }
  expect(compared).toBeGreaterThan(200)
})

test('what belongs to another contract is not found under one’s own', async () => {
  const { door, own, foreign, knock } = await aMatrix()
  const nested = door.routes.filter(({ url }) => /:contractId\/.*:\w+Id/.test(url))
  expect(nested.length).toBeGreaterThan(15)
  for (const route of nested) {
    const theirs = await aRequest(route, foreign, door, { tokenId: foreign.make.token().id })
    const request = { ...theirs, path: theirs.path.replace(`/contracts/${foreign.id}`, `/contracts/${own.id}`) }
    const { headers } = knock['a client']()
    const before = await everythingIn(door)
    const { method, path, told } = request
    const answer = await door.ask(method, path, { ...told, headers: { ...told.headers, ...headers } })
    expect([route.name, answer.status]).toEqual([route.name, 404])
    expect([route.name, await everythingIn(door)]).toEqual([route.name, before])
  }
})

test('only the client closes an alert or agrees on a new baseline', async () => {
  const { own, ask } = await aMatrix()
  const decisions = [
    { action: 'close', explanation: 'x' },
    { action: 'new-baseline', explanation: 'x', fromMonth: '2026-05' },
  ]
  for (const payload of decisions)
    for (const [who, status] of [
      ['a provider', 403],
      ['a client’s screen', 403],
      ['a client', 200],
    ] as const) {
      const path = `/api/contracts/${own.id}/alerts/${own.make.alert()}/actions`
      expect([who, (await ask(who, { method: 'POST', path, told: { payload } })).status]).toEqual([who, status])
    }
})

/** Those that say something: neither the time nor the length, which follows from the text. */
function headersOf({ headers }: Answer) {
  return Object.entries(headers).filter(([name]) => name !== 'date' && name !== 'content-length')
}
