import { expect, test } from 'vitest'
import { aDoor, everyRoute, type Door, type Headers, type Method } from './door.ts'
import { anEstate, everythingIn } from './estate.ts'
import { fullBodies } from './bodies.ts'
import { fieldsOf, pathsIn, schemaOf, schemasAt, typesAt, withText } from './json-fields.ts'
import { fillIn } from './routes.ts'

const json = { 'content-type': 'application/json' }
/** What is put in the place of each field: the JSON type that it has, and its text. */
const wrong: readonly (readonly [name: string, type: string, text: string])[] = [
  ['null', 'null', 'null'],
  ['a broken number', 'number', '7.5'],
  ['more than a number can be', 'never', '1e400'],
  ['a string', 'string', '"\\u0000’; DROP TABLE accounts"'],
  ['a boolean', 'boolean', 'true'],
  ['an array', 'array', '[]'],
  ['arrays in an array', 'array', '[[[7]]]'],
  ['an object', 'object', '{}'],
  ['a huge string', 'string', `"${'é'.repeat(1900)}"`],
  ['a prototype', 'never', '{"__proto__":{"isAdmin":true}}'],
  ['a constructor', 'never', '{"constructor":{"prototype":{"isAdmin":true}}}'],
]

/** A house with somebody who may ask for everything, and the addresses of what there is. */
async function everythingOpen() {
  const door = await aDoor(everyRoute)
  const own = await anEstate(door, 'own')
  const { headers } = door.somebody('client.own', { isAdmin: true })
  door.db.sqlite.prepare("UPDATE accounts SET is_admin = 1 WHERE email = 'client.own@example.com'").run()
  const params = {
    contractId: own.id,
    importId: await own.make.preview(),
    alertId: own.make.alert(),
    channelId: await own.make.channel(),
    accountId: own.make.member(),
    quarter: 'Q1',
    decisionId: own.make.decision(),
  }
  const provider = own.as('provider').headers
  /** Whoever may ask that of it. */
  const headersAt = (url: string) => (/\/(?:sign|level-one-proposal|answers)$/.test(url) ? provider : headers)
  return { door, own, headers, headersAt, params }
}
const taking = ({ routes }: Door) => routes.filter(({ options }) => options.schema?.body !== undefined)
const refreshed = (headers: Headers): Headers => ({ ...headers, ...json })

test('the bodies of this test hold every field of every route', async () => {
  const door = await aDoor(everyRoute)
  const routes = taking(door)
  expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(fullBodies).sort())
  for (const { name, options } of routes) {
    const known = new Set(fieldsOf(schemaOf(options.schema!.body)))
    const given = new Set(fullBodies[name]!.flatMap((body) => pathsIn(body).map((path) => path.map(dotted).join('.'))))
    expect([name, [...known].filter((field) => !given.has(field))]).toEqual([name, []])
  }
})

const dotted = (step: string | number) => (typeof step === 'number' ? '#' : step)

test('a field of another type is refused with 400, wherever it is, and nothing is stored', async () => {
  const { door, headersAt, params } = await everythingOpen()
  let refused = 0
  for (const route of taking(door)) {
    const { name, method, url, options } = route
    const schema = schemaOf(options.schema!.body)
    const path = fillIn(url, params)
    const before = await everythingIn(door)
    for (const body of fullBodies[name]!)
      for (const place of pathsIn(body)) {
        const fitting = typesAt(schema, place)
        for (const [what, type, text] of wrong.filter(([, of]) => !fitting.has(of))) {
          const payload = withText(body, place, text)
          const answer = await door.ask(method as Method, path, { payload, headers: refreshed(headersAt(url)) })
          expect([name, place.join('.'), what, type, answer.status, answer.body.code]).toEqual([
            name,
            place.join('.'),
            what,
            type,
            400,
            'malformed',
          ])
          refused++
        }
      }
    expect([name, await everythingIn(door)]).toEqual([name, before])
  }
  expect(refused).toBeGreaterThan(1500)
})

test('what has the type of its field but makes no sense is refused too, or taken: never a 500', async () => {
  const { door, headersAt, params } = await everythingOpen()
  for (const { name, method, url, options } of taking(door)) {
    const schema = schemaOf(options.schema!.body)
    for (const body of fullBodies[name]!)
      for (const place of pathsIn(body))
        for (const [what, , text] of wrong.filter(([, of]) => typesAt(schema, place).has(of))) {
          const payload = withText(body, place, text)
          const answer = await door.ask(method as Method, fillIn(url, params), {
            payload,
            headers: refreshed(headersAt(url)),
          })
          expect([name, place.join('.'), what, answer.status !== 500]).toEqual([name, place.join('.'), what, true])
        }
  }
})

test('a field that nobody knows is refused, at the top and within', async () => {
  const { door, headersAt, params } = await everythingOpen()
  for (const { name, method, url, options } of taking(door)) {
    const schema = schemaOf(options.schema!.body)
    for (const body of fullBodies[name]!) {
      const objects = pathsIn(body).filter((place) =>
        schemasAt(schema, place).some(({ properties, propertyNames }) => properties && !propertyNames),
      )
      expect(objects.length).toBeGreaterThan(0)
      for (const place of objects) {
        const payload = withText(body, [...place, 'isAdmin'], 'true')
        const answer = await door.ask(method as Method, fillIn(url, params), {
          payload,
          headers: refreshed(headersAt(url)),
        })
        expect([name, place.join('.'), answer.status]).toEqual([name, place.join('.'), 400])
      }
    }
  }
})

const odd = ['', ' ', 'abc', '-1', '1e3', '1.5', '0x1', '9'.repeat(30), '\u0000', '../1', '١', '🙂', '%', 'constructor']

test('what an address names is refused with 400 or 404 when it is none, and so is a question that nobody knows', async () => {
  const { door, own, headers: ofClient, headersAt } = await everythingOpen()
  const addressed = door.routes.filter(({ url }) => url.includes(':'))
  for (const route of addressed) {
    const names = [...route.url.matchAll(/:(\w+)/g)].map(([, name]) => name!)
    for (const name of names)
      for (const text of odd) {
        const params = {
          ...Object.fromEntries(names.map((one) => [one, 1])),
          contractId: own.id,
          quarter: 'Q1',
          [name]: text,
        }
        const answer = await door.ask(route.method as Method, fillIn(route.url, params), {
          headers: headersAt(route.url),
        })
        expect([route.name, name, text, [400, 404].includes(answer.status)]).toEqual([route.name, name, text, true])
      }
  }
  const questions = door.routes.filter(({ options }) => options.schema?.querystring !== undefined)
  for (const route of questions.filter(({ url }) => !url.includes('openid'))) {
    const params = { contractId: own.id, kpi: 'resolution-delay', kind: 'tickets' }
    for (const query of ['?surprise=1', '?__proto__[isAdmin]=1', '?month=1&month=2', '?month[]=2026-03']) {
      const payload =
        route.method === 'POST'
          ? { payload: 'x', headers: { ...ofClient, 'content-type': 'text/csv' } }
          : { headers: ofClient }
      const answer = await door.ask(route.method as Method, fillIn(route.url, params) + query, payload)
      expect([route.name, query, answer.status]).toEqual([route.name, query, 400])
    }
  }
})
