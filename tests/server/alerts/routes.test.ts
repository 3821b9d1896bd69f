import { expect, test } from 'vitest'
import { defaultAlertSettings, type Alert, type AlertSettings } from '../../../shared/api/alerts.ts'
import type { Channel, Channels, Delivery } from '../../../shared/api/channels.ts'
import type { ApiError } from '../../../shared/api/error.ts'
import { makePost } from '../../../server/alerts/post.ts'
import { aHouse, type TestHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { aReceiver } from './receiver.ts'

const said = { explanation: 'Said so' }
const shared = { name: 'DSI', language: 'fr', on: true, alerts: true, digest: true, quiet: null }
const webhook = { kind: 'webhook', url: 'https://example.com/hook?key=s3cret-in-address', secret: 's3cret-of-sixteen' }

/** A contract whose tickets of October 2026 have not come by 23 November. */
async function aLateContract() {
  const house = await aHouse({
    clock: () => Date.UTC(2026, 10, 23) / 1000,
    senders: { post: makePost(new Set(['localhost'])), mail: null, publicUrl: null },
  })
  const { id } = await house.addContract({ startsOn: '2026-09-01' })
  const september = { opened_at: '2026-09-10 08:00', resolved_at: '2026-09-10 12:00' }
  await house.upload(id, ticketCsv(row('INC-1', september)), { commit: 'true' })
  await house.watcher.tick()
  const alerts = async (query = '') => (await house.get<Alert[]>(`/contracts/${id}/alerts${query}`)).body
  return { house, id, alerts, missing: (await alerts())[0]! }
}
const addChannel = async (house: TestHouse, id: number, channel: object) =>
  house.post<Channel & ApiError>(`/contracts/${id}/channels`, { ...shared, ...channel })

test('alerts are listed by what is to be done with them', async () => {
  const { house, id, alerts, missing } = await aLateContract()
  expect(missing).toMatchObject({ rule: 'file-missing', state: 'raised', month: '2026-10' })
  const states = async () =>
    Promise.all(['open', 'acknowledged', 'closed'].map(async (state) => (await alerts(`?state=${state}`)).length))
  expect(await states()).toEqual([1, 0, 0])
  await house.post(`/contracts/${id}/alerts/${missing.id}/actions`, { action: 'see' })
  expect(await states()).toEqual([1, 0, 0])
  await house.post(`/contracts/${id}/alerts/${missing.id}/actions`, { action: 'acknowledge', ...said })
  expect(await states()).toEqual([0, 1, 0])
  expect((await house.get<ApiError>(`/contracts/${id}/alerts?state=raised`)).status).toBe(400)
})

test('an alert that is not there, or of another contract, is 404', async () => {
  const { house, id, missing } = await aLateContract()
  const other = await house.addContract()
  for (const path of [`/contracts/${id}/alerts/99`, `/contracts/${other.id}/alerts/${missing.id}`]) {
    expect(await house.get(path)).toMatchObject({ status: 404, body: { code: 'alert-not-found' } })
    expect(await house.post(`${path}/actions`, { action: 'see' })).toMatchObject({ status: 404 })
  }
  expect(await house.get('/contracts/99/alerts')).toMatchObject({ status: 404, body: { code: 'contract-not-found' } })
})

test('a closed alert takes no more decisions, but may be looked at', async () => {
  const { house, id, missing } = await aLateContract()
  const path = `/contracts/${id}/alerts/${missing.id}/actions`
  expect((await house.post<Alert>(path, { action: 'close', ...said })).body).toMatchObject({
    state: 'closed',
    closing: { how: 'decision' },
  })
  for (const action of ['close', 'acknowledge'])
    expect(await house.post(path, { action, ...said })).toMatchObject({ status: 409, body: { code: 'alert-closed' } })
  expect((await house.post<Alert>(path, { action: 'see' })).body.history).toHaveLength(2)
})

test('a decision without an explanation, or in the name of another, is refused, and so is a baseline where there is none', async () => {
  const { house, id, alerts, missing } = await aLateContract()
  const path = `/contracts/${id}/alerts/${missing.id}/actions`
  const bad = [
    { action: 'acknowledge' },
    { action: 'close', explanation: ' ' },
    { action: 'close', by: 'Somebody else', ...said },
    { action: 'see', by: 'Somebody else' },
    { action: 'new-baseline', ...said },
    { action: 'new-baseline', ...said, fromMonth: '2026-13' },
    { action: 'reopen', ...said },
  ]
  for (const action of bad) expect((await house.post(path, action)).status).toBe(400)
  const baseline = { action: 'new-baseline', ...said, fromMonth: '2026-10' }
  expect((await house.post<ApiError>(path, baseline)).body.code).toBe('alert-without-baseline')
  expect((await house.post<ApiError>(path, { ...baseline, fromMonth: '2026-12' })).body.code).toBe('baseline-in-future')
  expect(await alerts()).toEqual([missing])
})

test('settings are kept as a whole, and refused where a threshold makes no sense', async () => {
  const { house, id } = await aLateContract()
  const path = `/contracts/${id}/alert-settings`
  expect((await house.get<AlertSettings>(path)).body).toEqual(defaultAlertSettings)
  const settings = { ...defaultAlertSettings, budget: { on: true, beyond: 0.1, months: 12 } }
  expect((await house.put<AlertSettings>(path, settings)).body).toEqual(settings)
  const bad = [
    {},
    { ...settings, budget: { on: true, beyond: 0, months: 12 } },
    { ...settings, security: { on: true, months: [] } },
    { ...settings, fileMissing: { on: true, day: 31, kinds: ['tickets'] } },
    { ...settings, unknown: { on: true } },
  ]
  for (const one of bad) {
    expect((await house.put(path, one)).status).toBe(400)
    expect((await house.post(`${path}/preview`, one)).status).toBe(400)
  }
  expect((await house.get<AlertSettings>(path)).body).toEqual(settings)
  expect((await house.post(`${path}/preview`, settings)).body).toEqual([])
})

test('no answer ever holds a secret or an address that is one', async () => {
  const { house, id } = await aLateContract()
  const { body: added, status } = await addChannel(house, id, webhook)
  expect(status).toBe(201)
  const path = `/contracts/${id}/channels/${added.id}`
  const answers = [
    added,
    (await house.get(`/contracts/${id}/channels`)).body,
    (await house.patch(path, { name: 'Direction' })).body,
    (await house.patch(path, { url: 'https://example.org/s3cret', secret: 'another-s3cret-text' })).body,
    (await house.post(`${path}/test`)).body,
    (await house.get(`/contracts/${id}/deliveries`)).body,
    (await house.patch(path, { secret: 's3cret' })).body,
  ]
  for (const answer of answers) expect(JSON.stringify(answer)).not.toContain('s3cret')
  const { channels, canMail } = (await house.get<Channels>(`/contracts/${id}/channels`)).body
  expect(channels).toMatchObject([{ name: 'Direction', target: 'example.org' }])
  expect(canMail).toBe(false)
})

test('a channel that is not as it should be is refused, and nothing is kept', async () => {
  const { house, id } = await aLateContract()
  const bad = [
    { kind: 'email', address: 'nobody' },
    { kind: 'webhook', url: webhook.url },
    { ...webhook, secret: 'short' },
    { kind: 'slack', url: 'ftp://example.com' },
    { kind: 'slack', url: webhook.url, secret: webhook.secret },
    { kind: 'pigeon', url: webhook.url },
    { ...webhook, quiet: { from: '24:00', to: '08:00' } },
    { ...webhook, name: ' ' },
  ]
  for (const channel of bad) expect((await addChannel(house, id, channel)).status).toBe(400)
  expect((await house.get<Channels>(`/contracts/${id}/channels`)).body.channels).toEqual([])
  const { body: slack } = await addChannel(house, id, { kind: 'slack', url: webhook.url })
  const misfit = await house.patch(`/contracts/${id}/channels/${slack.id}`, { secret: 'a secret of sixteen' })
  expect(misfit.body.code).toBe('channel-misfit')
  for (const path of ['channels/99/test', 'deliveries/99/retry'])
    expect((await house.post(`/contracts/${id}/${path}`)).status).toBe(404)
})

test('a test says what it met, and what was given up is sent again', async () => {
  const hook = await aReceiver(404, 204)
  const { house, id } = await aLateContract()
  const { body: channel } = await addChannel(house, id, { ...webhook, url: hook.url })
  const tested = (await house.post<Delivery>(`/contracts/${id}/channels/${channel.id}/test`)).body
  expect(tested).toMatchObject({ what: 'test', state: 'dead', attempts: 1, error: 'status 404' })
  const again = (await house.post<Delivery>(`/contracts/${id}/deliveries/${tested.id}/retry`)).body
  expect(again).toMatchObject({ id: tested.id, state: 'sent', error: null })
  expect(hook.received).toHaveLength(2)
  const { status } = await house.remove(`/contracts/${id}/channels/${channel.id}`)
  expect(status).toBe(204)
  expect((await house.get<Delivery[]>(`/contracts/${id}/deliveries`)).body).toEqual([])
})
