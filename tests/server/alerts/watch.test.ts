import { expect, test } from 'vitest'
import { defaultAlertSettings, type AlertPreview } from '../../../shared/api/alerts.ts'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { aReceiver } from './receiver.ts'
import { contractsThatLived, day } from './watched-contract.ts'

const thatLived = contractsThatLived()
const events = ({ history }: { history: readonly { event: string }[] }) => history.map(({ event }) => event)

test('a drift is raised once, with what would be expected and what is seen, however often its file comes again', async () => {
  const contract = await thatLived(0.12, '2026-06')
  const [drift, ...others] = await contract.alerts('drift')
  expect(others).toEqual([])
  expect(drift).toMatchObject({ level: 'alert', kpi: 'resolution-delay', state: 'raised', lastMonth: '2026-06' })
  expect(drift!.month > '2025-12' && drift!.month <= '2026-06').toBe(true)
  expect(drift!.figures.seen!).toBeGreaterThan(drift!.figures.expected!)
  expect(drift!.figures.slope!.value).toBeGreaterThan(0.05)
  const before = await contract.alerts()
  await contract.arrive('2026-06', '04')
  await contract.arrive('2026-06', '05')
  expect(await contract.alerts()).toEqual(before)
})

test('a steady contract raises nothing', async () => {
  const contract = await thatLived(0, '2026-06')
  expect(await contract.alerts()).toEqual([])
})

test('a file that has not come by the tenth is missed on the eleventh, once, until it comes', async () => {
  const contract = await thatLived(0, '2025-09')
  await contract.tick('2025-11-10')
  expect(await contract.alerts()).toEqual([])
  await contract.tick('2025-11-11')
  await contract.tick('2025-11-12')
  const [missing, ...others] = await contract.alerts()
  expect(others).toEqual([])
  expect(missing).toMatchObject({
    rule: 'file-missing',
    state: 'raised',
    figures: { file: 'tickets', since: '2025-10' },
  })
  await contract.arrive('2025-10', '15')
  const [closed] = await contract.alerts()
  expect(closed).toMatchObject({ state: 'closed', closing: { how: 'data', fromMonth: null } })
  expect(events(closed!)).toEqual(['raised', 'closed'])
})

test('a file of another kind that comes before the tickets closes no alert about them', async () => {
  const contract = await thatLived(0.12, '2026-06')
  const before = await contract.alerts('drift')
  contract.clock.now = day('2026-08-02')
  const costs = 'month,amount,nature\n2026-07,1000,recurring\n'
  const { status } = await contract.house().upload(contract.id, costs, { kind: 'costs', commit: 'true' })
  expect(status).toBe(201)
  expect(await contract.alerts('drift')).toEqual(before)
  await contract.arrive('2026-07')
  expect((await contract.alerts('drift')).map(({ id, lastMonth }) => [id, lastMonth])).toEqual([
    [before[0]!.id, '2026-07'],
  ])
})

test('files missed while no process ran are all told of when one runs again', async () => {
  const contract = await thatLived(0, '2025-09')
  await contract.tick('2025-10-05')
  await contract.tick('2026-01-12')
  const missing = await contract.alerts('file-missing')
  expect(missing.map(({ figures }) => figures.since)).toEqual(['2025-10', '2025-11', '2025-12'])
})

test('a restart raises nothing twice, nor does a clock set back and forth', async () => {
  const contract = await thatLived(0.12, '2026-06')
  await contract.tick('2026-08-12')
  const before = await contract.alerts()
  expect(before.map(({ rule }) => rule)).toContain('file-missing')
  await contract.restart()
  await contract.tick('2026-08-12')
  await contract.tick('2026-06-12')
  await contract.tick('2026-08-12')
  const causes = (await contract.alerts()).map(({ id, rule, state }) => ({ id, rule, state }))
  expect(causes).toEqual(before.map(({ id, rule, state }) => ({ id, rule, state })))
})

