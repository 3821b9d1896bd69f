import { expect, test } from 'vitest'
import type { Alert } from '../../../shared/api/alerts.ts'
import { kpiIds } from '../../../shared/kpi/index.ts'
import { tellAlert, tellDigest, tellTest } from '../../../server/alerts/messages.ts'
import { noFigures } from '../../../server/alerts/rules/rule.ts'
import { raiseAlert } from '../../../server/db/alerts.ts'
import { takeDueDeliveries } from '../../../server/db/outbox.ts'
import { aDesk, morning } from './desk.ts'
import { aMonthEnd } from './month-ends.ts'

const url = 'https://hooks.example.com/x'
const june = aMonthEnd('2026-06', {
  satisfaction: [{ value: 0.9, verdict: 'met' }],
  'resolution-delay': [{ value: 8, verdict: 'missed' }],
})

/** A desk with a channel for alerts alone, one for digests alone, one for both and one that is switched off. */
function fourChannels() {
  const desk = aDesk()
  const channel = (settings: { on?: boolean; alerts?: boolean; digest?: boolean }) =>
    desk.channel('slack', { url }, settings)
  const forAlerts = channel({ digest: false })
  const forDigests = channel({ alerts: false })
  const forBoth = channel({})
  channel({ on: false })
  const queued = () => takeDueDeliveries(desk.db, morning, 100).flatMap((one) => ('mailing' in one ? [] : [one]))
  return { ...desk, forAlerts, forDigests, forBoth, queued }
}

const alert: Alert = {
  id: 7,
  contractId: 1,
  rule: 'drift',
  level: 'alert',
  kpi: 'resolution-delay',
  state: 'raised',
  month: '2026-04',
  lastMonth: '2026-06',
  raisedAt: '2026-05-01T00:00:00.000Z',
  figures: noFigures,
  closing: null,
  history: [],
}

test('an alert goes to the channels that ask for alerts, once for what happened to it', () => {
  const { db, contract, forAlerts, forBoth, queued } = fourChannels()
  const fields = { contractId: contract.id, rule: 'drift', subject: '', episode: 1, level: 'alert', kpi: null } as const
  const id = raiseAlert(db, { ...fields, month: june.month, figures: noFigures }, morning)
  const raised = { ...alert, id, event: 'raised' } as const
  tellAlert(db, contract, { alert: raised, moment: 3 }, morning)
  tellAlert(db, contract, { alert: raised, moment: 3 }, morning)
  tellAlert(db, contract, { alert: raised, moment: 4 }, morning)
  const messages = queued()
  expect(messages.map(({ channelId, key }) => [channelId, key])).toEqual([
    [forAlerts, `alert-${id}-3-${forAlerts}`],
    [forBoth, `alert-${id}-3-${forBoth}`],
    [forAlerts, `alert-${id}-4-${forAlerts}`],
    [forBoth, `alert-${id}-4-${forBoth}`],
  ])
  expect(messages[0]!.message).toMatchObject({ what: 'alert', month: null, kpis: [], alerts: [{ id }] })
})

test('a digest goes to the channels that ask for it, once a month, with every KPI and the alerts still open', () => {
  const { db, contract, forDigests, forBoth, queued } = fourChannels()
  const note = { ...alert, id: 8, level: 'note' } as const
  tellDigest(db, contract, { end: june, open: [alert, note] }, morning)
  tellDigest(db, contract, { end: june, open: [] }, morning)
  const messages = queued()
  expect(messages.map(({ channelId, key }) => [channelId, key])).toEqual([
    [forDigests, `digest-${contract.id}-2026-06-${forDigests}`],
    [forBoth, `digest-${contract.id}-2026-06-${forBoth}`],
  ])
  const { message } = messages[0]!
  // A note is never a message. What is open is told of the last month in which it held.
  expect(message).toMatchObject({
    what: 'digest',
    month: '2026-06',
    alerts: [{ id: 7, month: '2026-06', event: 'open' }],
  })
  expect(message.alerts).toHaveLength(1)
  expect(message.kpis.map(({ kpi }) => kpi)).toEqual(kpiIds)
  expect(message.kpis.find(({ kpi }) => kpi === 'satisfaction')).toEqual({
    kpi: 'satisfaction',
    unit: 'ratio',
    value: 0.9,
    verdict: 'met',
    target: null,
    certain: false,
    window: { from: '2026-06', to: '2026-06', months: 1, covered: 1 },
  })
})

test('a test is due before all that waits, whatever its channel asks for', () => {
  const { db, contract, queue, forBoth, forDigests, queued } = fourChannels()
  queue(forBoth)
  tellTest(db, contract, { channelId: forDigests, key: 'test-1' }, morning)
  expect(queued().map(({ key, message }) => [key, message.what])).toEqual([
    ['test-1', 'test'],
    [`alert-7-${forBoth}`, 'alert'],
  ])
})
