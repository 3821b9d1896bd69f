import { createHash } from 'node:crypto'
import type { auditLog } from './schema/audit.ts'

export type AuditRow = typeof auditLog.$inferSelect

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/** The hash of an entry: SHA-256 over all that it says, its number and the hash of the entry before. */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { id, at, event, accountId, tokenId, shareId, contractId, subject, subjectId, detail, previousHash } = row
  const said = [id, at, event, accountId, tokenId, shareId, contractId, subject, subjectId, detail, previousHash]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** Where a chain breaks: the number of the first entry that is not as it was written, and what is wrong with it. */
export type Break = { readonly id: number; readonly what: 'missing' | 'changed' | 'unlinked' }

/** Goes through the entries in their order; null when each is as it was written. `written`: how many ever were. */
export function findBreak(rows: Iterable<AuditRow>, written: number): Break | null {
  let before = { id: 0, hash: CHAIN_START }
  for (const row of rows) {
    if (row.id !== before.id + 1) return { id: before.id + 1, what: 'missing' }
    if (hashOf(row) !== row.hash) return { id: row.id, what: 'changed' }
    if (row.previousHash !== before.hash) return { id: row.id, what: 'unlinked' }
    before = row
  }
  return before.id < written ? { id: before.id + 1, what: 'missing' } : null
}
