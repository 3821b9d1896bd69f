import { expect, test } from 'vitest'
import { aDoor, everyRoute, nameOf, type DoorOptions, type Headers, type Told } from './door.ts'
import { anEstate, everythingIn } from './estate.ts'
import { isWriting } from './routes.ts'
import { aRequest, password } from './samples.ts'

const publicUrl = 'https://vigie.example.com'
const openId = everyRoute.openId!

/** What a browser sends along when another site made it ask. */
const fromElsewhere: readonly Headers[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': '' },
  { 'sec-fetch-site': 'same-origin, cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: publicUrl },
  { 'sec-fetch-site': 'same-site', origin: publicUrl },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'http://vigie.example.com' },
  { origin: 'https://vigie.example.com:8443' },
  { origin: 'https://www.vigie.example.com' },
  { origin: 'https://example.com' },
  { origin: 'https://vigie.example.com.evil.example' },
  { origin: 'https://evil-vigie.example.com' },
  { origin: 'https://vigie.example.com@evil.example' },
  { origin: 'https://vigie.example.com, https://evil.example' },
]

/** A house at a public address, or at none, whose client holds a session that is good. */
async function ourSite(options: DoorOptions = {}) {
  const door = await aDoor(options)
  const home = options.publicUrl ?? 'http://127.0.0.1:3000'
  const host = new URL(home).host
  const ask: typeof door.ask = (method, path, told = {}) =>
    door.ask(method, path, { ...told, headers: { host, ...told.headers } })
  const own = await anEstate({ ...door, ask }, 'own')
  const { headers } = door.somebody('client.own')
  return { door: { ...door, ask }, own, headers, home }
}

