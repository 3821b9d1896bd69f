import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { NewContractSchema } from '../../../shared/api/contracts.ts'
import { newContract } from '../../../shared/new-contract.ts'
import type { ChannelKind } from '../../../shared/alerts/channel-kinds.ts'
import type { Message, ToldAlert } from '../../../shared/alerts/message.ts'
import { makeMailer } from '../../../server/mail/mailer.ts'
import { openOutbox } from '../../../server/alerts/outbox.ts'
import { makePost } from '../../../server/alerts/post.ts'
import { addChannel, type ChannelSecrets, type ChannelSettings } from '../../../server/db/channels.ts'
import { openAuditKey } from '../../../server/db/secret-key.ts'
import { openDb } from '../../../server/db/client.ts'
import { addContract } from '../../../server/db/contracts.ts'
import { makeWrite } from '../../../server/db/logged-write.ts'
import { openSealer } from '../../../server/db/sealing.ts'
import { listDeliveries, queueDelivery } from '../../../server/db/outbox.ts'
import { makeWriteLock } from '../../../server/db/write-lock.ts'
import { newDataFolder } from '../data-folder.ts'

/** 1 July 2026, 10:00 in Paris, the clock at which the desk opens. */
export const morning = Date.UTC(2026, 6, 1, 8) / 1000

/** A house's outbox over a real database, with a clock that the test sets. */
export function aDesk(
  options: { smtp?: string; allowed?: readonly string[]; timeoutMs?: number; random?: number } = {},
) {
  const folder = newDataFolder()
  const db = openDb(join(folder, 'vigie.sqlite'), openAuditKey(folder))
  const sealer = openSealer(folder)
  const clock = { now: morning }
  const errors: unknown[] = []
  const lock = makeWriteLock()
  const open = () =>
    openOutbox({
      db,
      write: makeWrite(db, lock, () => clock.now),
      sendDocumentMail: async () => {
        throw new Error('a desk has no letters')
      },
      sealer,
      senders: {
        post: makePost(new Set(options.allowed ?? ['localhost']), options.timeoutMs),
        mail: options.smtp ? makeMailer(options.smtp, 'Vigie <vigie@example.com>') : null,
        publicUrl: 'https://vigie.example.com',
      },
      now: () => clock.now,
      random: () => options.random ?? 0.5,
      onError: (error) => errors.push(error),
    })
  const outbox = open()
  onTestFinished(async () => {
    await outbox.close()
    db.sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const fields = NewContractSchema.parse({
    name: 'Infogérance',
    client: 'Altéa',
    provider: 'Hexanor',
    startsOn: '2026-01-01',
  })
  const contract = addContract(db, newContract({ ...fields, targets: [] }), morning)
  const channel = (kind: ChannelKind, secrets: ChannelSecrets, settings: Partial<ChannelSettings> = {}) =>
    addChannel(
      db,
      contract.id,
      {
        kind,
        secrets: sealer.seal(secrets),
        settings: {
          name: kind,
          language: 'fr',
          on: true,
          alerts: true,
          digest: true,
          quiet: null,
          target: 'x',
          ...settings,
        },
      },
      morning,
    ).id
  const message: Message = {
    what: 'alert',
    contract: { id: contract.id, name: contract.name, client: contract.client, provider: contract.provider },
    month: null,
    alerts: [anAlert],
    kpis: [],
  }
  const queue = (channelId: number, key = `alert-7-${channelId}`, told = message) =>
    queueDelivery(db, {
      contractId: contract.id,
      channelId,
      key,
      alertId: null,
      message: told,
      dueAt: morning,
      createdAt: morning,
    })
  return {
    db,
    clock,
    errors,
    outbox,
    open,
    contract,
    channel,
    queue,
    message,
    deliveries: () => listDeliveries(db, contract.id),
  }
}

const anAlert: ToldAlert = {
  id: 7,
  rule: 'drift',
  kpi: 'resolution-delay',
  month: '2026-06',
  event: 'raised',
  figures: {
    unit: 'hours',
    expected: 7.2,
    seen: 9.64,
    interval: null,
    since: '2026-03',
    slope: { value: 0.051, low: 0.03, high: 0.072 },
    projected: 12.1,
    dueMonth: null,
    certain: true,
    file: null,
    movedBy: [{ by: 'category', label: 'Réseau <b>', contribution: 1.4 }],
  },
}