test('an alert is seen once, explained, and held by the months that follow', async () => {
  const contract = await thatLived(0.12, '2026-06')
  const [drift] = await contract.alerts('drift')
  await contract.act(drift!, { action: 'see' })
  await contract.act(drift!, { action: 'see' })
  const explained = { action: 'acknowledge', explanation: 'Un technicien recruté en juillet.' }
  expect((await contract.act(drift!, explained)).body).toMatchObject({ state: 'acknowledged' })
  await contract.arrive('2026-07')
  const [held] = await contract.alerts('drift')
  expect(held).toMatchObject({ id: drift!.id, state: 'acknowledged', lastMonth: '2026-07' })
  expect(events(held!).filter((event) => event === 'seen')).toHaveLength(1)
  expect(held!.history.find(({ event }) => event === 'acknowledged')).toMatchObject({
    by: 'Owner',
    text: 'Un technicien recruté en juillet.',
  })
})

test('a drift that somebody closed keeps silent while the data still show it', async () => {
  const contract = await thatLived(0.12, '2026-06')
  const [drift] = await contract.alerts('drift')
  await contract.act(drift!, { action: 'close', explanation: 'Wanted' })
  await contract.live('2026-08', '2026-07')
  const after = await contract.alerts('drift')
  expect(after).toHaveLength(1)
  expect(after[0]).toMatchObject({ state: 'closed', closing: { how: 'decision' } })
})

test('a new baseline restarts the detector, and what it said before stays written', async () => {
  const contract = await thatLived(0.12, '2026-06')
  const verdicts = async () => {
    const path = `/contracts/${contract.id}/kpis/resolution-delay?from=2025-07&to=2026-07`
    const { points } = (await contract.house().get<KpiReport>(path)).body
    return points.map(({ month, drift }) => [month, drift?.verdict])
  }
  const before = (await verdicts()).slice(0, 12)
  expect(before.at(-1)).toEqual(['2026-06', 'drift'])
  const [drift] = await contract.alerts('drift')
  const agreed = { action: 'new-baseline', explanation: 'A new tool', fromMonth: '2026-06' }
  expect((await contract.act(drift!, agreed)).body.closing).toEqual({ how: 'new-baseline', fromMonth: '2026-06' })
  await contract.arrive('2026-07')
  const after = await verdicts()
  expect(after.filter(([month]) => month! < '2026-06')).toEqual(before.slice(0, 11))
  expect(after.filter(([month]) => month! >= '2026-06').map(([, verdict]) => verdict)).toEqual([
    'insufficient',
    'insufficient',
  ])
  expect((await contract.alerts('drift')).map(({ state }) => state)).toEqual(['closed'])
})

test('a month’s summary leaves once, when its files are in', async () => {
  const hook = await aReceiver(204)
  const contract = await thatLived(0, '2025-08')
  const channel = {
    kind: 'webhook',
    name: 'DSI',
    url: hook.url,
    secret: 'a secret of sixteen',
    language: 'fr',
    on: true,
    alerts: true,
    digest: true,
    quiet: null,
  }
  expect((await contract.house().post(`/contracts/${contract.id}/channels`, channel)).status).toBe(201)
  await contract.arrive('2025-09')
  await contract.arrive('2025-09', '05')
  await contract.tick('2025-10-09')
  await contract.restart()
  await contract.tick('2025-10-20')
  await contract.house().outbox.wake()
  const months = hook.received.map(({ body }) => JSON.parse(body) as { type: string; month: string })
  expect(months.map(({ type, month }) => [type, month])).toEqual([['digest', '2025-09']])
})

test('the preview of the settings in force is what live watching raised', async () => {
  const contract = await thatLived(0.12, '2026-06')
  const path = `/contracts/${contract.id}/alert-settings/preview`
  const preview = (await contract.house().post<AlertPreview>(path, defaultAlertSettings)).body
  const live = await contract.alerts()
  expect(preview.length).toBeGreaterThan(0)
  expect(preview.map(({ rule, month }) => [month, rule])).toEqual(live.map(({ rule, month }) => [month, rule]))
  expect(preview.map(({ closedIn }) => closedIn === null)).toEqual(live.map(({ state }) => state !== 'closed'))
  const silent = { ...defaultAlertSettings, drift: { on: false }, watch: { on: false } }
  const rest = (await contract.house().post<AlertPreview>(path, silent)).body.map(({ rule }) => rule)
  expect(rest).not.toContain('drift')
})
