import { createHash, createHmac } from 'node:crypto'
import type { auditLog } from './schema/audit.ts'
import type { AuditKey } from './secret-key.ts'

export type AuditRow = typeof auditLog.$inferSelect

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/**
 * The hash of an entry over all that it says, its number and the hash of the entry before: HMAC-SHA-256 (RFC 2104), so that
 * nobody makes one without the key. Without a key, the SHA-256 of earlier releases.
 */
export function hashOf(row: Omit<AuditRow, 'hash'>, key: AuditKey | null): string {
  const { id, at, event, accountId, tokenId, shareId, contractId, subject, subjectId, detail, previousHash } = row
  const said = [id, at, event, accountId, tokenId, shareId, contractId, subject, subjectId, detail, previousHash]
  const hash = key === null ? createHash('sha256') : createHmac('sha256', key)
  return hash.update(JSON.stringify(said)).digest('hex')
}

/** Where a chain breaks: the number of the first entry that is not as it was written, and what is wrong with it. */
export type Break = { readonly id: number; readonly what: 'missing' | 'changed' | 'unlinked' }

/**
 * Goes through the entries in their order; null when each is as it was written. `written`: how many ever were. Those before
 * `keyedFrom`, the entry that says that the log is keyed, may be of an earlier release: that entry's keyed hash seals the last
 * of them, and so all.
 */
export function findBreak(
  rows: Iterable<AuditRow>,
  { written, keyedFrom, key }: { readonly written: number; readonly keyedFrom: number; readonly key: AuditKey },
): Break | null {
  let before = { id: 0, hash: CHAIN_START }
  for (const row of rows) {
    if (row.id !== before.id + 1) return { id: before.id + 1, what: 'missing' }
    if (hashOf(row, key) !== row.hash && (row.id >= keyedFrom || hashOf(row, null) !== row.hash))
      return { id: row.id, what: 'changed' }
    if (row.previousHash !== before.hash) return { id: row.id, what: 'unlinked' }
    before = row
  }
  return before.id < written ? { id: before.id + 1, what: 'missing' } : null
}
