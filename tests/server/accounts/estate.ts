import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { AlertFigures } from '../../../shared/api/alerts.ts'
import type { Role } from '../../../shared/api/accounts.ts'
import type { Penalty, PenaltyProposals } from '../../../shared/api/penalties.ts'
import type { Import } from '../../../shared/api/imports.ts'
import { parseMonth } from '../../../shared/period.ts'
import { makeLink } from '../../../server/accounts/links.ts'
import { hashSecret, newSecret, secretPrefixes } from '../../../server/accounts/secrets.ts'
import { raiseAlert } from '../../../server/db/alerts.ts'
import { addDecision } from '../../../server/db/decisions.ts'
import { markDead, queueDelivery } from '../../../server/db/outbox.ts'
import { addShare } from '../../../server/db/shares.ts'
import { addUploadToken } from '../../../server/db/upload-tokens.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import type { Door, Headers } from './door.ts'

export const DAY = 86_400
export const newContract = { name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC' }
export const aChannel = {
  kind: 'webhook',
  url: 'http://localhost:9/hook/0123456789',
  secret: 'a secret of a webhook',
  name: 'w',
  language: 'en',
  on: true,
  alerts: true,
  digest: false,
  quiet: null,
} as const
/** A ticket of four hours is late, and costs 100. */
export const withPenalties = {
  windows: { 'resolution-commitment': 'month' },
  commitments: [{ from: '2026-03', rows: [{ priority: null, resolutionMinutes: 60, share: 0.95 }], excluded: [] }],
  penalties: [{ from: '2026-03', rules: [{ kpi: 'resolution-commitment', per: 'ticket', rate: 100 }] }],
  reason: 'as the contract says',
} as const
/** March 2026, one ticket: its number tells the files apart. */
export const aFile = (id = 'T1'): string => ticketCsv(row(id))
export const uploadPath = (contract: number, query: Readonly<Record<string, string>> = {}): string =>
  `/api/contracts/${contract}/imports?${new URLSearchParams({ kind: 'tickets', file: 'export.csv', ...query })}`
export const csv = { 'content-type': 'text/csv' }
export const bearer = (secret: string): Headers => ({ authorization: `Bearer ${secret}` })

/** A contract, with whoever is asked for of each role, and no figure yet. */
export async function anEstate(door: Door, name: string) {
  const { db, clock, ask, somebody } = door
  const founder = somebody(`client.${name}`)
  const made = await ask<{ id: number }>('POST', '/api/contracts', { payload: newContract, headers: founder.headers })
  const { id } = made.body
  const upload = async (file: string, query: Readonly<Record<string, string>> = {}): Promise<Import> =>
    (await ask<Import>('POST', uploadPath(id, query), { payload: file, headers: { ...csv, ...as('client').headers } }))
      .body
  /** Somebody with that role, in a browser of their own. */
  const as = (role: Role) => somebody(`${role}.${name}`, { member: { contractId: id, role } })
  let last = 0
  const next = () => `${name}${++last}`
  return {
    id,
    as,
    upload,
    /** Things of the contract, a new one each time. */
    make: {
      preview: async () => (await upload(aFile(next()))).id,
      committed: async () => (await upload(aFile(next()), { commit: 'true' })).id,
      alert: () =>
        raiseAlert(
          db,
          {
            contractId: id,
            rule: 'drift',
            subject: next(),
            episode: 1,
            level: 'alert',
            kpi: 'resolution-delay',
            month: parseMonth('2026-05'),
            figures: noFigures,
          },
          clock.now,
        ),
      /** Its first quarter, whether it was closed or not. */
      openCommittee: () => {
        const reopen = 'UPDATE editions SET reopened_at = ? WHERE contract_id = ? AND reopened_at IS NULL'
        db.sqlite.prepare(reopen).run(clock.now, id)
      },
      closedCommittee: async () => {
        const reopen = 'UPDATE editions SET reopened_at = ? WHERE contract_id = ? AND reopened_at IS NULL'
        db.sqlite.prepare(reopen).run(clock.now, id)
        const closed = await ask('POST', `/api/contracts/${id}/committees/Q1/close`, { headers: as('client').headers })
        if (closed.status !== 200) throw new Error(closed.text)
      },
      decision: () => {
        const words = { text: 'decided', ownerId: as('provider').id, ownerName: null, dueOn: null, kpi: null }
        const state = { state: 'open', doneOn: null, droppedBecause: null } as const
        const place = { contractId: id, quarter: 1, key: next(), accountId: as('client').id }
        return addDecision(db, { ...place, ...words, ...state }, clock.now)
      },
      /** A penalty that was proposed of tickets that were late in March, and that nobody has answered. */
      penalty: async () => {
        db.sqlite.prepare('DELETE FROM penalty_moments WHERE contract_id = ?').run(id)
        await upload(aFile('late'), { commit: 'true' })
        const { headers } = as('client')
        const settled = await ask('PATCH', `/api/contracts/${id}`, { payload: withPenalties, headers })
        if (settled.status !== 200) throw new Error(settled.text)
        const { body } = await ask<PenaltyProposals>('GET', `/api/contracts/${id}/penalties`, { headers })
        const [{ id: penalty, today }] = body.penalties as [Penalty]
        return { id: penalty, amount: today!.amount! }
      },
      channel: async () =>
        (
          await ask<{ id: number }>('POST', `/api/contracts/${id}/channels`, {
            payload: aChannel,
            headers: as('client').headers,
          })
        ).body.id,
      /** A message that was given up. */
      delivery: (channelId: number) => {
        const message = { what: 'test', contract: { id, name, client: 'A', provider: 'B' }, month: null } as const
        const told = { ...message, alerts: [], kpis: [] }
        const now = clock.now
        queueDelivery(db, {
          contractId: id,
          channelId,
          key: next(),
          alertId: null,
          message: told,
          dueAt: now,
          createdAt: now,
        })
        const queued = db.sqlite.prepare('SELECT max(id) FROM outbox').pluck().get() as number
        markDead(db, queued, 'refused')
        return queued
      },
      /** Somebody who reads, and may go. */
      member: () => somebody(next(), { member: { contractId: id, role: 'committee' } }).id,
      invitation: (email = `${next()}@example.com`, role: Role = 'committee') => {
        const { link, secret } = makeLink(
          db,
          { kind: 'invitation', email, contractId: id, role, invitedBy: as('client').id },
          clock.now,
        )
        return { id: link.id, email, secret }
      },
      token: (days = 30, maker = as('provider').id) => {
        const secret = newSecret(secretPrefixes.token)
        const fields = { contractId: id, accountId: maker, name: next(), expiresAt: clock.now + days * DAY }
        return { id: addUploadToken(db, { ...fields, hash: hashSecret(secret) }, clock.now).id, secret }
      },
      share: (days = 30, maker = as('client').id) => {
        const secret = newSecret(secretPrefixes.share)
        const fields = { contractId: id, quarter: 1, accountId: maker, name: next() }
        const share = addShare(
          db,
          { ...fields, hash: hashSecret(secret), expiresAt: clock.now + days * DAY },
          clock.now,
        )
        return { id: share.id, secret }
      },
    },
  }
}
export type Estate = Awaited<ReturnType<typeof anEstate>>

const noFigures: AlertFigures = {
  unit: 'hours',
  expected: 7,
  seen: 9,
  interval: null,
  since: '2026-03',
  slope: null,
  projected: null,
  dueMonth: null,
  certain: true,
  file: null,
  movedBy: [],
}

/** When somebody was last seen is written behind every answer, and says nothing. */
const timesOfUse = new Set(['last_seen_at', 'last_used_at'])

/** All that a house keeps, a line a table, so that a test can tell that nothing changed. */
export async function everythingIn({ db, services, dataFolder }: Door): Promise<readonly string[]> {
  await services.lock(() => undefined)
  const tables = db.sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]
  const lines = tables.map((table) => {
    const hash = createHash('sha256')
    for (const kept of db.sqlite.prepare(`SELECT * FROM "${table}"`).iterate())
      hash.update(JSON.stringify(kept, (key, value: unknown) => (timesOfUse.has(key) ? null : value)))
    return `${table} ${hash.digest('hex')}`
  })
  return [...lines, `uploads ${readdirSync(join(dataFolder, 'uploads')).join(' ')}`]
}
