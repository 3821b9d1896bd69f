import type { Alert } from '../../shared/api/alerts.ts'
import type { Channel } from '../../shared/api/channels.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Message, ToldAlert } from '../../shared/alerts/message.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import { formatMonth } from '../../shared/period.ts'
import { listChannels } from '../db/channels.ts'
import type { Db } from '../db/client.ts'
import { listRecipients } from '../db/mailings.ts'
import { queueDelivery } from '../db/outbox.ts'
import { judgedAt, type MonthEnd } from './month-end.ts'

/** Queues an alert for everybody who is told of alerts. `moment`: what happened to it, told once. */
export function tellAlert(
  db: Db,
  contract: Contract,
  { alert, moment }: { alert: ToldAlert; moment: number },
  now: number,
): void {
  const message: Message = { ...empty(contract), what: 'alert', alerts: [alert] }
  for (const { view } of listChannels(db, contract.id))
    if (view.on && view.alerts)
      queueDelivery(db, {
        contractId: contract.id,
        channelId: view.id,
        key: `alert-${alert.id}-${moment}-${view.id}`,
        alertId: alert.id,
        message,
        dueAt: now,
        createdAt: now,
      })
}

/**
 * Queues the digest of a month, once for each channel that asks for it: every KPI's standing and the alerts still open. Whoever is
 * mailed the month's page has it in its place.
 */
export function tellDigest(
  db: Db,
  contract: Contract,
  { end, open }: { end: MonthEnd; open: readonly Alert[] },
  now: number,
): void {
  const kpis = [...end.history.keys()].map((kpi) => {
    const { value, verdict, target, certain, window } = judgedAt(end, kpi)
    const { from, to, months, covered } = window
    const { unit } = kpiDefinition(kpi)
    return { kpi, unit, value, verdict, target, certain, window: { from, to, months, covered } }
  })
  const alerts = open
    .filter(({ level }) => level === 'alert')
    .map((alert) => ({ ...alert, month: alert.lastMonth, event: 'open' }) as const)
  const month = formatMonth(end.month)
  const message: Message = { ...empty(contract), what: 'digest', month, alerts, kpis }
  const paged = new Set(
    listRecipients(db, contract.id).flatMap(({ address, mailing }) => (mailing.page === 'none' ? [] : address)),
  )
  const hasPage = (view: Channel) => view.kind === 'email' && paged.has(view.target.toLowerCase())
  for (const { view } of listChannels(db, contract.id))
    if (view.on && view.digest && !hasPage(view))
      queueDelivery(db, {
        contractId: contract.id,
        channelId: view.id,
        key: `digest-${contract.id}-${month}-${view.id}`,
        alertId: null,
        message,
        dueAt: now,
        createdAt: now,
      })
}

/** Queues a test message, ahead of all that waits. `key` names it. */
export function tellTest(
  db: Db,
  contract: Contract,
  { channelId, key }: { channelId: number; key: string },
  now: number,
): void {
  const message: Message = { ...empty(contract), what: 'test' }
  queueDelivery(db, { contractId: contract.id, channelId, key, alertId: null, message, dueAt: 0, createdAt: now })
}

function empty({ id, name, client, provider }: Contract): Omit<Message, 'what'> {
  return { contract: { id, name, client, provider }, month: null, alerts: [], kpis: [] }
}
