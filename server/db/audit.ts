import { desc } from './drizzle.ts'
import type { AuditEntry, AuditEvent, AuditSubject } from '../../shared/api/audit.ts'
import { CHAIN_START, hashOf, type AuditRow } from './audit-chain.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { auditLog } from './schema/audit.ts'

/** Who did something: an account, perhaps through an upload token; a shared view; all null = the server or its console. */
export type Actor = {
  readonly accountId: number | null
  readonly tokenId: number | null
  readonly shareId: number | null
}
export const theServer: Actor = { accountId: null, tokenId: null, shareId: null }

/** Somebody who did something by hand. */
export function byAccount(accountId: number): Actor {
  return { ...theServer, accountId }
}

export type AuditFact = {
  readonly event: AuditEvent
  readonly by: Actor
  readonly contractId?: number | null
  readonly about?: { readonly subject: AuditSubject; readonly id: number } | null
  /** In codes, never a name or an address. */
  readonly detail?: string | null
}

/** Writes what happened into the log. Belongs in the transaction of what it tells of. `now`: epoch seconds. */
export function appendAudit({ orm, auditKey }: Db, fact: AuditFact, now: number): void {
  if (auditKey === null) throw new Error('this connection was opened without the key of the audit log')
  const { event, by, contractId = null, about = null, detail = null } = fact
  const last = orm.select({ id: auditLog.id, hash: auditLog.hash }).from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  const { id: before, hash: previousHash } = last.get() ?? { id: 0, hash: CHAIN_START }
  const row = {
    id: before + 1,
    at: now,
    event,
    accountId: by.accountId,
    tokenId: by.tokenId,
    shareId: by.shareId,
    contractId,
    subject: about?.subject ?? null,
    subjectId: about?.id ?? null,
    detail,
    previousHash,
  }
  orm
    .insert(auditLog)
    .values({ ...row, hash: hashOf(row, auditKey) })
    .run()
}

const EVENTS_OF_CONTRACT = `
  SELECT log.id, log.at, log.event, log.account_id AS accountId, log.token_id AS tokenId, log.share_id AS shareId,
         log.contract_id AS contractId,
         log.subject, log.subject_id AS subjectId, log.detail, log.previous_hash AS previousHash, log.hash,
         coalesce(token.name, share.name, account.name) AS byName,
         CASE log.subject
           WHEN 'account' THEN (SELECT name FROM accounts WHERE id = log.subject_id AND erased_at IS NULL)
           WHEN 'import' THEN (SELECT file FROM imports WHERE id = log.subject_id)
           WHEN 'channel' THEN (SELECT json_extract(settings, '$.name') FROM channels WHERE id = log.subject_id)
           WHEN 'link' THEN (SELECT email FROM links WHERE id = log.subject_id)
           WHEN 'token' THEN (SELECT name FROM upload_tokens WHERE id = log.subject_id)
           WHEN 'share' THEN (SELECT name FROM shares WHERE id = log.subject_id)
         END AS subjectName
    FROM audit_log AS log
    LEFT JOIN accounts AS account ON account.id = log.account_id AND account.erased_at IS NULL
    LEFT JOIN upload_tokens AS token ON token.id = log.token_id
    LEFT JOIN shares AS share ON share.id = log.share_id
   WHERE (log.contract_id = @contractId
          OR (log.contract_id IS NULL AND EXISTS (
                SELECT 1 FROM json_each(@stays) AS stay
                 WHERE (CASE log.subject WHEN 'session' THEN log.account_id WHEN 'account' THEN log.subject_id END)
                       = stay.value ->> 'accountId'
                   AND log.id BETWEEN stay.value ->> 'from' AND stay.value ->> 'to')))
     AND log.id < @before
   ORDER BY log.id DESC LIMIT @limit`

type Told = AuditRow & { byName: string | null; subjectName: string | null }

/** An entry, with all that its hash is made of. */
export type ToldEntry = AuditEntry & {
  readonly ids: Actor & { readonly contractId: number | null }
  readonly previousHash: string
}

/**
 * What happened to a contract, and to the accounts and sessions of its members while they were, newest first. `before`:
 * entries older than this one; null = from the newest.
 */
export function listAudit(db: Db, contractId: number, before: number | null, limit: number): ToldEntry[] {
  const stays = JSON.stringify(listStays(db, contractId))
  const rows = db.sqlite
    .prepare(EVENTS_OF_CONTRACT)
    .all({ contractId, stays, before: before ?? Number.MAX_SAFE_INTEGER, limit }) as Told[]
  return rows.map(({ at, accountId, tokenId, shareId, contractId: of, ...row }) => ({
    ...row,
    at: toInstant(at),
    by: whoOf({ accountId, tokenId, shareId }),
    ids: { accountId, tokenId, shareId, contractId: of },
  }))
}

/** From which entry to which somebody was a member, told by the log itself: it knows those who have left too. */
function listStays({ sqlite }: Db, contractId: number): { accountId: number; from: number; to: number }[] {
  const moves = sqlite
    .prepare(
      `SELECT id, event, CASE event WHEN 'contract-created' THEN account_id ELSE subject_id END AS accountId
         FROM audit_log
        WHERE contract_id = ? AND event IN ('contract-created', 'member-joined', 'member-removed') ORDER BY id`,
    )
    .all(contractId) as { id: number; event: AuditEvent; accountId: number }[]
  return moves
    .filter(({ event }) => event !== 'member-removed')
    .map(({ id, accountId }) => {
      const left = moves.find((move) => move.id > id && move.event === 'member-removed' && move.accountId === accountId)
      return { accountId, from: id, to: left?.id ?? Number.MAX_SAFE_INTEGER }
    })
}

function whoOf({ accountId, tokenId, shareId }: Actor): AuditEntry['by'] {
  if (tokenId !== null) return { kind: 'token', id: tokenId }
  if (shareId !== null) return { kind: 'share', id: shareId }
  return accountId === null ? { kind: 'vigie', id: null } : { kind: 'account', id: accountId }
}
