import { and, desc, eq, isNull, sql } from './drizzle.ts'
import type { Role } from '../../shared/api/accounts.ts'
import type { Share } from '../../shared/api/shares.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts, members, shares } from './schema/accounts.ts'

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

/** A share, with what its maker is today to its contract: null = no longer a member, or deactivated. */
export type ShareInUse = { readonly share: StoredShare; readonly makersRole: Role | null }

/** The share of a secret, if it was not revoked and has not expired. `now`: epoch seconds. */
export function findShare({ orm }: Db, hash: string, now: number): ShareInUse | null {
  const row = withMakers(orm).where(eq(shares.hash, hash)).get()
  if (!row || row.share.revokedAt !== null || now >= row.share.expiresAt) return null
  return { share: row.share, makersRole: row.deactivatedAt === null ? row.role : null }
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

/** The shares of a contract that were not revoked, the newest first. `mayShare`: of their makers' role. */
export function listShares({ orm }: Db, contractId: number, mayShare: (role: Role) => boolean): Share[] {
  return withMakers(orm)
    .where(and(eq(shares.contractId, contractId), isNull(shares.revokedAt)))
    .orderBy(desc(shares.id))
    .all()
    .filter(({ role, deactivatedAt }) => deactivatedAt === null && role !== null && mayShare(role))
    .map(({ share, by }) => toShare(share, by))
}

function withMakers(orm: Db['orm']) {
  return orm
    .select({ share: shares, by: accounts.name, deactivatedAt: accounts.deactivatedAt, role: members.role })
    .from(shares)
    .innerJoin(accounts, eq(accounts.id, shares.accountId))
    .leftJoin(members, and(eq(members.contractId, shares.contractId), eq(members.accountId, shares.accountId)))
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
