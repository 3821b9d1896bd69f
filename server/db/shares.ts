import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Share } from '../../shared/api/shares.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts, shares } from './schema/accounts.ts'

export type StoredShare = typeof shares.$inferSelect

export function addShare(
  { orm }: Db,
  share: Pick<StoredShare, 'hash' | 'contractId' | 'quarter' | 'accountId' | 'name' | 'expiresAt'>,
  now: number,
): StoredShare {
  return orm
    .insert(shares)
    .values({ ...share, createdAt: now })
    .returning()
    .get()
}

/** The share of a secret, if it was not revoked and has not expired. `now`: epoch seconds. */
export function findShare({ orm }: Db, hash: string, now: number): StoredShare | null {
  const share = orm.select().from(shares).where(eq(shares.hash, hash)).get()
  return share && share.revokedAt === null && now < share.expiresAt ? share : null
}

/** Writes down that somebody opened it. */
export function openShare({ orm }: Db, id: number, now: number): void {
  orm
    .update(shares)
    .set({ lastOpenedAt: now, timesOpened: sql`${shares.timesOpened} + 1` })
    .where(eq(shares.id, id))
    .run()
}

/** False when the contract has no such share to revoke. */
export function revokeShare({ orm }: Db, contractId: number, id: number, now: number): boolean {
  const working = and(eq(shares.contractId, contractId), eq(shares.id, id), isNull(shares.revokedAt))
  return orm.update(shares).set({ revokedAt: now }).where(working).run().changes > 0
}

/** The shares of a contract that were not revoked, the newest first. */
export function listShares({ orm }: Db, contractId: number): Share[] {
  return orm
    .select({ share: shares, by: accounts.name })
    .from(shares)
    .innerJoin(accounts, eq(accounts.id, shares.accountId))
    .where(and(eq(shares.contractId, contractId), isNull(shares.revokedAt)))
    .orderBy(desc(shares.id))
    .all()
    .map(({ share, by }) => toShare(share, by))
}

export function toShare(
  { id, quarter, name, createdAt, expiresAt, lastOpenedAt, timesOpened }: StoredShare,
  by: string,
) {
  return {
    id,
    quarter: `Q${quarter}`,
    name,
    by,
    createdAt: toInstant(createdAt),
    expiresAt: toInstant(expiresAt),
    lastOpenedAt: lastOpenedAt === null ? null : toInstant(lastOpenedAt),
    timesOpened,
  }
}