test('whatever another site makes a browser send changes nothing, on every route that writes', async () => {
  const { door, own, headers } = await ourSite({ publicUrl, openId })
  const routes = door.routes.filter(isWriting)
  expect(routes.length).toBeGreaterThan(35)
  for (const route of routes) {
    const { method, path, told } = await aRequest(route, own, door)
    const before = await everythingIn(door)
    for (const elsewhere of fromElsewhere)
      for (const address of [path, path.replace('/api', '/%61pi')]) {
        const answer = await door.ask(method, address, {
          ...told,
          headers: { ...told.headers, ...headers, ...elsewhere },
        })
        expect([route.name, address, elsewhere, nameOf(answer)]).toEqual([
          route.name,
          address,
          elsewhere,
          '403 cross-site',
        ])
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
    expect([route.name, await everythingIn(door)]).toEqual([route.name, before])
  }
})

test('without a public address, the origin is compared with the address that was asked', async () => {
  const { door, headers } = await ourSite()
  const patch = (origin: string) =>
    door.ask('PATCH', '/api/account', { payload: { language: 'en' }, headers: { ...headers, origin } })
  expect((await patch('http://127.0.0.1:3000')).status).toBe(200)
  for (const origin of [
    'http://127.0.0.1:3001',
    'https://127.0.0.1:3000',
    'http://localhost:3000',
    'http://127.0.0.1',
    'null',
  ])
    expect([origin, nameOf(await patch(origin))]).toEqual([origin, '403 cross-site'])
})

test('our own pages may', async () => {
  for (const options of [{}, { publicUrl }]) {
    const { door, headers, home } = await ourSite(options)
    const own: readonly Headers[] = [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-origin', origin: home },
      { origin: home },
    ]
    for (const site of own) {
      const told: Told = { payload: { language: 'fr' }, headers: { ...headers, ...site } }
      expect([site, (await door.ask('PATCH', '/api/account', told)).status]).toEqual([site, 200])
    }
  }
})

test('a write by a cookie that says neither where it comes from is refused, and a program with a token is not', async () => {
  const { door, own, headers, home } = await ourSite()
  const host = new URL(home).host
  const send = (
    path: string,
    told: Headers,
    payload: string | object = { language: 'fr' },
    method: 'PATCH' | 'POST' = 'PATCH',
  ) => door.app.inject({ method, url: path, headers: { host, ...told }, payload })
  const before = await everythingIn(door)
  for (const cookie of [headers.cookie, `a=b; ${headers.cookie}`, `a=b;__Host-${headers.cookie}`]) {
    const refused = await send('/api/account', { cookie })
    expect([refused.statusCode, refused.json()]).toEqual([403, expect.objectContaining({ code: 'origin-missing' })])
  }
  const csv = { 'content-type': 'text/csv' }
  const uploads = `/api/contracts/${own.id}/imports?kind=tickets&file=a.csv`
  expect((await send(uploads, { ...headers, ...csv }, 'ticket_id,opened_at\n1,2026-03-10\n', 'POST')).statusCode).toBe(
    403,
  )
  expect(await everythingIn(door)).toEqual(before)
  const { body } = await door.ask<{ token: string }>('POST', `/api/contracts/${own.id}/tokens`, {
    payload: { name: 'curl', days: 30 },
    headers,
  })
  const authorization = `Bearer ${body.token}`
  const rows = 'ticket_id,opened_at\n1,2026-03-10\n'
  for (const told of [{ authorization }, { authorization, ...headers }])
    expect((await send(uploads, { ...csv, ...told }, rows, 'POST')).statusCode).toBe(201)
  expect((await door.app.inject({ url: '/api/contracts', headers: { host, ...headers } })).statusCode).toBe(200)
})

test('signing somebody in from another site is refused as well, with the right password', async () => {
  const { door } = await ourSite({ publicUrl })
  const { email } = door.somebody('somebody', { passwordHash: await door.services.access.passwords.hash(password) })
  const signIn = (origin: string) =>
    door.ask('POST', '/api/session', { payload: { email, password }, headers: { origin } })
  const refused = await signIn('https://evil.example')
  expect([nameOf(refused), refused.headers['set-cookie']]).toEqual(['403 cross-site', undefined])
  expect((await signIn(publicUrl)).status).toBe(201)
})

test('another site reads nothing of the API either; typing its address, or a link to a page, works', async () => {
  const { door, headers } = await ourSite({ publicUrl })
  const read = async (path: string, site: string) =>
    nameOf(await door.ask('GET', path, { headers: { ...headers, 'sec-fetch-site': site } }))
  for (const path of ['/api/contracts', '/%61pi/contracts', '/api/session', '/api/openapi.json'])
    for (const site of ['cross-site', 'same-site'])
      expect([path, await read(path, site)]).toEqual([path, '403 cross-site'])
  for (const site of ['same-origin', 'none']) expect(await read('/api/contracts', site)).toBe('200')
})

test('a foreign name that was made to point here is not answered', async () => {
  const foreign = [
    'evil.example',
    'evil.example:3000',
    'vigie.example.com.evil.example',
    'localhost.evil.example',
    'www.vigie.example.com',
    '127.0.0.1.nip.io',
    '[::1',
  ]
  for (const options of [{}, { publicUrl }]) {
    const { door, headers } = await ourSite(options)
    for (const host of foreign)
      for (const path of ['/api/session', '/api/health', '/%61pi/session', '/', '/nowhere'])
        expect([host, path, nameOf(await door.ask('GET', path, { headers: { ...headers, host } }))]).toEqual([
          host,
          path,
          '403 foreign-name',
        ])
  }
})

test('a bare address is answered while there is no name; with one, only this machine’s own', async () => {
  const [unnamed, named] = [await ourSite(), await ourSite({ publicUrl })]
  const status = async ({ door }: typeof named, host: string) =>
    (await door.ask('GET', '/api/health', { headers: { host } })).status
  expect(await status(unnamed, '192.0.2.7:3000')).toBe(200)
  expect(await status(named, '192.0.2.7:3000')).toBe(403)
  for (const host of ['vigie.example.com', '127.0.0.1:3000', 'localhost:3000', '[::1]:3000'])
    expect([host, await status(named, host)]).toEqual([host, 200])
})

test('the way back from the organisation’s sign-in is the one thing that another site may send a browser to', async () => {
  const { door } = await ourSite({ publicUrl, openId })
  const back = await door.ask('GET', '/api/session/openid/callback?code=x&state=y', {
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect([back.status, back.headers.location]).toEqual([303, '/sign-in?problem=openid-failed'])
  const exempt = door.routes.filter(({ options }) => options.config && 'otherSites' in options.config)
  expect(exempt.map(({ name }) => name)).toEqual([
    'GET /api/session/openid/callback',
    'HEAD /api/session/openid/callback',
  ])
})
